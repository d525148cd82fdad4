#include "editions/find_strips.h"

#include <algorithm>

namespace banxin {

// What is alike at both ends, then the longest common subsequence between.
std::vector<std::int64_t> find_strips(const std::vector<EditionStrip>& then,
                                      const std::vector<EditionStrip>& now) {
  std::vector<std::int64_t> found(then.size(), -1);
  std::size_t above = 0;
  while (above < std::min(then.size(), now.size()) && then[above] == now[above]) {
    found[above] = static_cast<std::int64_t>(above);
    ++above;
  }
  std::size_t below = 0;
  while (below < std::min(then.size(), now.size()) - above &&
         then[then.size() - 1 - below] == now[now.size() - 1 - below]) {
    ++below;
    found[then.size() - below] = static_cast<std::int64_t>(now.size() - below);
  }
  const std::size_t rows = then.size() - above - below;
  const std::size_t columns = now.size() - above - below;
  std::vector<std::vector<std::uint32_t>> length(rows + 1,
                                                 std::vector<std::uint32_t>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t k = columns; k-- > 0;) {
      length[i][k] = then[above + i] == now[above + k]
                         ? length[i + 1][k + 1] + 1
                         : std::max(length[i + 1][k], length[i][k + 1]);
    }
  }
  for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
    if (then[above + i] == now[above + k]) {
      found[above + i++] = static_cast<std::int64_t>(above + k++);
    } else if (length[i + 1][k] >= length[i][k + 1]) {
      ++i;
    } else {
      ++k;
    }
  }
  return found;
}

}  // namespace banxin
