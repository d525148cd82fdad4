#include "indicators/find_period.h"

#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "base/word_table.h"
#include "indicators/read_number.h"

namespace banxin {
namespace {

constexpr int kLastMonthOfReports = 6;      // a later one looks back on its own year
constexpr std::size_t kOpeningBlocks = 12;  // where the day of the report is told
constexpr std::u32string_view kBaseWords = U"比较于自从以由";  // 比2020年: compared with, or since

struct TimeWord {
  std::u32string_view text;
  TimeKind kind;
};

constexpr TimeWord kTimeWords[] = {
    {U"全年", TimeKind::whole_year},       {U"一年来", TimeKind::whole_year},
    {U"今年", TimeKind::this_year},        {U"本年", TimeKind::this_year},
    {U"去年", TimeKind::last_year},        {U"过去一年", TimeKind::whole_year},
    {U"过去的一年", TimeKind::whole_year}, {U"明年", TimeKind::next_year},
    {U"上半年", TimeKind::part},           {U"下半年", TimeKind::part},
    {U"一季度", TimeKind::part},           {U"二季度", TimeKind::part},
    {U"三季度", TimeKind::part},           {U"四季度", TimeKind::part},
    {U"前三季度", TimeKind::part},         {U"五年来", TimeKind::span},
    {U"过去五年", TimeKind::span},         {U"过去的五年", TimeKind::span},
    {U"五年间", TimeKind::span},           {U"三年来", TimeKind::span},
    {U"过去三年", TimeKind::span},         {U"今后五年", TimeKind::span},
    {U"未来五年", TimeKind::span},         {U"十年来", TimeKind::span},
};

// The year of 2023年 at `at`; 0 if there is none.
int year_at(std::u32string_view text, std::size_t at) {
  const auto year = read_year_digits(text, at);
  if (!year || text[at + kYearDigits] != U'年') return 0;
  return *year >= 1949 && *year < 2100 ? *year : 0;
}

int first_year(std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const int year = year_at(text, at)) return year;
  }
  return 0;
}

// The year and month of 2024年1月8日.
struct Month {
  int year = 0;
  int month = 0;
};
std::optional<Month> first_month(std::u32string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int year = year_at(text, at);
    if (year == 0) continue;
    std::size_t end = at + 5;
    int month = 0;
    while (end < text.size() && is_digit(text[end]) && month < 100) {
      month = month * 10 + static_cast<int>(text[end++] - U'0');
    }
    if (end < text.size() && text[end] == U'月' && month >= 1 && month <= 12) {
      return Month{year, month};
    }
  }
  return std::nullopt;
}

std::u32string digits_of(int year) { return from_utf8(std::to_string(year)); }

// The first or second year of 2006—2020年, 1950年到2002年.
bool is_of_range(std::u32string_view text, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kRangeMarks = U"—–-－～~至到";
  const bool first =
      end + 1 < text.size() && is_one_of(text[end], kRangeMarks) && is_digit(text[end + 1]);
  const bool second = begin > 1 && is_one_of(text[begin - 1], kRangeMarks) &&
                      (is_digit(text[begin - 2]) || text[begin - 2] == U'年');
  return first || second;
}

// Not the time of the figure: what it is compared with, or the start of a stretch (比2020年,
// 2020年以来), or a stretch of years.
bool is_base(std::u32string_view text, std::size_t begin, std::size_t end) {
  return (begin > 0 && is_one_of(text[begin - 1], kBaseWords)) ||
         text.substr(end).starts_with(U"以来") || text.substr(end).starts_with(U"同期") ||
         is_of_range(text, begin, end);
}

}  // namespace

PeriodFinder::PeriodFinder(const Report& report) { read_years(report); }

void PeriodFinder::read_years(const Report& report) {
  std::optional<Month> given = first_month(from_utf8(report.front.date));
  std::size_t seen = 0;
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    if (!given && ++seen <= kOpeningBlocks) given = first_month(text->text.text);
    const bool looks_back = text->kind == TextKind::heading && text->section == Section::review;
    if (looks_back && reviewed_ == 0) reviewed_ = first_year(text->text.text);
    // 2024年政府工作报告 is given in that year.
    if (text->kind == TextKind::title && spoken_ == 0) spoken_ = first_year(text->text.text);
  }
  if (given) {
    spoken_ = given->year;
    if (reviewed_ == 0) reviewed_ = given->year - (given->month <= kLastMonthOfReports ? 1 : 0);
  }
  if (reviewed_ == 0 && spoken_ > 0) reviewed_ = spoken_ - 1;
  if (spoken_ == 0 && reviewed_ > 0) spoken_ = reviewed_ + 1;
}

void PeriodFinder::enter(const TextBlock& heading) {
  while (!above_.empty() && above_.back().level >= heading.level) above_.pop_back();
  above_.push_back({heading.level, first_year(heading.text.text)});
  section_ = heading.section;
}

int PeriodFinder::default_year() const {
  for (std::size_t i = above_.size(); i-- > 0;) {
    if (above_[i].year > 0) return above_[i].year;
  }
  return reviewed_ > 0 && section_ == Section::plan ? reviewed_ + 1 : reviewed_;
}

void PeriodFinder::take_word(std::u32string_view text, TimeKind kind, Period& period) const {
  if (kind == TimeKind::part || kind == TimeKind::span) {
    if (kind == TimeKind::span) period.year = 0;
    period.part = text;
    return;
  }
  period = {default_year(), {}};
  if (kind == TimeKind::whole_year || spoken_ == 0) return;
  const int shift = kind == TimeKind::last_year ? -1 : kind == TimeKind::next_year ? 1 : 0;
  period.year = spoken_ + shift;
}

std::u32string PeriodFinder::period_of(std::u32string_view text, TextOffset figure) const {
  Period period{default_year(), {}};
  const std::size_t end = std::min<std::size_t>(figure, text.size());
  for (std::size_t at = 0; at < end; ++at) {
    if (const int year = year_at(text, at)) {
      if (!is_base(text, at, at + 5)) period = {year, {}};
      continue;
    }
    const TimeWord* const word = longest_prefix(kTimeWords, text.substr(at, end - at));
    if (word == nullptr || is_base(text, at, at + word->text.size())) continue;
    take_word(word->text, word->kind, period);
    at += word->text.size() - 1;
  }
  return (period.year > 0 ? digits_of(period.year) : std::u32string()) + period.part;
}

}  // namespace banxin
