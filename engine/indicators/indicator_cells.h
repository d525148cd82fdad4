#pragma once
// What stands in the heads and cells of tables of indicators (T-08, T-10, T-18), however they are
// made.
#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator.h"

namespace banxin {

// The heads of levels and of growth: of results, or of goals.
constexpr std::u32string_view value_head(bool goals) { return goals ? U"目标数" : U"完成数"; }
constexpr std::u32string_view change_head(bool goals) {
  return goals ? U"预期增长" : U"比上年增长";
}

// 比上年增长（%）; the words alone if there is no unit.
std::u32string with_unit_in_brackets(std::u32string_view words, std::u32string_view unit);

// T-08: a fall carries U+2212, both ends of a range; a rise no sign. In: figures as written.
std::u32string signed_change(std::u32string_view figures, Direction direction);

// T-08: the unit of a column of changes from those of its cells: % if any cell has it, else the one
// that all share; empty if there is none. Cells with another carry their own.
std::u32string common_change_unit(const std::vector<std::u32string>& units);

// What stands before a change as it is read aloud: the verb before 约 and 超过, behind other words:
// 增长近, 比2002年增长近, 预计增长.
std::u32string with_verb(std::u32string_view before, std::u32string_view verb);

// T-10: 左右 以上 余: a word that stands behind its figure.
bool is_bound(std::u32string_view word);

// Whether a note stands at the change, not at the value: a bound follows its figure, another word
// comes before it. A note without any figure is of the value.
bool is_of_change(const Indicator& indicator, const Note& note);

// What stands before and behind a figure.
struct Qualifiers {
  std::u32string before, after;
  std::u32string around(const std::u32string& figure) const { return before + figure + after; }
};

// T-10: adds the notes, each at the figure that it stands beside in the text: bounds behind it
// (5左右, 65以上), others before it. Without any figure at the change if `to_change`, else at the
// value.
void share_notes(const Indicator& indicator, bool to_change, Qualifiers& value, Qualifiers& change);

// The figures in a range of a text as typed (T-18): 1,286.5 keeps its comma, 5—6 its mark; units
// inside go.
std::u32string figures_in(std::u32string_view text, TextRange range, std::u32string_view unit);

// Whether the figures in the range are written with digits, not as 六成 or 前三.
bool has_digits(std::u32string_view text, TextRange range);

}  // namespace banxin
