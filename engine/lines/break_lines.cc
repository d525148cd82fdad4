#include "lines/break_lines.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace banxin {
namespace {

// Neighbours of opposite tightness look uneven (LB-43).
enum class Fitness : std::uint8_t { tight, even, loose };

constexpr Cost kLineCost = 10 * kDemerit;
// Beyond the preferred stretch a line is of a worse class than one pushed in (LB-12, LB-33).
constexpr Cost kLooseCost = 100 * kDemerit;
constexpr Cost kUnevenCost = 200 * kDemerit;
constexpr Cost kFullLastLineCost = 20 * kDemerit;
constexpr Cost kLonelyCost = 5000 * kDemerit;  // LB-42
constexpr Cost kFirmBreakCost = 150 * kDemerit;
constexpr Cost kSoftBreakCost = 80 * kDemerit;
constexpr Cost kEmergencyCost = 2000 * kDemerit;
constexpr Cost kOverfullCost = 1'000'000 * kDemerit;

struct LineCost {
  Cost cost = 0;
  Fitness fitness = Fitness::even;
  bool strained = false;  // stretched beyond what is tolerated, or too wide
};

// The best way to come to a break with a given number of lines and a given last line.
struct Node {
  std::uint32_t item = 0;  // the next line begins here
  std::uint32_t lines = 0;
  Fitness fitness = Fitness::even;
  bool strained = false;  // some line on the way
  std::int32_t previous = -1;
  Cost cost = 0;
};

// 10 · (s / 0.05)³ demerits; `per_mille`: s in thousandths of 0.05 em.
Cost cubed(std::int64_t per_mille, Cost at_one) {
  const std::int64_t r = std::min<std::int64_t>(per_mille, 1'000'000);
  return mul_div(at_one, r * r, 1'000'000) * r / 1000;
}

class Breaker {
 public:
  Breaker(const std::vector<LineItem>& items, const LineMeasure& sums, LineMeasures measures,
          Length cell, const LineRules& rules)
      : items_(items), sums_(sums), measures_(measures), cell_(cell), rules_(rules) {}

  // Line by line, each as full as it can be (first fit); nodes only for the breaks taken.
  void run_first_fit();

  // Runs over all breaks; `firm_may_part`: number-and-unit phrases may be parted at a cost.
  void run(bool firm_may_part);
  bool strained() const { return nodes_[best_end()].strained; }
  ParagraphBreaks result() const;

 private:
  std::size_t count() const { return items_.size(); }
  bool legal(std::size_t end) const;
  std::size_t next_legal(std::size_t end) const;
  Length measure_at(std::size_t begin) const {
    return begin == 0 ? measures_.first : measures_.rest;
  }
  LineCost line_cost(std::size_t begin, std::size_t end, const LineFit& fit) const;
  LineCost last_line_cost(std::size_t begin, const LineFit& fit, Length measure) const;
  void reach(std::size_t end);
  void prune(std::size_t end);
  void extend(std::size_t begin, std::size_t end, const LineCost& line);
  std::size_t best_end() const;
  LineBreaks trace(std::size_t node) const;

  const std::vector<LineItem>& items_;
  const LineMeasure& sums_;
  LineMeasures measures_;
  Length cell_;
  const LineRules& rules_;
  bool firm_may_part_ = false;
  std::vector<Node> nodes_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> nodes_at_;  // [first, last) by item
  std::vector<std::uint32_t> begins_;                              // items that nodes exist for
};

bool Breaker::legal(std::size_t end) const {
  if (end == count()) return true;
  const BreakKind kind = items_[end - 1].after;
  return kind == BreakKind::allowed || kind == BreakKind::soft ||
         (firm_may_part_ && kind == BreakKind::firm);
}

std::size_t Breaker::next_legal(std::size_t end) const {
  for (++end; end < count() && !legal(end);) ++end;
  return std::min(end, count());
}

LineCost Breaker::last_line_cost(std::size_t begin, const LineFit& fit, Length measure) const {
  LineCost line;
  line.cost = kLineCost;
  if (begin > 0 && sums_.solid_characters(begin, count()) < 2) line.cost += kLonelyCost;
  if (fit.natural.ticks * 100 > measure.ticks * 95) line.cost += kFullLastLineCost;
  return line;
}

LineCost Breaker::line_cost(std::size_t begin, std::size_t end, const LineFit& fit) const {
  const Length measure = measure_at(begin);
  LineCost line;
  if (end == count() && measures_.ending == LineEnding::ends) {
    line = last_line_cost(begin, fit, measure);
    if (fit.natural <= measure) return line;
  } else {
    line.cost = kLineCost;
    if (items_[end - 1].after == BreakKind::firm) line.cost += kFirmBreakCost;
    if (items_[end - 1].after == BreakKind::soft) line.cost += kSoftBreakCost;
  }
  if (fit.natural > measure) {
    const Length excess = fit.natural - measure;
    if (excess > fit.shrink) {
      line.strained = true;
      line.cost += kOverfullCost + mul_div(excess.ticks, kOverfullCost, cell_.ticks);
      return line;
    }
    line.fitness = Fitness::tight;
    line.cost += cubed(mul_div(excess.ticks, 1000, fit.shrink.ticks), 100 * kDemerit);
    return line;
  }
  const Length slack = std::max(measure - fit.natural - fit.space_stretch, Length{});
  const std::int64_t per_gap = slack.ticks / std::max<std::int64_t>(fit.gaps, 1);
  // LB-33: thousandths of the preferred stretch.
  const std::int64_t preferred =
      std::max<std::int64_t>(cell_.scale(rules_.preferred_stretch, 1000).ticks, 1);
  line.cost += cubed(mul_div(per_gap, 1000, preferred), 10 * kDemerit);
  if (per_gap <= preferred) return line;
  line.fitness = Fitness::loose;
  line.cost += kLooseCost;
  // LB-19 lets a phrase of number and unit part beyond the tolerated stretch; an eighth more still
  // looks better than a parted phrase.
  if (per_gap > cell_.scale(rules_.tolerated_stretch, 1000).scale(9, 8).ticks) {
    line.strained = true;
    line.cost += kEmergencyCost;
  }
  return line;
}

void Breaker::extend(std::size_t begin, std::size_t end, const LineCost& line) {
  const auto [first, last] = nodes_at_[begin];
  for (std::uint32_t at = first; at < last; ++at) {
    const Node from = nodes_[at];
    Node node;
    node.item = static_cast<std::uint32_t>(end);
    node.lines = from.lines + 1;
    node.fitness = line.fitness;
    node.strained = from.strained || line.strained;
    node.previous = static_cast<std::int32_t>(at);
    node.cost = from.cost + line.cost;
    const bool opposite = (from.fitness == Fitness::tight && line.fitness == Fitness::loose) ||
                          (from.fitness == Fitness::loose && line.fitness == Fitness::tight);
    if (opposite) node.cost += kUnevenCost;
    auto& range = nodes_at_[end];
    bool known = false;
    for (std::uint32_t k = range.first; k < range.second && !known; ++k) {
      if (nodes_[k].lines != node.lines || nodes_[k].fitness != node.fitness) continue;
      known = true;
      // Equal cost: the earlier break, that is the smaller begin, wins; begins come in descending
      // order.
      if (node.cost <= nodes_[k].cost) nodes_[k] = node;
    }
    if (known) continue;
    if (range.first == range.second) {
      range = {static_cast<std::uint32_t>(nodes_.size()),
               static_cast<std::uint32_t>(nodes_.size())};
    }
    nodes_.push_back(node);
    range.second = static_cast<std::uint32_t>(nodes_.size());
  }
}

void Breaker::reach(std::size_t end) {
  bool reached = false;
  std::size_t fullest = begins_.back();
  for (std::size_t k = begins_.size(); k-- > 0;) {
    const std::size_t begin = begins_[k];
    const Length measure = measure_at(begin);
    const LineFit fit = sums_.fit_to(begin, end, measure);
    if (fit.natural - fit.shrink > measure) {
      // Lines that begin further back are longer still, but a hanging first one has more room.
      if (begin == 0 || measures_.first <= measures_.rest) break;
      k = 1;
      continue;
    }
    fullest = begin;
    // Lines under half full are worth a thought only when nothing else comes.
    if (end != count() && fit.natural.ticks * 2 < measure.ticks) continue;
    extend(begin, end, line_cost(begin, end, fit));
    reached = true;
  }
  // Only nearly empty lines fit, or none: then the fullest one, or the shortest that is too wide.
  if (!reached)
    extend(fullest, end, line_cost(fullest, end, sums_.fit_to(fullest, end, measure_at(fullest))));
  prune(end);
  begins_.push_back(static_cast<std::uint32_t>(end));
}

// Only numbers of lines near the best one matter: one more or fewer is all that is asked for in the
// end.
void Breaker::prune(std::size_t end) {
  constexpr std::uint32_t kNear = 2;
  auto& range = nodes_at_[end];
  const auto first = nodes_.begin() + range.first;
  const auto best = std::min_element(first, nodes_.end(),
                                     [](const Node& a, const Node& b) { return a.cost < b.cost; });
  const std::uint32_t lines = best->lines;
  const auto far = std::remove_if(first, nodes_.end(), [lines](const Node& node) {
    return node.lines > lines + kNear || node.lines + kNear < lines;
  });
  nodes_.erase(far, nodes_.end());
  range.second = static_cast<std::uint32_t>(nodes_.size());
}

void Breaker::run(bool firm_may_part) {
  firm_may_part_ = firm_may_part;
  nodes_.assign(1, Node{});
  nodes_at_.assign(count() + 1, {0, 0});
  nodes_at_[0] = {0, 1};
  begins_.assign(1, 0);
  for (std::size_t end = 1; end <= count(); ++end) {
    if (legal(end)) reach(end);
  }
}

void Breaker::run_first_fit() {
  firm_may_part_ = true;
  nodes_.assign(1, Node{});
  nodes_at_.assign(count() + 1, {0, 0});
  nodes_at_[0] = {0, 1};
  for (std::size_t begin = 0; begin < count();) {
    const Length measure = measure_at(begin);
    std::size_t taken = next_legal(begin);
    for (std::size_t end = next_legal(taken); taken < count(); end = next_legal(end)) {
      const LineFit fit = sums_.fit_to(begin, end, measure);
      if (fit.natural - fit.shrink > measure) break;
      taken = end;
    }
    extend(begin, taken, line_cost(begin, taken, sums_.fit_to(begin, taken, measure)));
    begin = taken;
  }
}

std::size_t Breaker::best_end() const {
  const auto [first, last] = nodes_at_[count()];
  std::size_t best = first;
  for (std::size_t k = first; k < last; ++k) {
    if (nodes_[k].cost < nodes_[best].cost) best = k;
  }
  return best;
}

LineBreaks Breaker::trace(std::size_t node) const {
  LineBreaks breaks;
  breaks.cost = nodes_[node].cost;
  breaks.strained = nodes_[node].strained;
  for (auto at = static_cast<std::int32_t>(node);
       nodes_[static_cast<std::size_t>(at)].previous >= 0;
       at = nodes_[static_cast<std::size_t>(at)].previous) {
    breaks.ends.push_back(nodes_[static_cast<std::size_t>(at)].item);
  }
  std::reverse(breaks.ends.begin(), breaks.ends.end());
  return breaks;
}

ParagraphBreaks Breaker::result() const {
  const std::size_t best = best_end();
  ParagraphBreaks result{trace(best), {}, {}};
  const auto with_lines = [&](std::uint32_t lines) -> std::optional<LineBreaks> {
    const auto [first, last] = nodes_at_[count()];
    std::optional<std::size_t> chosen;
    for (std::size_t k = first; k < last; ++k) {
      if (nodes_[k].lines != lines || nodes_[k].strained) continue;
      if (!chosen || nodes_[k].cost < nodes_[*chosen].cost) chosen = k;
    }
    if (!chosen) return std::nullopt;
    return trace(*chosen);
  };
  result.shorter = with_lines(nodes_[best].lines - 1);
  result.longer = with_lines(nodes_[best].lines + 1);
  return result;
}

}  // namespace

ParagraphBreaks break_lines(const std::vector<LineItem>& items, LineMeasures measures, Length cell,
                            const LineRules& rules) {
  CHECK(!items.empty(), "a paragraph has at least one item");
  const LineMeasure sums(items, cell, rules);
  Breaker breaker(items, sums, measures, cell, rules);
  if (rules.breaking == LineBreaking::first_fit) {
    breaker.run_first_fit();
    return breaker.result();
  }
  breaker.run(false);
  const bool has_firm = std::any_of(items.begin(), items.end(), [](const LineItem& item) {
    return item.after == BreakKind::firm;
  });
  if (has_firm && breaker.strained()) breaker.run(true);  // LB-19
  return breaker.result();
}

}  // namespace banxin
