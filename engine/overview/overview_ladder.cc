#include "overview/overview_ladder.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

constexpr std::size_t kFewestFigures = 6;
constexpr int kLastStep = 6;
constexpr int kEasyStep = 2;  // rather fewer leads than smaller type
constexpr std::array<std::size_t, 4> kManyLeads = {12, 8, 5, 3};

constexpr std::array<Length, 22> kSizes = {
    96_pt, 84_pt, 72_pt, 63_pt, 54_pt, 48_pt, 42_pt,   36_pt, 32_pt,  26_pt,  24_pt,
    22_pt, 18_pt, 16_pt, 15_pt, 14_pt, 12_pt, 10.5_pt, 9_pt,  7.5_pt, 6.5_pt, 5.5_pt};

// Full rows of tiles, from the most to six; fewer only if there are no more.
std::vector<std::size_t> figure_counts(std::size_t there, const OverviewOptions& options) {
  const auto columns = static_cast<std::size_t>(options.columns);
  const std::size_t most = std::min(there, static_cast<std::size_t>(options.most));
  std::vector<std::size_t> counts;
  for (std::size_t count = most - most % columns; count >= kFewestFigures; count -= columns) {
    counts.push_back(count);
  }
  if (counts.empty()) counts.push_back(most);
  return counts;
}

class LadderBuilder {
 public:
  LadderBuilder(const Highlights& highlights, const OverviewOptions& options)
      : counts_(figure_counts(highlights.figures.size(), options)),
        sections_(highlights.sections.size()) {}

  std::vector<OverviewRung> build() {
    for (const std::size_t leads : kManyLeads) add_steps(counts_.front(), leads, kEasyStep);
    for (const std::size_t count : counts_) {
      for (const std::size_t leads : {2U, 1U}) add_steps(count, leads, kLastStep);
    }
    for (const std::size_t count : counts_) add_steps(count, 0, kLastStep);
    const std::size_t fewest = counts_.back();
    for (std::size_t sections = sections_; sections-- > 0;) add({fewest, sections, 0, kLastStep});
    for (std::size_t figures = fewest; figures-- > 1;) add({figures, 0, 0, kLastStep});
    return std::move(rungs_);
  }

 private:
  void add_steps(std::size_t figures, std::size_t leads, int last) {
    for (int step = 0; step <= last; ++step) add({figures, sections_, leads, step});
  }
  void add(const OverviewRung& rung) {
    if (rung.figures + rung.sections > 0) rungs_.push_back(rung);
  }

  std::vector<std::size_t> counts_;
  std::size_t sections_;
  std::vector<OverviewRung> rungs_;
};

}  // namespace

std::vector<OverviewRung> overview_ladder(const Highlights& highlights,
                                          const OverviewOptions& options) {
  return LadderBuilder(highlights, options).build();
}

Length smaller_size(Length size, int step, Length least) {
  for (; step > 0; --step) {
    const auto next =
        std::find_if(kSizes.begin(), kSizes.end(), [&](Length smaller) { return smaller < size; });
    if (next == kSizes.end()) break;
    size = std::max(*next, std::min(least, size));
  }
  return size;
}

}  // namespace banxin
