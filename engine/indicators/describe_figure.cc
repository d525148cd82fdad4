#include "indicators/describe_figure.h"

#include <fmt/format.h>

#include "indicators/indicator_cells.h"
#include "indicators/indicator_words.h"
#include "indicators/read_period.h"

namespace banxin {
namespace {

std::string join(const std::vector<Decimal>& numbers, const char* mark) {
  std::string text;
  for (const Decimal& number : numbers) {
    if (!text.empty()) text += mark;
    text += to_string(number);
  }
  return text;
}

bool is_approximate(std::u32string_view word) {
  if (is_bound(word)) return true;
  for (const LeadWord& lead : kLeadWords) {
    if (lead.text == word) return lead.kind == LeadKind::approx;
  }
  return false;
}

bool is_hedge(std::u32string_view word) {
  for (const LeadWord& lead : kLeadWords) {
    if (lead.text == word && lead.kind == LeadKind::hedge) return true;
  }
  for (const std::u32string_view hedge : {U"努力", U"计划"}) {
    if (word == hedge) return true;
  }
  return false;
}

}  // namespace

std::string describe_value(const Indicator& indicator) {
  const bool ratio = indicator.unit.empty() && indicator.value.size() > 1;
  return join(indicator.value, ratio ? ":" : "—") + to_utf8(indicator.unit);
}

std::string describe_change(const Indicator& indicator) {
  if (indicator.direction == Direction::flat && indicator.change.empty()) return "持平";
  const char* word = indicator.direction == Direction::down ? "下降" : "增长";
  return word + join(indicator.change, "—") + to_utf8(indicator.change_unit);
}

std::string describe_period(const Period& period) {
  constexpr int kFirstCalendarYear = 1900;
  const std::string part = to_utf8(period.part);
  if (period.part.find(U'—') != period.part.npos) return fmt::format("{}{}年", part, period.year);
  if (period.year >= kFirstCalendarYear) return fmt::format("{}年{}", period.year, part);
  if (period.year == 0) return "今年" + part;
  return period.year == -1 ? "去年" + part : part;
}

bool is_way(std::u32string_view word) {
  return word.starts_with(U"由") || word.starts_with(U"从") || word.ends_with(U"至") ||
         word.ends_with(U"到");
}

std::u32string measure_of(const Indicator& indicator) {
  std::u32string words;
  for (const Note& note : indicator.notes) {
    const bool of_flat = note.text == U"同比" || note.text == U"基本";  // 同比基本持平
    if (of_flat || is_approximate(note.text) || is_hedge(note.text) || is_way(note.text)) continue;
    words += U'+';
    words += note.text;
  }
  return words;
}

bool is_hedged(const Indicator& indicator) {
  for (const Note& note : indicator.notes) {
    if (is_approximate(note.text)) return true;
  }
  return false;
}

}  // namespace banxin
