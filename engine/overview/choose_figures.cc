#include "overview/choose_figures.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "indicators/cell_figure.h"
#include "indicators/indicator_cells.h"
#include "indicators/indicator_words.h"
#include "indicators/mark_lists.h"
#include "indicators/match_words.h"
#include "indicators/parse_indicators.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestName = 16;    // two lines of a tile
constexpr std::size_t kLongestFigure = 14;  // with its unit and what qualifies it

// The less, the sooner it is shown.
enum class Rank { of_list, with_change, value_only, change_only };
constexpr std::size_t kRanks = 4;

// A figure of the text as typed, its unit behind it.
std::u32string figure_text(std::u32string_view text, TextRange range, std::u32string_view unit) {
  std::u32string figure(trimmed(slice(text, range), kTypedBlanks));
  if (!unit.empty() && !figure.ends_with(unit)) figure += unit;
  return figure;
}

// The notes that the typed figures do not hold: 6600多万 has its word.
Indicator with_outer_notes(Indicator indicator) {
  std::erase_if(indicator.notes, [&](const Note& note) {
    const auto within = [&](const TextRange& range) {
      return note.offset >= range.begin && note.offset < range.end;
    };
    return within(indicator.value_range) || within(indicator.change_range);
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

std::u32string change_text(const Indicator& indicator, std::u32string_view text) {
  if (indicator.direction == Direction::flat) return U"持平";
  if (indicator.change.empty() || indicator.direction == Direction::none) return {};
  if (!has_digits(text, indicator.change_range)) return {};
  const std::u32string figure = figure_text(text, indicator.change_range, indicator.change_unit);
  if (is_ratio(indicator)) return figure;
  return std::u32string(verb_of(indicator.direction, indicator.change_unit)) + figure;
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

// A clause, not a name: 中央决定将农民人均纯收入, 市场主体又新增.
bool is_clause(std::u32string_view name) {
  constexpr std::array<std::u32string_view, 5> kClauseWords = {U"将", U"把", U"又", U"再新", U"已"};
  return std::any_of(kClauseWords.begin(), kClauseWords.end(),
                     [&](std::u32string_view word) { return name.find(word) != name.npos; });
}

// Nothing for what a tile cannot say briefly and exactly.
std::optional<HighlightFigure> highlight_of(const Indicator& indicator, const RichText& text) {
  std::u32string value;
  if (!indicator.value.empty()) {
    if (!has_digits(text.text, indicator.value_range) || indicator.unit.empty())
      return std::nullopt;
    value = figure_text(text.text, indicator.value_range, indicator.unit);
  }
  std::u32string change = change_text(indicator, text.text);
  if (value.empty() && change.empty()) return std::nullopt;
  Qualifiers of_value, of_change;
  share_notes(with_outer_notes(indicator), value.empty(), of_value, of_change);
  if (!value.empty()) value = of_value.around(value);
  if (!change.empty()) change = of_change.around(change);
  if (indicator.name.empty() || indicator.name.size() > kLongestName || is_clause(indicator.name) ||
      value.size() > kLongestFigure || change.size() > kLongestFigure) {
    return std::nullopt;
  }
  const auto made_at = [&](std::u32string words, TextOffset at) {
    RichText rich{std::move(words), {}, {}};
    const Place place = place_of(text.source, at, "");
    if (place.line > 0) rich.source.push_back({0, place.line, place.column});
    return rich;
  };
  HighlightFigure figure;
  figure.name = made_at(indicator.name, indicator.name_range.begin);
  figure.value = made_at(std::move(value), indicator.value_range.begin);
  figure.change = made_at(std::move(change), indicator.change_range.begin);
  figure.direction = indicator.direction;
  figure.bar = bar_of(indicator, figure.change.text);
  return figure;
}

class FigureChooser {
 public:
  void add(const RichText& text, bool of_list) {
    for (const Indicator& indicator : parse_indicators(text.text)) {
      std::optional<HighlightFigure> figure = highlight_of(indicator, text);
      if (!figure) continue;
      ranked_[static_cast<std::size_t>(rank_of(*figure, of_list))].push_back(std::move(*figure));
    }
  }

  std::vector<HighlightFigure> choose() {
    for (std::vector<HighlightFigure>& figures : ranked_) {
      for (HighlightFigure& figure : figures) {
        if (!is_known(figure.name.text)) chosen_.push_back(std::move(figure));
      }
    }
    return std::move(chosen_);
  }

 private:
  static Rank rank_of(const HighlightFigure& figure, bool of_list) {
    if (of_list) return Rank::of_list;
    if (figure.value.text.empty()) return Rank::change_only;
    return figure.change.text.empty() ? Rank::value_only : Rank::with_change;
  }
  // 全区地区生产总值 is 地区生产总值 once more.
  bool is_known(const std::u32string& name) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](const HighlightFigure& other) {
      return other.name.text.ends_with(name) || name.ends_with(other.name.text);
    });
  }

  std::array<std::vector<HighlightFigure>, kRanks> ranked_;
  std::vector<HighlightFigure> chosen_;
};

}  // namespace

std::vector<HighlightFigure> choose_figures(const Report& report) {
  const Report marked = mark_lists(report);
  FigureChooser chooser;
  Section section = Section::none;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (const auto* text = std::get_if<TextBlock>(&report.blocks[i])) {
      if (text->kind == TextKind::heading) section = text->section;
      if (text->kind == TextKind::paragraph && section != Section::plan) {
        chooser.add(text->text, false);
      }
    } else if (const auto* list = std::get_if<ListBlock>(&report.blocks[i])) {
      if (section == Section::plan) continue;
      const bool recognised = std::holds_alternative<TableBlock>(marked.blocks[i]);
      for (const RichText& item : list->items) chooser.add(item, recognised);
    }
  }
  return chooser.choose();
}

}  // namespace banxin
