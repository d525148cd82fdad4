#include "sources/take_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"

namespace banxin {
namespace {

// Characters that show nothing and mean nothing in running Chinese text.
bool is_invisible(char32_t c) {
  return c == 0xFEFF || c == 0xAD || c == 0x200B || (c >= 0x200C && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x2060;
}

bool is_control(char32_t c) { return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0); }

bool is_nothing(char32_t c) { return is_blank(c) || is_invisible(c); }

}  // namespace

bool is_blank_line(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), is_nothing);
}

Result<RichText> take_line(const LineOfText& line, const std::string& file) {
  std::size_t begin = 0;
  std::size_t end = line.text.size();
  while (begin < end && is_nothing(line.text[begin])) ++begin;
  while (end > begin && is_nothing(line.text[end - 1])) --end;
  RichText text;
  bool moved = true;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = line.text[i];
    if (is_invisible(c)) {
      moved = true;
      continue;
    }
    const int column = line.column + static_cast<int>(i);
    if (is_control(c)) {
      return tl::unexpected(
          Problem{"text.control-character",
                  Severity::error,
                  {file, line.line, column},
                  fmt::format("the control character {} is no text", code_point_name(c)),
                  "delete it; if the file is not plain text, save it as such"});
    }
    if (moved) {
      text.source.push_back({static_cast<TextOffset>(text.text.size()), line.line, column});
      moved = false;
    }
    text.text.push_back(c == U'\t' || c == 0xA0 ? U' ' : c);
  }
  return text;
}

}  // namespace banxin
