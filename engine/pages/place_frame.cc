#include "pages/place_frame.h"

#include <algorithm>
#include <utility>

namespace banxin {
namespace {

class FramePlacer {
 public:
  FramePlacer(const Galley& galley, const FrameFiller& filler, const CutPlace& from,
              const FrameEnd& end)
      : galley_(galley), filler_(filler), from_(from), end_(end), taken_(filler.taken(end)) {}

  FrameCut place(Length height);

 private:
  void place_waiting(Length height);
  void place_text();
  void place_alternative(std::int32_t index, std::size_t first_line);
  bool waits(std::size_t strip) const;
  std::int32_t alternative_at(std::size_t strip) const;
  void advance(std::size_t strip) {
    bare_y_ = on_grid(y_ + galley_.strips[strip].height, filler_.pitch());
    if (strip + 1 < galley_.strips.size()) y_ = filler_.next_top(strip, y_);
  }
  const Alternative& alternative(std::int32_t index) const {
    return galley_.alternatives[static_cast<std::size_t>(index)];
  }

  const Galley& galley_;
  const FrameFiller& filler_;
  CutPlace from_;
  const FrameEnd& end_;
  std::vector<std::int32_t> taken_;
  FrameCut frame_;
  Length y_;
  Length bare_y_;  // without the gap of the seam above
  std::size_t strip_ = 0;
};

void FramePlacer::place_waiting(Length height) {
  FrameFiller::WaitingSet set = filler_.set_waiting(from_, height);
  frame_.strips = std::move(set.strips);
  frame_.bottom = set.bottom;
  y_ = bare_y_ = set.top;
}

// A group that begins at `strip` and is not set in this frame.
bool FramePlacer::waits(std::size_t strip) const {
  return filler_.group_at(strip) != nullptr &&
         filler_.groups_above(strip) >= filler_.groups_above(end_.place.strip) - end_.place.waiting;
}

std::int32_t FramePlacer::alternative_at(std::size_t strip) const {
  for (const std::int32_t index : taken_) {
    if (alternative(index).first == strip) return index;
  }
  return end_.place.alternative >= 0 && end_.place.strip == strip ? end_.place.alternative : -1;
}

void FramePlacer::place_alternative(std::int32_t index, std::size_t first_line) {
  const Alternative& other = alternative(index);
  const bool ends_inside = end_.place.alternative == index && end_.place.strip == other.first;
  const std::size_t lines = ends_inside ? end_.place.line : other.lines();
  const Strip& strip = galley_.strips[other.first];
  for (std::size_t line = first_line; line < lines; ++line) {
    frame_.strips.push_back({line, y_, index});
    frame_.bottom = y_ + strip.extent;
    if (line + 1 < lines) y_ += strip.height;
  }
  strip_ = ends_inside ? end_.place.strip : other.end;
  if (!ends_inside) advance(other.end - 1);
}

void FramePlacer::place_text() {
  const auto at_end = [&] { return strip_ == end_.place.strip && end_.place.alternative < 0; };
  if (from_.alternative >= 0) {
    place_alternative(from_.alternative, from_.line);
    if (end_.place.alternative == from_.alternative) return;
  } else if (!at_end() && strip_ > filler_.begin()) {
    const SeamMatter& opening = galley_.seams[strip_ - 1].opening;
    if (opening.drawing) frame_.opening = &opening;
    frame_.opening_y = y_;
    y_ += opening.height;
    bare_y_ = y_;
  }
  while (!at_end()) {
    if (waits(strip_)) {
      const StripRange& group = *filler_.group_at(strip_);
      strip_ = group.end;
      y_ = bare_y_ + filler_.gap_behind(group);
      bare_y_ = y_;
      continue;
    }
    if (const std::int32_t index = alternative_at(strip_); index >= 0) {
      place_alternative(index, 0);
      if (index == end_.place.alternative) return;
      continue;
    }
    const Strip& strip = galley_.strips[strip_];
    frame_.strips.push_back({strip_, y_});
    frame_.bottom = y_ + strip.extent;
    for (const StripNote& note : strip.notes) {
      frame_.notes.push_back(&note);
      add_note(note, filler_.pitch(), frame_.foot);
    }
    advance(strip_++);
  }
}

FrameCut FramePlacer::place(Length height) {
  strip_ = from_.strip;
  frame_.height = height;
  frame_.from = from_;
  frame_.end = end_.place;
  frame_.cost = end_.cost;
  place_waiting(height);
  place_text();
  const bool seam_below = !end_.last && end_.place.alternative < 0 && !frame_.strips.empty() &&
                          frame_.strips.back().alternative < 0 &&
                          frame_.strips.back().strip + 1 == end_.place.strip;
  if (seam_below && end_.place.strip < galley_.strips.size()) {
    const SeamMatter& closing = galley_.seams[end_.place.strip - 1].closing;
    if (closing.drawing) frame_.closing = &closing;
    frame_.closing_y = frame_.bottom;
  }
  const std::size_t waiting = end_.place.waiting;
  frame_.settled = waiting > 0 ? filler_.waiting_group(end_.place, 0).first : end_.place.strip;
  return std::move(frame_);
}

}  // namespace

FrameCut place_frame(const Galley& galley, const FrameFiller& filler, const CutPlace& from,
                     const FrameEnd& end, Length height) {
  return FramePlacer(galley, filler, from, end).place(height);
}

}  // namespace banxin
