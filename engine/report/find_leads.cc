#include "report/find_leads.h"

#include "base/characters.h"
#include "report/opening_lines.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::size_t kShortestLead = 4;
constexpr std::size_t kLongestLead = 24;
constexpr std::size_t kLongestNumberedLead = 50;

bool leads_by_number(NumberForm form) {
  return form == NumberForm::chinese || form == NumberForm::chinese_bracketed ||
         form == NumberForm::arabic || form == NumberForm::arabic_bracketed;
}

// Characters of the lead of a paragraph; 0 = none.
std::size_t lead_length(std::u32string_view text, bool under_number) {
  const std::size_t stop = text.find(U'。');
  if (stop == std::u32string_view::npos || stop + 1 == text.size()) return 0;
  const std::u32string_view sentence = text.substr(0, stop);
  if (leads_by_number(read_typed_number(text).form)) {
    return stop <= kLongestNumberedLead && !has_any(sentence, U"；：") ? stop + 1 : 0;
  }
  const bool fits = under_number && stop >= kShortestLead && stop <= kLongestLead;
  return fits && !has_any(sentence, U"，；：“\"0123456789！？") ? stop + 1 : 0;
}

}  // namespace

void find_leads(Report& report) {
  bool under_number = false;
  for (Block& block : report.blocks) {
    auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    if (text->kind == TextKind::heading) under_number = text->level > 0;
    if (text->kind != TextKind::paragraph && text->kind != TextKind::attachment_note) continue;
    const std::u32string& words = text->text.text;
    const std::size_t label = label_length(words);
    text->lead = static_cast<TextOffset>(label > 0 ? label : lead_length(words, under_number));
    // A numbered paragraph with a lead heads the paragraphs below it.
    under_number =
        under_number || (text->lead > 0 && leads_by_number(read_typed_number(words).form));
  }
}

}  // namespace banxin
