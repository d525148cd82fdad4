#include "lines/justify_line.h"

#include <algorithm>
#include <span>

#include "lines/place_cluster.h"

namespace banxin {
namespace {

// What justification adds to each item: in front of its glyph, behind it (a blank), in its gap.
struct Adjustment {
  Length front, advance, gap;
};

// Takes `amount` from shares limited by `room`, equally, the rest from those with room left.
// Returns what could not be taken.
Length share_out(Length amount, std::vector<Length>& room, std::vector<Length>& taken) {
  while (amount.ticks > 0) {
    const auto open =
        std::count_if(room.begin(), room.end(), [](Length left) { return left.ticks > 0; });
    if (open == 0) break;
    std::int64_t index = 0;
    const std::int64_t total = amount.ticks;
    for (std::size_t i = 0; i < room.size(); ++i) {
      if (room[i].ticks <= 0) continue;
      const std::int64_t share = (index + 1) * total / open - index * total / open;
      ++index;
      const Length part{std::min(share, room[i].ticks)};
      room[i] -= part;
      taken[i] += part;
      amount -= part;
    }
  }
  return amount;
}

}  // namespace

LineSetter::LineSetter(const ShapedText& text, const std::vector<LineItem>& items, TypeSize type,
                       const LineRules& rules)
    : text_(text), items_(items), type_(type), rules_(rules), sums_(items, type.cell, rules) {}

namespace {

class Justification {
 public:
  Justification(std::span<const LineItem> items, const LineMeasure& sums)
      : items_(items), sums_(sums), adjust_(items.size()) {}

  // LB-30: tier by tier, equal shares within a tier. `trimmed`: blanks that are gone at the two
  // ends.
  void shrink(Length excess, Length trimmed_front, Length trimmed_back) {
    for (std::size_t tier = 0; tier < kShrinkTiers && excess.ticks > 0; ++tier) {
      const auto which = static_cast<ShrinkTier>(tier);
      std::vector<Length> room(items_.size()), taken(items_.size());
      for (std::size_t i = 0; i < items_.size(); ++i) {
        room[i] = sums_.shrink_of(items_[i], which);
        if (items_[i].blank_tier == which) {
          if (i == 0) room[i] -= trimmed_front;
          if (i + 1 == items_.size()) room[i] -= trimmed_back;
        }
        if (which == ShrinkTier::script_space && i + 1 == items_.size()) room[i] = {};
      }
      excess = share_out(excess, room, taken);
      for (std::size_t i = 0; i < items_.size(); ++i) take(i, which, taken[i]);
    }
  }

  // LB-32: spaces up to their most, then all gaps alike. Returns the stretch of a gap.
  Length stretch(Length slack) {
    std::vector<Length> room(items_.size()), taken(items_.size());
    for (std::size_t i = 0; i + 1 < items_.size(); ++i)
      room[i] = sums_.word_space_stretch(items_[i]);
    slack = share_out(slack, room, taken);
    for (std::size_t i = 0; i < items_.size(); ++i) adjust_[i].advance += taken[i];
    std::vector<Length> spaces(items_.size()), widened(items_.size());
    for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
      spaces[i] = items_[i].space_most - items_[i].space;
    }
    slack = share_out(slack, spaces, widened);
    for (std::size_t i = 0; i < items_.size(); ++i) adjust_[i].gap += widened[i];
    std::int64_t gaps = 0;
    for (std::size_t i = 0; i + 1 < items_.size(); ++i) gaps += items_[i].stretches;
    if (gaps == 0) return slack;
    std::int64_t index = 0;
    for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
      if (!items_[i].stretches) continue;
      adjust_[i].gap += {(index + 1) * slack.ticks / gaps - index * slack.ticks / gaps};
      ++index;
    }
    return slack / gaps;
  }

  // LB-38: every gap alike, whatever stands beside it.
  void spread(Length slack) {
    const auto gaps = static_cast<std::int64_t>(items_.size()) - 1;
    for (std::int64_t i = 0; i < gaps; ++i) {
      adjust_[static_cast<std::size_t>(i)].gap +=
          {(i + 1) * slack.ticks / gaps - i * slack.ticks / gaps};
    }
  }

  void trim_front(Length blank) {
    adjust_.front().front -= blank;
    adjust_.front().advance -= blank;
  }
  void trim_back(Length blank) { adjust_.back().advance -= blank; }

  const Adjustment& operator[](std::size_t i) const { return adjust_[i]; }

 private:
  void take(std::size_t i, ShrinkTier tier, Length amount) {
    if (tier == ShrinkTier::script_space) {
      adjust_[i].gap -= amount;
      return;
    }
    adjust_[i].advance -= amount;
    // An opening mark gives up blank in front of its ink.
    if (items_[i].cls == CharClass::opening) adjust_[i].front -= amount;
  }

  std::span<const LineItem> items_;
  const LineMeasure& sums_;
  std::vector<Adjustment> adjust_;
};

}  // namespace

Line LineSetter::set(std::size_t begin, std::size_t end, LineFrame frame) const {
  Line line;
  line.begin = text_.clusters[items_[begin].cluster].begin;
  const Cluster& last_cluster = text_.clusters[items_[end - 1].cluster];
  line.end = last_cluster.begin + last_cluster.length;
  end = sums_.without_trailing_spaces(begin, end);

  const std::span<const LineItem> items(items_.data() + begin, end - begin);
  Justification justification(items, sums_);
  const LineFit fit = sums_.fit_to(begin, end, frame.measure);
  line.natural = fit.natural;
  const Length front = sums_.start_trim(begin);
  const bool hangs = sums_.fit(begin, end).natural > fit.natural;
  const Length back = sums_.end_trim(end);
  if (fit.natural > frame.measure) {
    justification.shrink(std::min(fit.natural - frame.measure, fit.shrink), front, back);
    line.overfull = fit.natural - fit.shrink > frame.measure;
  } else if (frame.fill == LineFill::even) {
    justification.spread(frame.measure - fit.natural);
  } else if (frame.fill == LineFill::justify) {
    line.gap_stretch = justification.stretch(frame.measure - fit.natural);
    line.underfull = line.gap_stretch > type_.cell.scale(rules_.emergency_stretch, 1000);
  }
  justification.trim_front(front);
  justification.trim_back(hangs ? back + sums_.hang_of(end) : back);

  Length x = frame.indent;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Adjustment& adjust = justification[i];
    place_cluster(text_.clusters[items[i].cluster], x + items[i].glyph_x + adjust.front, type_.size,
                  line.glyphs);
    x += items[i].advance + adjust.advance;
    if (i + 1 < items.size()) x += items[i].space + adjust.gap;
  }
  line.width = x - frame.indent;
  return line;
}

}  // namespace banxin
