#include "pages/cut_run.h"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "pages/describe_cut.h"
#include "pages/place_frame.h"

namespace banxin {
namespace {

class RunCutter {
 public:
  RunCutter(const Galley& galley, const StripRange& run, Length pitch, const FrameShape& shape,
            const RunGoals& goals)
      : galley_(galley),
        end_(run.end),
        pitch_(pitch),
        shape_(shape),
        goals_(goals),
        filler_(galley, run.first, run.end, pitch,
                goals.part.empty() ? FrameFiller::kUsualLines : FrameFiller::kMostLines) {
    CHECK(goals.part.empty() || shape.columns == 1, "goals are of pages, not of columns");
    first_.place.strip = static_cast<std::uint32_t>(run.first);
    left_ = {lines_below(first_.place), run.first};
  }

  // False if no cut has as few pages as it may have.
  bool search(FrameFiller::Ends ends);
  FrameFiller::Ends usual_ends() const {
    return goals_.part.wanted.empty() ? FrameFiller::Ends::good : FrameFiller::Ends::full;
  }
  Cost forced_breaks() const { return last_->cost / kForcedBreakCost; }
  std::vector<FrameCut> frames();  // of the best cut found
  const LinesLeft& left() const { return left_; }

 private:
  // A frame that is to be filled: where it begins and which it is.
  struct State {
    CutPlace place;
    int column = 0;
    std::size_t page = 0;  // without goals all pages behind the first are 1
    bool changed = false;  // a right page, of which this one is the back, has changed
    friend bool operator<(const State& a, const State& b) {
      if (!(a.place == b.place)) return a.place < b.place;
      return std::tie(a.page, a.column, a.changed) < std::tie(b.page, b.column, b.changed);
    }
  };
  struct Node {
    Cost cost = 0;
    std::optional<State> from;  // none: nothing is above
    FrameEnd end;               // of the frame that began at `from`
  };

  Length height_of(const State& state) const {
    return state.page == 0 ? shape_.first_height : shape_.height;
  }
  State after(const State& state, const CutPlace& place) const {
    if (state.column + 1 < shape_.columns) return {place, state.column + 1, state.page};
    return {place, 0, goals_.part.empty() ? 1 : state.page + 1};
  }
  std::size_t number_of(const State& state) const;
  bool is_right(std::size_t number) const {
    return number % 2 == (goals_.part.first_is_left ? 1 : 0);
  }
  std::vector<FrameEnd> kept_ends(const State& from);
  std::vector<FrameEnd> joining_ends(const State& from);
  bool begins_wanted(const State& state) const;
  std::span<const WantedPage> wanted_at(std::size_t number) const;
  std::size_t lines_below(const CutPlace& place) const;
  Node& node_at(const State& state);
  void reach(const State& state, const Node& node);
  void begin();
  void extend(const State& from, Cost cost);
  enum class Change { none, kept, changed };
  void follow(const State& from, const FrameEnd& end, Cost cost, Change change);
  std::vector<Node> best_way();
  void balance(std::vector<Node>& way);

  const Galley& galley_;
  std::size_t end_;
  Length pitch_;
  FrameShape shape_;
  const RunGoals& goals_;
  FrameFiller filler_;
  FrameFiller::Ends ends_ = FrameFiller::Ends::good;
  State first_;
  // By strip of the state's place, from the first; each in ascending order.
  std::vector<std::vector<std::pair<State, Node>>> nodes_;
  std::optional<Node> last_;
  LinesLeft left_;  // of the cut that gets furthest on the pages it may have
};

// Of the page that a state begins, from 0, among those of the part.
std::size_t RunCutter::number_of(const State& state) const {
  const std::size_t settled =
      state.place.waiting > 0 ? filler_.waiting_group(state.place, 0).first : state.place.strip;
  std::size_t number = state.page;
  for (const InsertedPages& insert : goals_.inserts) {
    if (insert.strip <= settled) number += insert.pages;
  }
  return number;
}

// With the settings that are a line shorter.
std::size_t RunCutter::lines_below(const CutPlace& place) const {
  Length below;
  std::int64_t lines = 0;
  std::size_t first = place.strip;
  if (place.alternative >= 0) {
    const Alternative& other = galley_.alternatives[static_cast<std::size_t>(place.alternative)];
    lines = static_cast<std::int64_t>(other.lines() - place.line);
    first = other.end;
  }
  for (std::size_t g = 0; g < place.waiting; ++g) {
    const StripRange& group = filler_.waiting_group(place, g);
    for (std::size_t i = group.first; i < group.end; ++i) below += galley_.strips[i].height;
  }
  for (std::size_t i = first; i < end_; ++i) {
    below += galley_.strips[i].height;
    if (i > first) below += galley_.seams[i - 1].gap;
  }
  lines += lines_down_to(below, pitch_);
  for (const Alternative& other : galley_.alternatives) {
    if (other.first >= first && other.end <= end_ && other.looseness < 0) --lines;
  }
  return static_cast<std::size_t>(std::max<std::int64_t>(lines, 1));
}

void RunCutter::reach(const State& state, const Node& node) {
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

RunCutter::Node& RunCutter::node_at(const State& state) {
  auto& nodes = nodes_[state.place.strip - first_.place.strip];
  return std::lower_bound(nodes.begin(), nodes.end(), state,
                          [](const auto& a, const State& b) { return a.first < b; })
      ->second;
}

// The first strip stands below what is above it, or on the next page.
void RunCutter::begin() {
  const Length first = galley_.strips[first_.place.strip].extent;
  if (shape_.first_height >= shape_.height || shape_.first_height >= first) reach(first_, {});
  if (shape_.first_height < shape_.height) {
    const std::int64_t empty = std::max<std::int64_t>(shape_.first_height.ticks, 0) / pitch_.ticks;
    State next = first_;
    next.page = 1;
    Node node;
    node.cost = empty * empty * kEmptyLineCost;
    reach(next, node);
  }
}

// The wanted pages of a number.
std::span<const WantedPage> RunCutter::wanted_at(std::size_t number) const {
  const auto& wanted = goals_.part.wanted;
  const auto less = [](std::size_t a, std::size_t b) { return a < b; };
  const auto found = std::ranges::equal_range(wanted, number, less, &WantedPage::page);
  return {found.begin(), found.end()};
}

// The ways to end as the earlier print did, if the page that begins here is wanted.
std::vector<FrameEnd> RunCutter::kept_ends(const State& from) {
  std::vector<FrameEnd> ends;
  for (const WantedPage& page : wanted_at(number_of(from))) {
    if (!(page.from == from.place)) continue;
    const auto& all = filler_.fill(from.place, height_of(from), FrameFiller::Ends::all);
    const auto end = std::find_if(all.begin(), all.end(), [&](const FrameEnd& at) {
      return at.place == page.end && filler_.taken(at) == page.alternatives;
    });
    if (end != all.end()) ends.push_back(*end);
  }
  return ends;
}

bool RunCutter::begins_wanted(const State& state) const {
  const auto pages = wanted_at(number_of(state));
  return std::any_of(pages.begin(), pages.end(),
                     [&](const WantedPage& page) { return page.from == state.place; });
}

// The ends of a page that changes where a wanted one begins: a line more may stay empty than the
// print left so.
std::vector<FrameEnd> RunCutter::joining_ends(const State& from) {
  std::vector<FrameEnd> ends;
  const std::size_t number = number_of(from);
  if (number >= goals_.part.empty_lines.size() || goals_.part.empty_lines[number] == 0) return ends;
  const std::int32_t most = goals_.part.empty_lines[number] + 1;
  for (const FrameEnd& end : filler_.fill(from.place, height_of(from), FrameFiller::Ends::all)) {
    if (end.last || end.empty > most || !begins_wanted(after(from, end.place))) continue;
    ends.push_back(end);
  }
  return ends;
}

void RunCutter::follow(const State& from, const FrameEnd& end, Cost cost, Change change) {
  cost += end.cost;
  State next = after(from, end.place);
  if (change == Change::changed) {
    const std::size_t number = number_of(from);
    cost += CutChanges{from.changed ? std::size_t{0} : 1, 1}.cost();
    next.changed = is_right(number);
  }
  if (end.last) {
    if (!last_ || cost < last_->cost) last_ = Node{cost, from, end};
    return;
  }
  if (goals_.part.pages && next.page >= *goals_.part.pages) {
    const std::size_t lines = lines_below(next.place);
    if (lines < left_.lines) left_ = {lines, next.place.strip};
    return;
  }
  reach(next, {cost, from, end});
}

void RunCutter::extend(const State& from, Cost cost) {
  const bool single = from.place.strip + 1 == end_ && from.place.alternative < 0 &&
                      from.place.waiting == 0 && from.place.strip > first_.place.strip;
  const Change change = goals_.part.wanted.empty() ? Change::none : Change::changed;
  for (const FrameEnd& end : filler_.fill(from.place, height_of(from), ends_)) {
    follow(from, end, cost + (end.last && single ? kSingleStripCost : 0), change);
  }
  if (change == Change::none) return;
  for (const FrameEnd& end : joining_ends(from)) follow(from, end, cost, Change::changed);
  for (const FrameEnd& end : kept_ends(from)) follow(from, end, cost, Change::kept);
}

std::vector<RunCutter::Node> RunCutter::best_way() {
  CHECK(last_, "every galley can be cut");
  std::vector<Node> way;
  for (const Node* node = &*last_; node->from; node = &node_at(*node->from)) way.push_back(*node);
  std::reverse(way.begin(), way.end());
  return way;
}

// The columns of the last page end at about the same height (P-42).
void RunCutter::balance(std::vector<Node>& way) {
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

bool RunCutter::search(FrameFiller::Ends ends) {
  if (goals_.part.pages == std::size_t{0}) return false;
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
  return last_.has_value();
}

std::vector<FrameCut> RunCutter::frames() {
  std::vector<Node> way = best_way();
  if (shape_.columns == 2) balance(way);
  std::vector<FrameCut> frames;
  std::size_t page = 0;
  for (const Node& node : way) {
    if (node.from->column == 0 && node.from->page > 0) ++page;
    FrameCut frame =
        place_frame(galley_, filler_, node.from->place, node.end, height_of(*node.from));
    frame.page = page;
    frame.column = node.from->column;
    frames.push_back(std::move(frame));
  }
  return frames;
}

}  // namespace

std::vector<FrameCut> cut_run(const Galley& galley, const StripRange& run, Length pitch,
                              const FrameShape& shape, const RunGoals& goals) {
  RunGoals unlimited = goals;
  unlimited.part.pages.reset();
  RunCutter cutter(galley, run, pitch, shape, unlimited);
  cutter.search(cutter.usual_ends());
  FrameFiller::Ends ends = cutter.usual_ends();
  if (cutter.forced_breaks() > 0) {
    // An emptier page may spare a forbidden seam further on.
    ends = FrameFiller::Ends::all;
    cutter.search(ends);
  }
  std::vector<FrameCut> frames = cutter.frames();
  if (!goals.part.pages || frames.back().page < *goals.part.pages) return frames;
  RunCutter within(galley, run, pitch, shape, goals);
  // No paragraph is parted badly for the sake of a page.
  if (within.search(ends) && within.forced_breaks() <= cutter.forced_breaks()) {
    return within.frames();
  }
  return frames;
}

LinesLeft lines_left(const Galley& galley, const StripRange& run, Length pitch,
                     const FrameShape& shape, std::size_t pages) {
  RunGoals goals;
  goals.part.pages = pages;
  RunCutter cutter(galley, run, pitch, shape, goals);
  if (cutter.search(cutter.usual_ends())) return {};
  return cutter.left();
}

}  // namespace banxin
