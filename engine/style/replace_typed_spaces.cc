#include "style/replace_typed_spaces.h"

#include <algorithm>
#include <string_view>

#include "base/characters.h"

namespace banxin {
namespace {

bool is_western(char32_t c) { return c < 0x250 && c != U'·' && c != U' ' && c != 0; }

// Whether the blanks [begin, end) stand between two Western words.
bool stays(const std::u32string& text, std::size_t begin, std::size_t end) {
  if (begin == 0 || end == text.size()) return false;
  const char32_t before = text[begin - 1];
  const char32_t after = text[end];
  if (is_digit(before) && (after == U'%' || after == U'‰')) return false;
  return is_western(before) && is_western(after);
}

}  // namespace

StyledText replace_typed_spaces(const StyledText& text) {
  if (text.text.find(U' ') == std::u32string::npos) return text;
  std::vector<TextOffset> moved(text.text.size() + 1);  // where each old offset is now
  StyledText replaced = text;
  replaced.text.clear();
  for (std::size_t i = 0; i < text.text.size();) {
    std::size_t end = i;
    while (end < text.text.size() && text.text[end] == U' ') ++end;
    const bool drops = end > i && !stays(text.text, i, end);
    if (end == i) ++end;
    for (; i < end; ++i) {
      moved[i] = static_cast<TextOffset>(replaced.text.size());
      if (!drops) replaced.text.push_back(text.text[i]);
    }
  }
  moved.back() = static_cast<TextOffset>(replaced.text.size());
  for (RoleRun& run : replaced.runs) run.begin = moved[run.begin];
  for (Decoration& decoration : replaced.decorations) {
    decoration.begin = moved[decoration.begin];
    decoration.end = moved[decoration.end];
  }
  for (Reference& reference : replaced.references) {
    reference.begin = moved[reference.begin];
    reference.end = moved[reference.end];
  }
  for (WideGap& gap : replaced.gaps) gap.offset = moved[gap.offset];
  // Behind a dropped blank the columns go on one further.
  replaced.source.clear();
  std::size_t next = 0;
  for (TextOffset i = 0; i < text.text.size(); ++i) {
    const bool begins_point = next < text.source.size() && text.source[next].offset == i;
    if (begins_point) ++next;
    const bool after_gap = i > 0 && moved[i] == moved[i - 1] && next > 0;
    if (!begins_point && !after_gap) continue;
    const SourcePoint& point = text.source[next - 1];
    replaced.source.push_back(
        {moved[i], point.line, point.column + static_cast<int>(i - point.offset)});
  }
  return replaced;
}

}  // namespace banxin
