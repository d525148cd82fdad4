#include "pages/break_pages.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "base/check.h"
#include "pages/place_frame.h"

namespace banxin {
namespace {

// The frames that a run of strips is cut into.
struct FrameShape {
  int columns = 1;
  Length first_height;  // of the columns on the first page, below what stands above the run
  Length height;        // of those on later pages
};

class GalleyBreaker {
 public:
  GalleyBreaker(const Galley& galley, std::size_t begin, std::size_t end, Length pitch,
                const FrameShape& shape)
      : galley_(galley),
        end_(end),
        pitch_(pitch),
        shape_(shape),
        filler_(galley, begin, end, pitch) {
    first_.place.strip = static_cast<std::uint32_t>(begin);
  }

  std::vector<FrameCut> run();

 private:
  // A frame that is to be filled: where it begins and which it is.
  struct State {
    CutPlace place;
    int column = 0;
    bool first_page = true;
    friend bool operator<(const State& a, const State& b) {
      if (!(a.place == b.place)) return a.place < b.place;
      return std::tuple(!a.first_page, a.column) < std::tuple(!b.first_page, b.column);
    }
  };
  struct Node {
    Cost cost = 0;
    std::optional<State> from;  // none: nothing is above
    FrameEnd end;               // of the frame that began at `from`
  };

  Length height_of(const State& state) const {
    return state.first_page ? shape_.first_height : shape_.height;
  }
  State after(const State& state, const CutPlace& place) const {
    State next{place, state.column + 1, state.first_page};
    if (next.column == shape_.columns) next = {place, 0, false};
    return next;
  }
  Node& node_at(const State& state);
  void reach(const State& state, const Node& node);
  void search(FrameFiller::Ends ends);
  void begin();
  void extend(const State& from, Cost cost);
  std::vector<Node> best_way();
  void balance(std::vector<Node>& way);

  const Galley& galley_;
  std::size_t end_;
  Length pitch_;
  FrameShape shape_;
  FrameFiller filler_;
  FrameFiller::Ends ends_ = FrameFiller::Ends::good;
  State first_;
  // By strip of the state's place, from the first; each in ascending order.
  std::vector<std::vector<std::pair<State, Node>>> nodes_;
  std::optional<Node> last_;
};

void GalleyBreaker::reach(const State& state, const Node& node) {
  auto& nodes = nodes_[state.place.strip - first_.place.strip];
  const auto at = std::lower_bound(nodes.begin(), nodes.end(), state,
                                   [](const auto& a, const State& b) { return a.first < b; });
  // Of equal costs the earlier break wins: places come in ascending order.
  if (at == nodes.end() || state < at->first) {
    nodes.insert(at, {state, node});
  } else if (node.cost < at->second.cost) {
    at->second = node;
  }
}

GalleyBreaker::Node& GalleyBreaker::node_at(const State& state) {
  auto& nodes = nodes_[state.place.strip - first_.place.strip];
  return std::lower_bound(nodes.begin(), nodes.end(), state,
                          [](const auto& a, const State& b) { return a.first < b; })
      ->second;
}

// The first strip stands below what is above it, or on the next page.
void GalleyBreaker::begin() {
  const Length first = galley_.strips[first_.place.strip].extent;
  if (shape_.first_height >= shape_.height || shape_.first_height >= first) reach(first_, {});
  if (shape_.first_height < shape_.height) {
    const std::int64_t empty = std::max<std::int64_t>(shape_.first_height.ticks, 0) / pitch_.ticks;
    State next = first_;
    next.first_page = false;
    Node node;
    node.cost = empty * empty * kEmptyLineCost;
    reach(next, node);
  }
}

void GalleyBreaker::extend(const State& from, Cost cost) {
  const bool single = from.place.strip + 1 == end_ && from.place.alternative < 0 &&
                      from.place.waiting == 0 && from.place.strip > first_.place.strip;
  for (const FrameEnd& end : filler_.fill(from.place, height_of(from), ends_)) {
    const Cost total = cost + end.cost + (end.last && single ? kSingleStripCost : 0);
    if (end.last) {
      if (!last_ || total < last_->cost) last_ = Node{total, from, end};
      continue;
    }
    reach(after(from, end.place), {total, from, end});
  }
}

std::vector<GalleyBreaker::Node> GalleyBreaker::best_way() {
  CHECK(last_, "every galley can be cut");
  std::vector<Node> way;
  for (const Node* node = &*last_; node->from; node = &node_at(*node->from)) way.push_back(*node);
  std::reverse(way.begin(), way.end());
  return way;
}

// The columns of the last page end at about the same height (P-42).
void GalleyBreaker::balance(std::vector<Node>& way) {
  std::size_t begin = way.size() - 1;
  while (begin > 0 && way[begin].from->column > 0) --begin;
  const State start = *way[begin].from;
  const std::vector<FrameEnd> ends =
      filler_.fill(start.place, height_of(start), FrameFiller::Ends::all);
  std::optional<std::vector<Node>> best;
  const auto weigh = [](const std::vector<Node>& page) {
    Length bottom;
    Cost cost = 0;
    for (const Node& node : page) {
      bottom = std::max(bottom, node.end.bottom);
      cost += node.end.cost;
    }
    return std::tuple(cost >= kForcedBreakCost, bottom, cost);
  };
  for (const FrameEnd& first : ends) {
    std::vector<Node> page{{first.cost, start, first}};
    if (!first.last) {
      const State second = after(start, first.place);
      const auto& rest = filler_.fill(second.place, height_of(second), ends_);
      const auto last =
          std::find_if(rest.begin(), rest.end(), [](const FrameEnd& end) { return end.last; });
      if (last == rest.end()) continue;
      page.push_back({last->cost, second, *last});
    }
    if (!best || weigh(page) < weigh(*best)) best = std::move(page);
  }
  if (!best) return;
  way.resize(begin);
  way.insert(way.end(), best->begin(), best->end());
}

void GalleyBreaker::search(FrameFiller::Ends ends) {
  ends_ = ends;
  last_.reset();
  nodes_.assign(end_ - first_.place.strip + 1, {});
  begin();
  for (auto& nodes : nodes_) {
    // A state leads to greater ones only, also of the same strip.
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const auto [state, node] = nodes[i];
      extend(state, node.cost);
    }
  }
}

std::vector<FrameCut> GalleyBreaker::run() {
  search(FrameFiller::Ends::good);
  // An emptier page may spare a forbidden seam further on.
  if (last_->cost >= kForcedBreakCost) search(FrameFiller::Ends::all);
  std::vector<Node> way = best_way();
  if (shape_.columns == 2) balance(way);
  std::vector<FrameCut> frames;
  std::size_t page = 0;
  for (const Node& node : way) {
    if (node.from->column == 0 && !node.from->first_page) ++page;
    FrameCut frame =
        place_frame(galley_, filler_, node.from->place, node.end, height_of(*node.from));
    frame.page = page;
    frame.column = node.from->column;
    frames.push_back(std::move(frame));
  }
  return frames;
}

// Runs of strips that are cut alike: in columns, or over all of them.
std::vector<StripRange> runs_of(const Galley& galley, int columns) {
  const std::size_t count = galley.strips.size();
  if (columns == 1) return {{0, count}};
  std::vector<StripRange> runs;
  std::size_t at = 0;
  for (const StripRange& span : galley.spans) {
    if (span.first > at) runs.push_back({at, span.first});
    runs.push_back(span);
    at = span.end;
  }
  if (at < count) runs.push_back({at, count});
  return runs;
}

bool spans_columns(const Galley& galley, const StripRange& run) {
  return std::any_of(galley.spans.begin(), galley.spans.end(),
                     [&](const StripRange& span) { return span.first == run.first; });
}

// Cuts runs one below the other.
class RunStacker {
 public:
  explicit RunStacker(const Part& part)
      : part_(part), galley_(part.galley), pitch_(part.page.pitch()) {}

  std::vector<FrameCut> stack();

 private:
  // Where the next run begins.
  struct Place {
    std::size_t page = 0;
    Length top;   // below what is above it
    Length foot;  // notes of runs above it
    std::size_t frames = 0;
  };
  std::vector<FrameCut> cut(const StripRange& run, int columns, const Place& at) const;
  Place add(std::vector<FrameCut> frames, const Place& at);

  const Part& part_;
  const Galley& galley_;
  Length pitch_;
  std::vector<FrameCut> frames_;
};

std::vector<FrameCut> RunStacker::cut(const StripRange& run, int columns, const Place& at) const {
  const Length height = part_.page.area_height();
  Length top = at.top;
  if (run.first > 0 && top > Length{}) top += galley_.seams[run.first - 1].gap;
  std::vector<FrameCut> frames =
      GalleyBreaker(galley_, run.first, run.end, pitch_, {columns, height - top - at.foot, height})
          .run();
  for (FrameCut& frame : frames) {
    if (frame.page == 0) frame.top = top;
  }
  return frames;
}

RunStacker::Place RunStacker::add(std::vector<FrameCut> frames, const Place& at) {
  Place next;
  const std::size_t last = frames.back().page;
  next.page = at.page + last;
  Length bottom;
  for (FrameCut& frame : frames) {
    if (frame.page == last) {
      bottom = std::max(bottom, frame.top + frame.bottom);
      if (!frame.notes.empty()) {
        Length notes = note_space(pitch_);
        for (const StripNote* note : frame.notes) notes += note->height;
        next.foot = std::max(next.foot, notes);
      }
    }
    frame.page += at.page;
    frames_.push_back(std::move(frame));
  }
  if (last == 0) next.foot += at.foot;
  next.top = on_grid(bottom, pitch_);
  next.frames = frames_.size();
  return next;
}

// The first strip of the run's end that is kept with what is behind the run.
std::size_t kept_from(const Galley& galley, const StripRange& run) {
  std::size_t first = run.end;
  while (first > run.first && galley.seams[first - 1].cost >= kForbidden) --first;
  return first;
}

std::vector<FrameCut> RunStacker::stack() {
  const std::vector<StripRange> runs = runs_of(galley_, part_.page.columns);
  std::vector<Place> places = {{}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    StripRange run = runs[i];
    const int columns = spans_columns(galley_, run) ? 1 : part_.page.columns;
    std::vector<FrameCut> frames = cut(run, columns, places[i]);
    // P-31: what is kept with the run goes with it to the next page.
    const std::size_t kept = i > 0 ? kept_from(galley_, runs[i - 1]) : run.first;
    if (frames.front().page > 0 && i > 0 && kept < run.first && kept > runs[i - 1].first) {
      frames_.resize(places[i - 1].frames);
      const StripRange above{runs[i - 1].first, kept};
      const int above_columns = spans_columns(galley_, above) ? 1 : part_.page.columns;
      places[i] = add(cut(above, above_columns, places[i - 1]), places[i - 1]);
      run.first = kept;
      frames = cut(run, columns, places[i]);
    }
    places.push_back(add(std::move(frames), places[i]));
  }
  return std::move(frames_);
}

}  // namespace

std::vector<FrameCut> break_pages(const Part& part) {
  if (part.galley.strips.empty()) return {};
  return RunStacker(part).stack();
}

}  // namespace banxin
