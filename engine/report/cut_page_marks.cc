#include "report/cut_page_marks.h"

#include <unordered_map>

#include "base/characters.h"
#include "report/heal_paragraphs.h"

namespace banxin {
namespace {

constexpr std::u32string_view kDashes = U"—-－–";
constexpr std::size_t kLongestHead = 40;

bool has_dashes(std::u32string_view text) {
  return is_one_of(text.front(), kDashes) && is_one_of(text.back(), kDashes);
}

}  // namespace

bool is_page_number(std::u32string_view text) {
  const std::size_t begin = text.find_first_not_of(U" \u3000—-－–");
  if (begin == std::u32string_view::npos || begin > 4) return false;
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end > begin && end - begin <= 4 &&
         text.find_first_not_of(U" \u3000—-－–", end) == std::u32string_view::npos;
}

std::vector<Cut> cut_page_marks(SourceLines& lines) {
  std::unordered_map<std::u32string_view, int> times;
  for (const SourceLine& line : lines) {
    if (line.text.text.size() <= kLongestHead) ++times[line.text.text];
  }
  std::vector<Cut> cut;
  std::vector<bool> keep(lines.size(), true);
  std::size_t above = lines.size();  // the last line that was kept
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::u32string& text = lines[i].text.text;
    const bool broken_off = above < lines.size() && breaks_off(lines[above].text.text);
    const bool plain =
        !lines[i].bullet && lines[i].kind != DraftKind::heading && !is_object(lines[i].kind);
    const bool number = plain && is_page_number(text) && (broken_off || has_dashes(text));
    const bool head = plain && broken_off && !ends_sentence(text) && text.size() <= kLongestHead &&
                      lines[i].number.form == NumberForm::none && times[text] >= 2;
    if (number || head) {
      keep[i] = false;
      cut.push_back({number ? CutReason::page_number : CutReason::running_head,
                     line_of(lines[i].text), text});
    } else {
      above = i;
    }
  }
  if (!cut.empty()) keep_lines(lines, keep);
  return cut;
}

}  // namespace banxin
