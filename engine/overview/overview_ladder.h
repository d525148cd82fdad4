#pragma once
// The ladder of the overview: what is given up, in this order, until the page holds the rest: leads
// beyond the first few, size of type, leads, indicators, at last headings. Always the same for the
// same highlights. What is left on the first rung that fits is given to leads again.
#include <cstddef>
#include <vector>

#include "overview/highlights.h"
#include "style/overview_options.h"

namespace banxin {

struct OverviewRung {
  std::size_t figures = 0;
  std::size_t sections = 0;
  std::size_t leads = 0;  // of a section, at most
  int step = 0;           // sizes of type: see smaller_size()
  auto fields() const { return std::tie(figures, sections, leads, step); }
  friend bool operator==(const OverviewRung&, const OverviewRung&) = default;
};

// The last rung shows one thing in the smallest type.
std::vector<OverviewRung> overview_ladder(const Highlights& highlights,
                                          const OverviewOptions& options);

// `step` sizes down the row of type sizes (字号 and their doubles), but not below `least`.
Length smaller_size(Length size, int step, Length least);

}  // namespace banxin
