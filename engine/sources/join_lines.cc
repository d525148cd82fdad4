#include "sources/join_lines.h"

#include <string_view>

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::u32string_view kSigns = U"*=";
constexpr std::u32string_view kHalfWidth = U",;:?!()[]{}";

char32_t last_of(std::u32string_view text) {
  const std::size_t last = text.find_last_not_of(kSigns);
  return last == std::u32string_view::npos ? 0 : text[last];
}

char32_t first_of(std::u32string_view text) {
  const std::size_t first = text.find_first_not_of(kSigns);
  return first == std::u32string_view::npos ? 0 : text[first];
}

}  // namespace

void join_line(RichText& text, const RichText& line) {
  const char32_t left = last_of(text.text);
  const char32_t right = first_of(line.text);
  const bool wide_left = is_chinese(left);
  const bool wide_right = is_chinese(right);
  const bool chinese = (wide_left && (wide_right || is_one_of(right, kHalfWidth))) ||
                       (wide_right && is_one_of(left, kHalfWidth));
  if (!chinese && !text.text.empty() && !line.text.empty()) text.text.push_back(U' ');
  append(text, line);
}

}  // namespace banxin
