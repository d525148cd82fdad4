#include "indicators/stated_figures.h"

#include <algorithm>
#include <map>

#include "base/characters.h"
#include "indicators/compare_names.h"
#include "indicators/find_region.h"
#include "indicators/match_words.h"
#include "indicators/table_figures.h"
#include "indicators/time_words.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

const RichText* text_of(const TextBlock* block, TextKind kind) {
  return block != nullptr && block->kind == kind ? &block->text : nullptr;
}

// The year of the plans, which 今年 means: told by a heading that plans, else by the year after
// that of a review, else by the day of the speech or the title. 0 = not known.
int find_plan_year(const Report& report) {
  constexpr int kOpeningTexts = 12;  // where the day of the speech is told
  int review = 0;
  int opening = 0;
  int seen = 0;
  std::optional<int> day = plan_year_of_day(from_utf8(report.front.date));
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    if (!day && ++seen <= kOpeningTexts) day = plan_year_of_day(text->text.text);
    const auto year = year_in(text->text.text);
    if (!year) continue;
    if (text->kind == TextKind::subtitle || text->kind == TextKind::title) {
      if (opening == 0 || text->kind == TextKind::subtitle) opening = *year;
    } else if (text->kind == TextKind::heading) {
      if (text->section == Section::plan) return *year;
      if (text->section == Section::review && review == 0) review = *year + 1;
    }
  }
  return review > 0 ? review : day.value_or(opening);
}

class Collector {
 public:
  Collector(const Report& report, FigureMemo* memo)
      : memo_(memo ? *memo : none_), plan_year_(find_plan_year(report)) {
    stated_.file = report.file;
    stated_.region = own_region(report);
    for (const Block& block : report.blocks) {
      const auto* text = std::get_if<TextBlock>(&block);
      has_sections_ |= text != nullptr && text->section != Section::none;
      if (const RichText* title = text_of(text, TextKind::title)) {
        // The title of a report names the year of its plans or of its review; that of a bulletin
        // (统计公报) the year of its figures.
        const bool of_report = title->text.find(U"工作报告") != title->text.npos;
        if (of_report && plan_year_ > 0) title_year_ = plan_year_ - 1;
        if (const auto year = of_report ? std::nullopt : year_in(title->text)) title_year_ = *year;
      }
    }
    if (!has_sections_) context_ = section_period(Section::none);
    for (block_ = 0; block_ < report.blocks.size(); ++block_) read(report.blocks[block_]);
    stated_.results_year = plan_year_ > 0 ? plan_year_ - 1 : 0;
    if (!has_sections_ && title_year_ != kNoYear) stated_.results_year = title_year_;
    for (const NoteText& note : report.notes) {
      const auto period = note_periods_.find(note.label);
      if (period != note_periods_.end()) read_aside(note.text, period->second);
    }
  }

  Stated take() && { return std::move(stated_); }

 private:
  void read(const Block& block) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      if (text->kind == TextKind::heading) {
        read_heading(*text);
        const auto number = static_cast<TextOffset>(read_typed_number(text->text.text).length);
        const RichText& whole = text->text;
        read_aside(banxin::slice(whole, number), context_);
      }
      if (text->kind == TextKind::paragraph) read_paragraph(text->text);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) read_text(item, list_context_);
    } else if (const auto* table = std::get_if<TableBlock>(&block)) {
      read_table(*table);
    }
  }

  void read_heading(const TextBlock& heading) {
    const auto year = year_in(heading.text.text);
    if (year) {
      context_ = {*year, {}};
      told_by_ = heading.level;
    } else if (heading.level <= told_by_ || section_ != heading.section) {
      context_ = section_period(heading.section);
      told_by_ = 0;
    }
    section_ = heading.section;
    list_context_ = context_;
  }

  // A paragraph that ends with ： tells the period of the list below it.
  void read_paragraph(const RichText& text) {
    if (!has_sections_) read_turn(text.text);
    read_text(text, context_);
    list_context_ = context_;
    if (!text.text.ends_with(U'：')) return;
    const auto times = memo_.times(text.text, context_, plan_year_);
    if (!times->empty()) list_context_ = times->back().period;
  }

  // Where no heading parts review and plans: 2025年是…之年, 今年是…, 今年主要预期目标是… opens the
  // plans.
  void read_turn(std::u32string_view text) {
    constexpr std::size_t kLongestTurn = 40;
    text = text.substr(std::min(text.find_first_not_of(kTypedBlanks), text.size()));
    const auto times = find_times(text.substr(0, kLongestTurn), context_, plan_year_);
    if (times.empty() || times[0].begin > 0) return;
    const auto rest = text.substr(times[0].end, kLongestTurn);
    const bool plan = rest.find(U"预期目标") != rest.npos || rest.find(U"总体要求") != rest.npos;
    if (!rest.starts_with(U"是") && !plan) return;
    context_ = times[0].period;
    told_by_ = kToldByText;
  }

  Period section_period(Section section) const {
    if (section == Section::plan) return {plan_year_, {}};
    if (section == Section::review) return {plan_year_ - 1, {}};
    return has_sections_ ? Period{} : Period{title_year_, {}};
  }

  void read_aside(const RichText& text, const Period& context) {
    read_text(text, context);
    stated_.texts.back().aside = true;
  }

  void read_text(const RichText& text, const Period& context) {
    const auto known_times = memo_.times(text.text, context, plan_year_);
    const std::vector<TimeMark>& times = *known_times;
    for (const Mark& mark : text.marks) {
      if (mark.kind != MarkKind::note) continue;
      note_periods_.insert({mark.argument, period_at(text.text, mark.begin, times, context)});
    }
    const std::size_t index = stated_.texts.size();
    const auto figures = memo_.read(text.text);
    stated_.texts.push_back({text, false, false, {}, figures});
    for (std::size_t i = 0; i < figures->indicators.size(); ++i) {
      const Indicator& indicator = figures->indicators[i];
      const TextOffset at = !indicator.value.empty()    ? indicator.value_range.begin
                            : !indicator.change.empty() ? indicator.change_range.begin
                                                        : indicator.name_range.begin;
      StatedFigure figure;
      figure.core = figures->cores[i];
      figure.period = period_at(text.text, at, times, context);
      figure.region = figures->regions[i];
      figure.block = block_;
      figure.text = index;
      figure.at = at;
      figure.place = place_of(text.source, at, stated_.file);
      figure.indicator = indicator;
      stated_.figures.push_back(std::move(figure));
    }
  }

  void read_table(const TableBlock& table) {
    Period context = context_;
    if (const auto year = year_in(table.caption.text)) context = {*year, {}};
    ++tables_;
    std::u32string whole;
    for (TableFigure& read : read_table_figures(table, context, plan_year_)) {
      StatedFigure figure;
      // 其中：住宅 under two rows is two things.
      if (!read.part) whole = read.indicator.name;
      figure.core = name_core(read.indicator.name);
      if (read.part) figure.core = whole + U'：' + read.indicator.name;
      figure.period = std::move(read.period);
      figure.block = block_;
      figure.region = region_in(read.indicator.name);
      figure.text = stated_.texts.size();
      figure.table = tables_;
      figure.column = read.column;
      figure.part = read.part;
      figure.place = place_of(read.cell->text.source, 0, stated_.file);
      figure.indicator = std::move(read.indicator);
      stated_.figures.push_back(std::move(figure));
    }
    for (CellText& cell : cell_texts(table)) {
      stated_.texts.push_back({cell.cell->text, true, false, std::move(cell.column), nullptr});
    }
  }

  FigureMemo none_{0};
  FigureMemo& memo_;
  Stated stated_;
  int plan_year_ = 0;
  int title_year_ = kNoYear;
  bool has_sections_ = false;
  std::size_t block_ = 0;
  Period context_;
  Period list_context_;
  std::map<std::u32string, Period> note_periods_;  // by label, of where each is referred to
  std::size_t tables_ = 0;
  Section section_ = Section::none;
  static constexpr int kToldByText = -1;
  int told_by_ = 0;  // level of the heading that told the period
};

}  // namespace

Stated find_stated(const Report& report, FigureMemo* memo) {
  return Collector(report, memo).take();
}

}  // namespace banxin
