#include "sources/markdown_cells.h"

#include <algorithm>

namespace banxin {

std::vector<std::pair<std::size_t, std::size_t>> markdown_cells(std::string_view skeleton,
                                                                std::size_t begin,
                                                                std::size_t end) {
  std::vector<std::pair<std::size_t, std::size_t>> cells;
  std::size_t cell = begin;
  while (cell < end && std::string_view(" \t>").find(skeleton[cell]) != std::string_view::npos)
    ++cell;
  if (cell < end && skeleton[cell] == '|') ++cell;
  while (cell < end) {
    const std::size_t bar = std::min(skeleton.find('|', cell), end);
    const bool rest = bar == end && skeleton.substr(cell, end - cell).find_first_not_of(" \t") ==
                                        std::string_view::npos;
    if (rest) break;
    cells.emplace_back(cell, bar);
    cell = bar + 1;
  }
  return cells;
}

std::vector<DraftAlign> markdown_aligns(std::u32string_view line) {
  std::vector<DraftAlign> aligns;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_of(U":-", at);
    if (begin == std::u32string_view::npos) break;
    const std::size_t end = std::min(line.find(U'|', begin), line.size());
    const std::size_t last = line.find_last_of(U":-", end - 1);
    const bool left = line[begin] == U':';
    const bool right = last > begin && line[last] == U':';
    aligns.push_back(left && right ? DraftAlign::centre
                     : right       ? DraftAlign::end
                     : left        ? DraftAlign::start
                                   : DraftAlign::none);
    at = end + 1;
  }
  return aligns;
}

}  // namespace banxin
