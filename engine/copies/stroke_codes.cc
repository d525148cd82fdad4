#include "copies/stroke_codes.h"

#include <algorithm>

#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::string_view kStrokes = "hspnz";  // 横竖撇点折, in the order that sorts

std::string code_of(std::string_view letters) {
  std::string code;
  for (const char letter : letters) {
    const std::size_t stroke = kStrokes.find(letter);
    if (stroke == kStrokes.npos) return {};
    code.push_back(static_cast<char>('1' + stroke));
  }
  return code;
}

}  // namespace

StrokeCodes read_stroke_codes(std::string_view dictionary, const std::set<char32_t>& wanted) {
  std::map<std::string, char32_t, std::less<>> by_bytes;
  for (const char32_t c : wanted) by_bytes[to_utf8(c)] = c;
  StrokeCodes codes;
  for (std::size_t at = 0; at < dictionary.size();) {
    const std::size_t end = std::min(dictionary.find('\n', at), dictionary.size());
    std::string_view line = dictionary.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) continue;
    const auto found = by_bytes.find(line.substr(0, tab));
    if (found == by_bytes.end()) continue;
    // A further column would be a weight.
    const std::string_view letters = line.substr(tab + 1);
    std::string code = code_of(letters.substr(0, letters.find('\t')));
    if (!code.empty()) codes[found->second] = std::move(code);
  }
  return codes;
}

}  // namespace banxin
