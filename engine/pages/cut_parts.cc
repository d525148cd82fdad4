#include "pages/cut_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "pages/break_pages.h"
#include "pages/count_pages.h"

namespace banxin {
namespace {

using Frames = std::vector<FrameCut>;

// A cut of a part, the ordinary one or one of fewer pages.
struct PartCut {
  Frames frames;
  FilledPages filled;
  Cost cost = 0;
};

PartCut cut_part(const Part& part, const PartGoals& goals, CutMemo* memo) {
  PartCut cut;
  cut.frames = memo && goals.empty() ? memo->cut(part) : break_pages(part, goals);
  cut.filled = filled_pages(part, cut.frames);
  for (const FrameCut& frame : cut.frames) cut.cost += frame.cost;
  return cut;
}

std::size_t frame_pages(const Frames& frames) {
  return frames.empty() ? 0 : frames.back().page + 1;
}

class PartFitter {
 public:
  PartFitter(const std::vector<Part>& parts, const PageGoals& goals, CutMemo* memo)
      : parts_(parts), goals_(goals), memo_(memo) {}

  CutParts fit();

 private:
  // Which cut of each part, by index in cuts_.
  using Choice = std::vector<std::size_t>;
  PartGoals goals_of(std::size_t part) const {
    return part < goals_.parts.size() ? goals_.parts[part] : PartGoals{};
  }
  std::size_t pages_of(const Choice& choice) const;
  void cut_shorter(std::size_t fewer);
  // By pages in all: the choice of least cost.
  using Ways = std::map<std::size_t, std::pair<Cost, Choice>>;
  Ways ways() const;
  void take(const Choice& choice);
  void tell_fitted(const Choice& choice);
  void tell_too_long();

  const std::vector<Part>& parts_;
  const PageGoals& goals_;
  CutMemo* memo_;
  std::vector<std::vector<PartCut>> cuts_;  // by part: the ordinary one, then ever fewer pages
  CutParts result_;
};

std::size_t PartFitter::pages_of(const Choice& choice) const {
  std::size_t pages = 0;
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    pages += count_pages(parts_[p], cuts_[p][choice[p]].filled, pages);
  }
  return pages;
}

// Adds the cuts of each part that have up to so many pages fewer.
void PartFitter::cut_shorter(std::size_t fewer) {
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    std::size_t pages = frame_pages(cuts_[p][0].frames);
    for (std::size_t i = 0; i < fewer && pages > 1; ++i) {
      PartGoals goals = goals_of(p);
      goals.pages = --pages;
      PartCut cut = cut_part(parts_[p], goals, memo_);
      if (frame_pages(cut.frames) > pages) break;
      cuts_[p].push_back(std::move(cut));
    }
  }
}

PartFitter::Ways PartFitter::ways() const {
  Ways ways = {{0, {0, {}}}};
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    Ways next;
    for (const auto& [before, way] : ways) {
      for (std::size_t c = 0; c < cuts_[p].size(); ++c) {
        const std::size_t pages = before + count_pages(parts_[p], cuts_[p][c].filled, before);
        const Cost cost = way.first + cuts_[p][c].cost;
        const auto at = next.find(pages);
        if (at != next.end() && at->second.first <= cost) continue;
        Choice choice = way.second;
        choice.push_back(c);
        next[pages] = {cost, std::move(choice)};
      }
    }
    ways = std::move(next);
  }
  return ways;
}

// The paragraphs that a cut sets a line shorter, by their first strip.
std::map<std::size_t, std::int32_t> shorter_paragraphs(const Part& part, const Frames& frames) {
  std::map<std::size_t, std::int32_t> shorter;
  for (const FrameCut& frame : frames) {
    for (const PlacedStrip& placed : frame.strips) {
      if (placed.alternative < 0) continue;
      const auto& other = part.galley.alternatives[static_cast<std::size_t>(placed.alternative)];
      if (other.looseness < 0) shorter[other.first] = placed.alternative;
    }
  }
  return shorter;
}

void PartFitter::tell_fitted(const Choice& choice) {
  std::size_t saved = 0;
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    const auto ordinary = shorter_paragraphs(parts_[p], cuts_[p][0].frames);
    for (const auto& [strip, alternative] :
         shorter_paragraphs(parts_[p], cuts_[p][choice[p]].frames)) {
      if (ordinary.contains(strip)) continue;
      ++saved;
      result_.problems.push_back(
          {"page.tightened", Severity::notice, parts_[p].galley.strips[strip].place,
           fmt::format("set a line shorter to fit {} pages", goals_.limit->asked), ""});
    }
  }
  const auto text = std::find_if(cuts_.rbegin(), cuts_.rend(),
                                 [](const auto& cuts) { return !cuts[0].frames.empty(); });
  if (text == cuts_.rend()) return;
  const auto part = static_cast<std::size_t>(cuts_.rend() - text - 1);
  const PageOptions& page = parts_[part].page;
  const Length empty = page.area_height() - cuts_[part][choice[part]].filled.bottom;
  result_.problems.push_back(
      {"page.fitted",
       Severity::notice,
       {},
       fmt::format("fits {} pages: {} lines saved, {} free on the last page", goals_.limit->asked,
                   saved, std::max<std::int64_t>(empty.ticks / page.pitch().ticks, 0)),
       ""});
}

// All parts on as few pages as they can be; the one with the most of them is to be shortened.
void PartFitter::tell_too_long() {
  Choice fewest;
  std::size_t longest = 0;
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    fewest.push_back(cuts_[p].size() - 1);
    if (frame_pages(cuts_[p].back().frames) > frame_pages(cuts_[longest].back().frames)) {
      longest = p;
    }
  }
  std::vector<PartCut>& cuts = cuts_[longest];
  const std::size_t inserted = cuts.back().filled.pages - frame_pages(cuts.back().frames);
  PartCut shorter = cuts.back();
  cuts.push_back({});
  fewest[longest] = cuts.size() - 1;
  std::size_t pages = frame_pages(shorter.frames);
  for (shorter.filled.bottom = {}; pages > 0;) {
    shorter.filled.pages = --pages + inserted;
    cuts.back().filled = shorter.filled;
    if (pages_of(fewest) <= goals_.limit->pages) break;
  }
  const LinesLeft left = lines_left(parts_[longest], pages);
  const std::string wanted =
      left.lines > 0
          ? fmt::format("{} lines too many for {} pages", left.lines, goals_.limit->asked)
          : fmt::format("too long for {} pages", goals_.limit->asked);
  Place place;
  if (left.lines > 0) place = parts_[longest].galley.strips[left.strip].place;
  result_.problems.push_back(
      {"page.fit", Severity::error, place, wanted, "cut the text, or allow more pages"});
}

void PartFitter::take(const Choice& choice) {
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    result_.frames.push_back(cuts_[p][choice[p]].frames);
  }
}

CutParts PartFitter::fit() {
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    cuts_.emplace_back();
    cuts_.back().push_back(cut_part(parts_[p], goals_of(p), memo_));
  }
  const Choice ordinary(parts_.size(), 0);
  if (!goals_.limit) {
    take(ordinary);
    return std::move(result_);
  }
  const std::size_t pages = pages_of(ordinary);
  if (pages > goals_.limit->pages) {
    // A page more: a blank one before a part may only then be spared.
    cut_shorter(pages - goals_.limit->pages + 1);
  }
  const auto ways = this->ways();
  const Choice* best = nullptr;
  Cost cost = 0;
  for (const auto& [count, way] : ways) {
    if (count > goals_.limit->pages || (best != nullptr && way.first > cost)) continue;
    best = &way.second;
    cost = way.first;
  }
  if (best == nullptr) {
    tell_too_long();
    take(ordinary);
  } else {
    tell_fitted(*best);
    take(*best);
  }
  return std::move(result_);
}

}  // namespace

CutParts cut_parts(const std::vector<Part>& parts, const PageGoals& goals, CutMemo* memo) {
  return PartFitter(parts, goals, memo).fit();
}

}  // namespace banxin
