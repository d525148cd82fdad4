#include "indicators/data_cells.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_cells.h"
#include "indicators/indicator_words.h"
#include "indicators/opening_words.h"

namespace banxin {
namespace {

// 约 超过 力争 累计 全市前: words that stand before their figure.
bool stands_before(std::u32string_view word) {
  const auto is_recorded = [&](const LeadWord& lead) {
    return lead.text == word && (lead.kind == LeadKind::approx || lead.kind == LeadKind::note ||
                                 lead.kind == LeadKind::total || lead.kind == LeadKind::hedge);
  };
  const auto is_hedge = [&](const OpeningWord& opening) {
    return opening.text == word && opening.kind == OpeningKind::hedge;
  };
  return word.ends_with(U'前') || word.ends_with(U'第') ||
         std::any_of(std::begin(kLeadWords), std::end(kLeadWords), is_recorded) ||
         std::any_of(std::begin(kOpeningWords), std::end(kOpeningWords), is_hedge);
}

// A figure between the words that belong at it; the others are remarks.
DataCell with_words(std::u32string figure, const std::vector<std::u32string>& words) {
  DataCell cell;
  std::u32string before, after;
  for (const std::u32string& word : words) {
    if (is_bound(word)) {
      after += word;
    } else if (stands_before(word)) {
      before += word;
    } else {
      cell.remarks.push_back(word);
    }
  }
  cell.text = before + figure + after;
  return cell;
}

}  // namespace

bool names_a_line(std::u32string_view source) {
  const std::size_t colon = source.rfind(U':');
  return colon != source.npos && colon > 0 && colon + 1 < source.size() &&
         std::all_of(source.begin() + static_cast<std::ptrdiff_t>(colon) + 1, source.end(),
                     is_digit);
}

std::vector<std::u32string> qualifiers_of(const IndicatorRow& row, std::string_view field) {
  std::vector<std::u32string> words;
  for (const std::u32string& word : qualifier_words(row)) {
    const bool marked = word.starts_with(kOfChange);
    const bool of_change = marked || (row.value.empty() && !row.change.empty());
    if ((field == "change") != of_change) continue;
    words.push_back(marked ? word.substr(kOfChange.size()) : word);
  }
  return words;
}

DataCell data_cell(const IndicatorRow& row, std::string_view field, const CellContext& context) {
  const bool of_value = field == "value";
  if (!of_value && field != "change") return {field_text(row, field), {}};
  const bool flat = row.direction == Direction::flat && row.change.empty();
  std::u32string figure = of_value ? row.value : signed_change(row.change, row.direction);
  if (!of_value && flat) figure = U"持平";
  if (figure.empty()) {
    // 完成市下达任务: a task without a number, told once.
    const bool alone = row.value.empty() && row.change.empty() && !flat;
    if (!alone || !context.last || context.has_qualifier_column) return {};
    return {field_text(row, "qualifier"), {}};
  }
  const std::u32string& unit = of_value ? row.unit : row.change_unit;
  if (unit != (of_value ? context.unit : context.change_unit)) figure += unit;
  if (context.has_qualifier_column) return {std::move(figure), {}};
  return with_words(std::move(figure), qualifiers_of(row, field));
}

}  // namespace banxin
