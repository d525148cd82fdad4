#include "sources/table_cell.h"

#include <algorithm>
#include <utility>

namespace banxin {

Result<DraftCell> take_cell(const LineOfText& cell, const std::string& file) {
  auto text = take_line(cell, file);
  if (!text) return tl::unexpected(text.error());
  int halves = 0;
  for (const char32_t c : cell.text) {
    if (c != U' ' && c != 0x3000) break;
    halves += c == 0x3000 ? 2 : 1;
  }
  return DraftCell{std::move(*text), halves / 2};
}

void add_row(DraftTable& table, std::vector<DraftCell> row) {
  const bool has_text = std::any_of(row.begin(), row.end(),
                                    [](const DraftCell& cell) { return !cell.text.text.empty(); });
  if (has_text) table.rows.push_back(std::move(row));
}

}  // namespace banxin
