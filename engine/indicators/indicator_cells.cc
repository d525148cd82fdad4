#include "indicators/indicator_cells.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "report/unit_words.h"

namespace banxin {

std::u32string with_unit_in_brackets(std::u32string_view words, std::u32string_view unit) {
  std::u32string text(words);
  if (!unit.empty()) text += U"（" + std::u32string(unit) + U"）";
  return text;
}

std::u32string signed_change(std::u32string_view figures, Direction direction) {
  if (direction != Direction::down) return std::u32string(figures);
  std::u32string text;
  bool in_figure = false;
  for (const char32_t c : figures) {
    const bool digit = is_digit(c);
    if (digit && !in_figure) text.push_back(U'\u2212');
    in_figure = digit || (in_figure && (c == U'.' || c == U','));
    text.push_back(c);
  }
  return text;
}

std::u32string common_change_unit(const std::vector<std::u32string>& units) {
  if (std::find(units.begin(), units.end(), U"%") != units.end()) return U"%";
  const bool shared = std::all_of(units.begin(), units.end(),
                                  [&](const auto& unit) { return unit == units.front(); });
  return shared && !units.empty() ? units.front() : std::u32string();
}

std::u32string with_verb(std::u32string_view before, std::u32string_view verb) {
  std::size_t begin = before.size();  // of the words behind the verb
  while (const LeadWord* word = longest_suffix(kLeadWords, before.substr(0, begin))) {
    if (word->kind != LeadKind::approx) break;
    begin -= word->text.size();
  }
  std::u32string words(before);
  words.insert(begin, verb);
  return words;
}

bool is_bound(std::u32string_view word) {
  return contains_word(kBoundWords, word) ||
         (word.size() == 1 && is_one_of(word[0], kNumberInfixes));
}

bool is_of_change(const Indicator& indicator, const Note& note) {
  if (indicator.direction == Direction::flat && indicator.change.empty()) {
    return note.offset >= indicator.value_range.end;  // 2万人，同比持平
  }
  if (indicator.value.empty() || indicator.change.empty()) return !indicator.change.empty();
  const bool value_first = indicator.value_range.begin < indicator.change_range.begin;
  const TextRange first = value_first ? indicator.value_range : indicator.change_range;
  const TextRange second = value_first ? indicator.change_range : indicator.value_range;
  const bool of_second =
      is_bound(note.text) ? note.offset >= second.begin : note.offset >= first.end;
  return of_second == value_first;
}

void share_notes(const Indicator& indicator, bool to_change, Qualifiers& value,
                 Qualifiers& change) {
  const bool no_figure = indicator.value.empty() && indicator.change.empty();
  for (const Note& note : indicator.notes) {
    Qualifiers& figure = (no_figure ? to_change : is_of_change(indicator, note)) ? change : value;
    (is_bound(note.text) ? figure.after : figure.before) += note.text;
  }
}

std::u32string figures_in(std::u32string_view text, TextRange range, std::u32string_view unit) {
  const std::u32string_view part = slice(text, range);
  const auto first = std::find_if(part.begin(), part.end(), is_digit);
  const auto last = std::find_if(part.rbegin(), part.rend(), is_digit).base();
  std::u32string figures(first, std::max(first, last));
  for (std::size_t at = figures.find(unit); !unit.empty() && at != std::u32string::npos;
       at = figures.find(unit)) {
    figures.erase(at, unit.size());
  }
  return figures;
}

bool has_digits(std::u32string_view text, TextRange range) {
  const std::u32string_view part = slice(text, range);
  return std::any_of(part.begin(), part.end(), is_digit);
}

}  // namespace banxin
