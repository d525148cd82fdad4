#include "copies/tell_few.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace banxin {

Problems tell_few(Problems problems) {
  using Kind = std::pair<std::string, Severity>;
  std::map<Kind, std::size_t> counts, told;
  for (const Problem& problem : problems) ++counts[{problem.code, problem.severity}];
  Problems few;
  for (Problem& problem : problems) {
    const Kind kind{problem.code, problem.severity};
    const std::size_t count = counts[kind];
    // One more is told rather than counted.
    const bool all = problem.severity == Severity::notice || count <= kMostAlikeTold + 1;
    const std::size_t place = all ? 0 : ++told[kind];
    if (place > kMostAlikeTold) continue;
    few.push_back(std::move(problem));
    if (place < kMostAlikeTold) continue;
    Problem rest = few.back();
    rest.place = {rest.place.file, 0, 0};
    rest.what = fmt::format("and {} more like these", count - kMostAlikeTold);
    few.push_back(std::move(rest));
  }
  return few;
}

}  // namespace banxin
