#include "overview/choose_figures.h"

#include <algorithm>
#include <set>

#include "base/word_table.h"
#include "indicators/compare_names.h"
#include "indicators/mark_lists.h"
#include "indicators/stated_figures.h"
#include "indicators/table_figures.h"
#include "overview/make_highlight.h"
#include "overview/overview_words.h"

namespace banxin {
namespace {

constexpr int kNoHeadline = 1000;
constexpr int kFirstCalendarYear = 1900;

int headline_rank(const std::u32string& core) {
  for (const HeadlineName& headline : kHeadlineNames) {
    if (name_core(headline.text) == core) return headline.rank;
  }
  return kNoHeadline;
}

// What an indicator is shown for; the less, the sooner.
enum class Rank { of_headline_list, headline, of_list, with_change, value_only, change_only };

struct Candidate {
  HighlightFigure figure;
  std::u32string core;
  Period period;
  char32_t region = 0;
  std::size_t block = 0;  // of the report
  bool of_list = false;   // a list or table of indicators
  int headline = kNoHeadline;
  Rank rank = Rank::of_list;
};

bool says_any(std::u32string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u32string_view word) { return text.find(word) != text.npos; });
}

// Told as something to be done, by a hedge of its own or earlier in its sentence.
bool is_intent(const StatedFigure& figure, std::u32string_view text) {
  for (const Note& note : figure.indicator.notes) {
    if (contains_word(kIntentHedges, note.text)) return true;
  }
  const std::u32string_view before = text.substr(0, figure.at);
  const std::size_t mark = before.find_last_of(U"。；！？");
  return says_any(mark == before.npos ? before : before.substr(mark + 1), kIntentWords);
}

// The level that most of the report's figures with a regional prefix are of: 全省, say.
char32_t level_of(const Stated& stated) {
  constexpr std::u32string_view kLevels = U"国省市区县州旗盟镇乡";
  char32_t level = 0;
  std::ptrdiff_t most = 0;
  for (const char32_t candidate : kLevels) {
    const auto count =
        std::count_if(stated.figures.begin(), stated.figures.end(),
                      [&](const StatedFigure& figure) { return figure.region == candidate; });
    if (count > most) level = candidate;
    most = std::max(most, count);
  }
  return level;
}

class FigureChooser {
 public:
  explicit FigureChooser(const Report& report)
      : report_(report),
        marked_(mark_lists(report)),
        stated_(find_stated(report)),
        level_(level_of(stated_)) {
    Section section = Section::none;
    for (const Block& block : report.blocks) {
      const auto* text = std::get_if<TextBlock>(&block);
      if (text != nullptr && text->kind == TextKind::heading) section = text->section;
      sections_.push_back(section);
    }
  }

  std::vector<HighlightFigure> choose() && {
    for (const StatedFigure& figure : stated_.figures) {
      if (figure.table == 0) add(figure);
    }
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      const auto* table = std::get_if<TableBlock>(&report_.blocks[i]);
      if (table != nullptr && table->indicators) add_table(*table, i);
    }
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.block < b.block; });
    join_halves();
    rank();
    return chosen();
  }

 private:
  void add(const StatedFigure& stated);
  void add_table(const TableBlock& table, std::size_t block);
  void keep(std::optional<HighlightFigure> figure, Candidate candidate);
  bool is_result(const Period& period, std::size_t block) const;
  void join_halves();
  void rank();
  std::vector<HighlightFigure> chosen();

  const Report& report_;
  Report marked_;
  Stated stated_;
  char32_t level_;
  std::vector<Section> sections_;  // of each block
  std::vector<Candidate> candidates_;
};

// Of the year that the report looks back on, or of a stretch of years; not of its plans.
bool FigureChooser::is_result(const Period& period, std::size_t block) const {
  if (sections_[block] == Section::plan) return false;
  const bool dated = period.year >= kFirstCalendarYear && stated_.results_year > 0;
  if (!dated) return true;
  return period.year == stated_.results_year ||
         (period.year < stated_.results_year && !period.part.empty());
}

void FigureChooser::keep(std::optional<HighlightFigure> figure, Candidate candidate) {
  if (!figure) return;
  if (!candidate.period.part.empty()) figure->bar.reset();
  candidate.figure = std::move(*figure);
  candidate.core = name_core(candidate.figure.name.text);
  candidate.headline = headline_rank(candidate.core);
  candidates_.push_back(std::move(candidate));
}

void FigureChooser::add(const StatedFigure& stated) {
  const RichText& text = stated_.texts[stated.text].text;
  const bool elsewhere = stated.region != 0 && stated.region != level_;
  if (elsewhere || !is_result(stated.period, stated.block) || is_intent(stated, text.text)) return;
  Candidate candidate;
  candidate.period = stated.period;
  candidate.region = stated.region;
  candidate.block = stated.block;
  candidate.of_list = std::holds_alternative<TableBlock>(marked_.blocks[stated.block]);
  keep(highlight_of(stated.indicator, text), std::move(candidate));
}

void FigureChooser::add_table(const TableBlock& table, std::size_t block) {
  constexpr std::u32string_view kGoalWords[] = {U"目标", U"预期", U"计划"};
  const std::vector<CellText> cells = cell_texts(table);
  Period context;
  if (stated_.results_year > 0) context.year = stated_.results_year;
  if (const auto year = year_in(table.caption.text)) context.year = *year;
  for (const TableFigure& figure : read_table_figures(table, context, stated_.results_year + 1)) {
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const CellText& other) {
      return other.cell == figure.cell;
    });
    const bool goal = cell != cells.end() && says_any(cell->column, kGoalWords);
    if (goal || figure.part || !is_result(figure.period, block)) continue;
    Candidate candidate;
    candidate.period = figure.period;
    candidate.block = block;
    candidate.of_list = true;
    keep(highlight_of(figure), std::move(candidate));
  }
}

// 地区生产总值1065亿元 here and 地区生产总值增长2.5% there are one indicator, if of one period.
void FigureChooser::join_halves() {
  for (Candidate& level : candidates_) {
    if (level.figure.value.text.empty() || !level.figure.change.text.empty()) continue;
    for (const Candidate& growth : candidates_) {
      const bool half = growth.figure.value.text.empty() && growth.core == level.core &&
                        growth.period == level.period;
      if (!half) continue;
      level.figure.change = growth.figure.change;
      level.figure.direction = growth.figure.direction;
      level.figure.bar = growth.figure.bar;
      break;
    }
  }
}

void FigureChooser::rank() {
  std::set<std::size_t> headline_lists;
  for (const Candidate& candidate : candidates_) {
    if (candidate.of_list && candidate.headline != kNoHeadline) {
      headline_lists.insert(candidate.block);
    }
  }
  for (Candidate& candidate : candidates_) {
    candidate.rank = headline_lists.contains(candidate.block) ? Rank::of_headline_list
                     : candidate.headline != kNoHeadline      ? Rank::headline
                     : candidate.of_list                      ? Rank::of_list
                     : candidate.figure.value.text.empty()    ? Rank::change_only
                     : candidate.figure.change.text.empty()   ? Rank::value_only
                                                              : Rank::with_change;
  }
  const auto order = [](const Candidate& candidate) {
    const bool headline = candidate.rank == Rank::headline;
    const HighlightFigure& figure = candidate.figure;
    const int halves = (figure.value.text.empty() ? 2 : 0) + (figure.change.text.empty() ? 1 : 0);
    return std::tuple(candidate.rank, headline ? candidate.headline : 0,
                      headline && !candidate.period.part.empty(), headline ? halves : 0);
  };
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
}

std::vector<HighlightFigure> FigureChooser::chosen() {
  std::vector<HighlightFigure> chosen;
  std::set<std::u32string> cores;
  std::set<int> headlines;
  for (Candidate& candidate : candidates_) {
    const bool told = candidate.rank == Rank::headline && headlines.contains(candidate.headline);
    if (told || !cores.insert(candidate.core).second) continue;
    headlines.insert(candidate.headline);
    chosen.push_back(std::move(candidate.figure));
  }
  return chosen;
}

}  // namespace

std::vector<HighlightFigure> choose_figures(const Report& report) {
  return FigureChooser(report).choose();
}

}  // namespace banxin
