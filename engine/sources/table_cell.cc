#include "sources/table_cell.h"

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

}  // namespace banxin
