#include "overview/make_highlight.h"

#include <algorithm>

#include "indicators/cell_figure.h"
#include "indicators/compare_names.h"
#include "indicators/describe_figure.h"
#include "indicators/indicator_cells.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "overview/overview_words.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestName = 16;    // two lines of a tile
constexpr std::size_t kLongestFigure = 14;  // with its unit and what qualifies it

// A figure of the text as typed, its unit behind it.
std::u32string figure_text(std::u32string_view text, TextRange range, std::u32string_view unit) {
  std::u32string figure(trimmed(slice(text, range), kTypedBlanks));
  if (!unit.empty() && !figure.ends_with(unit)) figure += unit;
  return figure;
}

// The notes that the typed figures do not hold: 6600多万 has its word. 由2476元增加到 is left out:
// a tile tells where a value is, not its way there.
Indicator with_outer_notes(Indicator indicator) {
  std::erase_if(indicator.notes, [&](const Note& note) {
    const auto within = [&](const TextRange& range) {
      return note.offset >= range.begin && note.offset < range.end;
    };
    return is_way(note.text) || within(indicator.value_range) || within(indicator.change_range);
  });
  return indicator;
}

std::u32string_view verb_of(Direction direction, std::u32string_view unit) {
  const bool up = direction == Direction::up;
  if (unit == U"%" || unit == U"倍" || unit == U"番") return up ? U"增长" : U"下降";
  if (unit == U"个百分点") return up ? U"提高" : U"下降";
  if (unit == U"位") return up ? U"前移" : U"后移";
  return up ? U"增加" : U"减少";
}

// 是2010年的2.2倍 states no growth.
bool is_ratio(const Indicator& indicator) {
  return std::any_of(indicator.notes.begin(), indicator.notes.end(),
                     [](const Note& note) { return note.text.ends_with(U'的'); });
}

std::u32string change_text(const Indicator& indicator, std::u32string_view text,
                           const Qualifiers& words) {
  if (indicator.direction == Direction::flat) return words.around(U"持平");
  if (indicator.change.empty() || indicator.direction == Direction::none) return {};
  if (!has_digits(text, indicator.change_range)) return {};
  const std::u32string figure = figure_text(text, indicator.change_range, indicator.change_unit);
  if (is_ratio(indicator)) return words.around(figure);
  const std::u32string_view verb = verb_of(indicator.direction, indicator.change_unit);
  return with_verb(words.before, verb) + figure + words.after;
}

// 近, 左右, 预计, 实际: words beside growth that leave it growth on the year before.
bool keeps_base(const Note& note) {
  const auto is_lead = [&](const LeadWord& lead) {
    return lead.text == note.text &&
           (lead.kind == LeadKind::approx || lead.kind == LeadKind::hedge ||
            lead.kind == LeadKind::growth_adverb);
  };
  return is_bound(note.text) || std::any_of(std::begin(kLeadWords), std::end(kLeadWords), is_lead);
}

// Growth on another base (较3年前, 年均) has no bar beside growth on the year before.
std::optional<std::int64_t> bar_of(const Indicator& indicator, std::u32string_view printed) {
  if (printed.empty() || indicator.change.size() != 1 || indicator.change_unit != U"%") {
    return std::nullopt;
  }
  for (const Note& note : indicator.notes) {
    if (is_of_change(indicator, note) && !keeps_base(note)) return std::nullopt;
  }
  const auto figure = read_cell_figure(printed);
  if (!figure) return std::nullopt;
  return indicator.direction == Direction::down ? -figure->thousandths : figure->thousandths;
}

bool is_clause(std::u32string_view name) {
  // 比2002年, a base of comparison.
  if (is_one_of(name.front(), U"比较") && name.find(U'年') != name.npos) return true;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (longest_prefix(kClauseWords, name.substr(at)) == nullptr) continue;
    // 火把 begins a character before.
    const bool none = longest_prefix(kNotClauseWords, name.substr(at)) == nullptr &&
                      (at == 0 || longest_prefix(kNotClauseWords, name.substr(at - 1)) == nullptr);
    if (none) return true;
  }
  return false;
}

bool is_fit(const HighlightFigure& figure, std::u32string_view unit) {
  const std::u32string& name = figure.name.text;
  const bool named = !name.empty() && name.size() <= kLongestName && !is_clause(name) &&
                     !name_core(name).empty() && longest_suffix(kGeneralEnds, name) == nullptr;
  return named && unit != U"位" && (!figure.value.text.empty() || !figure.change.text.empty()) &&
         figure.value.text.size() <= kLongestFigure && figure.change.text.size() <= kLongestFigure;
}

RichText made_at(std::u32string words, const RichText& text, TextOffset at) {
  RichText rich{std::move(words), {}, {}};
  const Place place = place_of(text.source, at, "");
  if (place.line > 0) rich.source.push_back({0, place.line, place.column});
  return rich;
}

}  // namespace

std::optional<HighlightFigure> highlight_of(const Indicator& indicator, const RichText& text) {
  Qualifiers of_value, of_change;
  share_notes(with_outer_notes(indicator), indicator.value.empty(), of_value, of_change);
  std::u32string value;
  if (!indicator.value.empty()) {
    if (!has_digits(text.text, indicator.value_range) || indicator.unit.empty())
      return std::nullopt;
    value = of_value.around(figure_text(text.text, indicator.value_range, indicator.unit));
  }
  HighlightFigure figure;
  figure.name = made_at(indicator.name, text, indicator.name_range.begin);
  figure.value = made_at(std::move(value), text, indicator.value_range.begin);
  figure.change =
      made_at(change_text(indicator, text.text, of_change), text, indicator.change_range.begin);
  figure.direction = indicator.direction;
  figure.bar = bar_of(indicator, figure.change.text);
  if (!is_fit(figure, indicator.unit)) return std::nullopt;
  return figure;
}

std::optional<HighlightFigure> highlight_of(const TableFigure& read) {
  const Indicator& indicator = read.indicator;
  const RichText& text = read.cell->text;
  HighlightFigure figure;
  figure.name = made_at(indicator.name, text, 0);
  if (!indicator.value.empty()) {
    if (indicator.unit.empty()) return std::nullopt;
    figure.value = made_at(text.text + indicator.unit, text, 0);
  }
  if (!indicator.change.empty()) {
    const std::u32string change = from_utf8(to_string(indicator.change.front()));
    figure.change = made_at(std::u32string(verb_of(indicator.direction, indicator.change_unit)) +
                                change + indicator.change_unit,
                            text, 0);
  }
  figure.direction = indicator.direction;
  figure.bar = bar_of(indicator, figure.change.text);
  if (!is_fit(figure, indicator.unit)) return std::nullopt;
  return figure;
}

}  // namespace banxin
