#include "report/expand_ellipses.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "report/replace_text.h"

namespace banxin {
namespace {

constexpr std::u32string_view kEllipsis = U"……";

// Whether the characters [begin, end), all the same, stand for an ellipsis.
bool is_ellipsis(std::u32string_view text, std::size_t begin, std::size_t end) {
  const bool after_chinese = begin > 0 && is_chinese(text[begin - 1]);
  const bool before_chinese = end < text.size() && is_chinese(text[end]);
  const bool at_end = end == text.size();
  switch (text[begin]) {
    case U'…':
      return end - begin == 1 && after_chinese && (before_chinese || at_end);
    case U'.':
      return end - begin >= 3 &&
             (after_chinese ? before_chinese || at_end : begin == 0 && before_chinese);
    case U'。':
      return end - begin >= 3;
    default:
      return false;
  }
}

}  // namespace

Problems expand_ellipses(RichText& text, const std::string& file) {
  Problems problems;
  for (std::size_t begin = 0; begin < text.text.size();) {
    const char32_t c = text.text[begin];
    std::size_t end = begin + 1;
    if (!is_one_of(c, U"….。")) {
      begin = end;
      continue;
    }
    while (end < text.text.size() && text.text[end] == c) ++end;
    if (is_ellipsis(text.text, begin, end)) {
      const std::u32string typed = text.text.substr(begin, end - begin);
      const auto at = static_cast<TextOffset>(begin);
      problems.push_back({"ellipsis.expanded", Severity::notice, place_of(text.source, at, file),
                          fmt::format("{} is printed as ……", to_utf8(typed)), "type ……"});
      replace_text(text, at, static_cast<TextOffset>(end), kEllipsis);
      end = begin + kEllipsis.size();
    }
    begin = end;
  }
  return problems;
}

}  // namespace banxin
