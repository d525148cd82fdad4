#include "sources/join_lines.h"

#include <string_view>

namespace banxin {
namespace {

constexpr std::u32string_view kSigns = U"*=";
constexpr std::u32string_view kHalfWidth = U",;:?!()[]{}";

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Han, kana and full-width marks.
bool is_full_width(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || c >= 0x20000 || is_one_of(c, U"“”‘’—…·");
}

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
  const bool wide_left = is_full_width(left);
  const bool wide_right = is_full_width(right);
  const bool chinese = (wide_left && (wide_right || is_one_of(right, kHalfWidth))) ||
                       (wide_right && is_one_of(left, kHalfWidth));
  if (!chinese && !text.text.empty() && !line.text.empty()) text.text.push_back(U' ');
  append(text, line);
}

}  // namespace banxin
