#pragma once
// The cells of one row of a Markdown table.
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "report/draft.h"

namespace banxin {

// [begin, end) of each cell of the line [begin, end) of a skeleton (markdown_skeleton.h); the bars
// at both ends of the line part nothing.
std::vector<std::pair<std::size_t, std::size_t>> markdown_cells(std::string_view skeleton,
                                                                std::size_t begin, std::size_t end);

// What the line |:--|:-:|--:| says.
std::vector<DraftAlign> markdown_aligns(std::u32string_view line);

}  // namespace banxin
