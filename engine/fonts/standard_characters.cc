#include "fonts/standard_characters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace banxin {
namespace {

// TYPOGRAPHY §1.1, and what reports use beside it.
constexpr std::u32string_view kMarks =
    U"‘’“”〈〉《》「」『』【】〔〕〖〗〘〙〚〛〝〞〟（）［］｛｝，、；：。．！？‼⁇⁈⁉—⸺…⋯–～〜·‧•・"
    U"／"
    U"￥¥€£№±−％‰‱℃℉°′″㎡㎞㎏〇■●◆□　¹²³×÷≤≥≈√→←↑↓○◎△▲▼★☆※〓々";

// Greek letters (units, angles), Roman numbers, ①–⑳ ⑴–⒇ ⒈–⒛, ㈠–㈩.
constexpr std::array<std::pair<char32_t, char32_t>, 6> kRanges = {{
    {U'!', U'~'},
    {U'Α', U'ω'},
    {U'Ⅰ', U'Ⅻ'},
    {U'ⅰ', U'ⅹ'},
    {U'①', U'⒛'},
    {U'㈠', U'㈩'},
}};

}  // namespace

std::u32string parse_standard_characters(std::string_view standard_characters_file) {
  std::u32string characters;
  for (std::size_t begin = 0; begin < standard_characters_file.size();) {
    const std::size_t end =
        std::min(standard_characters_file.find('\n', begin), standard_characters_file.size());
    const std::string_view line = standard_characters_file.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with('#')) continue;
    for (const char32_t c : from_utf8(line)) {
      if (c > U' ') characters.push_back(c);
    }
  }
  return characters;
}

std::u32string slim_characters(std::string_view standard_characters_file) {
  std::u32string characters = parse_standard_characters(standard_characters_file);
  characters += kMarks;
  characters.push_back(U' ');
  for (const auto& [first, last] : kRanges) {
    for (char32_t c = first; c <= last; ++c) characters.push_back(c);
  }
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  return characters;
}

}  // namespace banxin
