#include "pages/cut_run.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "pages/place_frame.h"

namespace banxin {
namespace {

class RunCutter {
 public:
  RunCutter(const Galley& galley, const StripRange& run, Length pitch, const FrameShape& shape)
      : galley_(galley),
        end_(run.end),
        pitch_(pitch),
        shape_(shape),
        filler_(galley, run.first, run.end, pitch) {
    first_.place.strip = static_cast<std::uint32_t>(run.first);
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
    next.first_page = false;
    Node node;
    node.cost = empty * empty * kEmptyLineCost;
    reach(next, node);
  }
}

void RunCutter::extend(const State& from, Cost cost) {
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

void RunCutter::search(FrameFiller::Ends ends) {
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

std::vector<FrameCut> RunCutter::run() {
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

}  // namespace

std::vector<FrameCut> cut_run(const Galley& galley, const StripRange& run, Length pitch,
                              const FrameShape& shape) {
  return RunCutter(galley, run, pitch, shape).run();
}

}  // namespace banxin
