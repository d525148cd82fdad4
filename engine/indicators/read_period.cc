#include "indicators/read_period.h"

#include <algorithm>

#include "base/utf8.h"
#include "indicators/match_words.h"
#include "indicators/quantity.h"
#include "indicators/read_number.h"
#include "indicators/time_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kSentenceEnds = U"。；！？";
constexpr std::u32string_view kRangeMarks = U"—–-~～至到";

// 2023 of 2023年, 2021 of 2021—2025年 at `at`.
std::optional<int> year_at(std::u32string_view text, std::size_t at) {
  const auto year = read_year_digits(text, at);
  if (!year) return std::nullopt;
  const char32_t next = text[at + kYearDigits];
  const bool ends = next == U'年' || is_one_of(next, kRangeMarks);
  return ends && *year >= 1900 && *year < 2100 ? year : std::nullopt;
}

// 1—11月, 3月15日, 10月份 at `at`: its length.
std::size_t months_size(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_digit(text[end]) || is_one_of(text[end], kRangeMarks))) ++end;
  return end > at && end < text.size() && text[end] == U'月' ? end + 1 - at : 0;
}

// What stands behind 2023年: a part of the year, a month, or a start.
void read_part(std::u32string_view text, TimeMark& mark) {
  const auto rest = text.substr(mark.end);
  if (const TimeWord* word = longest_prefix(kTimeWords, rest);
      word != nullptr && word->years == kSameYear) {
    mark.period.part = word->part;
    mark.end += text_size(word->text);
  } else if (const auto* start = longest_prefix(kYearStarts, rest)) {
    mark.period.part = *start;
    mark.end += text_size(*start);
  } else if (const auto* end = longest_prefix(kYearEnds, rest)) {
    mark.end += text_size(*end);
  } else if (const std::size_t months = months_size(rest, 0); months > 0) {
    mark.period.part = rest.substr(0, months);
    mark.end += static_cast<TextOffset>(months);
  }
}

std::optional<TimeMark> calendar_time_at(std::u32string_view text, TextOffset at) {
  const auto year = year_at(text, at);
  if (!year) return std::nullopt;
  TimeMark mark{at, at + static_cast<TextOffset>(kYearDigits), {*year, {}}, false};
  if (text[mark.end] == U'年') ++mark.end;
  // 2021年至2023年 · 2021—2025年: one period of several years
  if (mark.end < text.size() && is_one_of(text[mark.end], kRangeMarks)) {
    if (const auto last = year_at(text, mark.end + 1)) {
      mark.period.part = text.substr(at, kYearDigits);
      mark.period.part += U'—';
      mark.period.year = *last;
      mark.end += static_cast<TextOffset>(kYearDigits) + 2;
      return mark;
    }
  }
  if (text[mark.end - 1] != U'年') return std::nullopt;
  read_part(text, mark);
  return mark;
}

// 1—11月 of the year that the text is about.
std::optional<TimeMark> months_at(std::u32string_view text, TextOffset at, int year) {
  if (at > 0 && (is_digit(text[at - 1]) || is_one_of(text[at - 1], U".年月"))) return std::nullopt;
  const std::size_t size = months_size(text, at);
  if (size == 0 || !is_digit(text[at])) return std::nullopt;
  return TimeMark{
      at, at + static_cast<TextOffset>(size), {year, std::u32string(text.substr(at, size))}, false};
}

// “十四五”前四年, “十四五”以来; a plan of that name is no time.
std::optional<TimeMark> plan_period_at(std::u32string_view text, TextOffset at) {
  constexpr TextOffset kQuoted = 5;  // “十四五”
  if (text.substr(at + 1).find(U'”') != kQuoted - 2 || text[at + 3] != U'五') return std::nullopt;
  TimeMark mark{at, at + kQuoted, {kNoYear, std::u32string(text.substr(at + 1, 3))}, false};
  const auto rest = text.substr(mark.end);
  if (rest.starts_with(U"规划") || rest.starts_with(U"纲要")) return std::nullopt;
  if (rest.starts_with(U'前') && rest.find(U'年') == 2) {
    mark.period.part += rest.substr(0, 3);
    mark.end += 3;
  }
  return mark;
}

// 五年来, 过去三年, 五年累计; not 连续五年 and not 三年行动.
std::optional<TimeMark> span_at(std::u32string_view text, TextOffset at) {
  if (text[at] == U'“') return plan_period_at(text, at);
  const auto number = read_number(text, at);
  if (!number || number->value.decimals > 0 || number->value.digits > 50) return std::nullopt;
  if (number->end >= text.size() || text[number->end] != U'年') return std::nullopt;
  const auto before = text.substr(0, at);
  if (before.ends_with(U"连续") || before.ends_with(U"第")) return std::nullopt;
  const auto after = text.substr(number->end + 1);
  const bool ahead = before.ends_with(U"今后") || before.ends_with(U"未来");
  const bool near = before.ends_with(U"近");
  const bool led = ahead || near || before.ends_with(U"过去") || before.ends_with(U"这") ||
                   before.ends_with(U"过去的");
  const bool closed = after.starts_with(U"来") || after.starts_with(U"间") ||
                      after.starts_with(U"内") || after.starts_with(U"累计") ||
                      after.starts_with(U"共") || after.starts_with(U"新增") ||
                      after.starts_with(U"总") || after.starts_with(U"，");
  if (!led && !closed) return std::nullopt;
  const TextOffset end = number->end + 1;
  const std::u32string years(text.substr(at, end - at));
  const std::u32string part = ahead ? U"今后" + years : near ? U"近" + years : years + U"来";
  return TimeMark{at, end, {kNoYear, part}, false};
}

std::optional<TimeMark> worded_time_at(std::u32string_view text, TextOffset at, int year,
                                       int plan_year) {
  const TimeWord* word = longest_prefix(kTimeWords, text.substr(at));
  if (word == nullptr) return std::nullopt;
  TimeMark mark{at, at + text_size(word->text), {year, std::u32string(word->part)}, false};
  if (word->years == kSeveralYears) mark.period.year = kNoYear;
  if (word->years == kSeveralYears || word->years == kSameYear) return mark;
  mark.period.year = plan_year + word->years;
  read_part(text, mark);
  return mark;
}

bool is_base(std::u32string_view text, const TimeMark& mark) {
  const auto before = text.substr(0, mark.begin);
  return longest_suffix(kBaseWords, before) != nullptr ||
         text.substr(mark.end).starts_with(U"同期") || text.substr(mark.end).starts_with(U"平均");
}

TextOffset sentence_begin(std::u32string_view text, TextOffset at) {
  if (at == 0) return 0;
  const auto end = text.find_last_of(kSentenceEnds, at - 1);
  return end == text.npos ? 0 : static_cast<TextOffset>(end + 1);
}

}  // namespace

std::vector<TimeMark> find_times(std::u32string_view text, const Period& context, int plan_year) {
  std::vector<TimeMark> times;
  for (TextOffset at = 0; at < text.size();) {
    // 2022年，全市…，其中上半年: of the year before it
    const Period about = period_at(text, at, times, context);
    const int year = about.year == kNoYear ? context.year : about.year;
    auto mark = calendar_time_at(text, at);
    if (!mark) mark = months_at(text, at, year);
    if (!mark) mark = worded_time_at(text, at, year, plan_year);
    if (!mark) mark = span_at(text, at);
    if (!mark) {
      const TextOffset next = is_one_of(text[at], U"“《") ? skip_enclosed(text, at) : at;
      at = std::max(next, at + 1);
      continue;
    }
    at = mark->end;
    if (is_base(text, *mark)) continue;
    constexpr TextOffset kLongestOpening = 3;  // 截至, 到, 预计
    mark->opens = mark->begin - sentence_begin(text, mark->begin) <= kLongestOpening;
    times.push_back(std::move(*mark));
  }
  return times;
}

Period period_at(std::u32string_view text, TextOffset at, const std::vector<TimeMark>& times,
                 const Period& context) {
  const TextOffset sentence = sentence_begin(text, at);
  const TimeMark* found = nullptr;
  for (const TimeMark& mark : times) {
    if (mark.begin >= at) break;
    if (mark.begin >= sentence || mark.opens) found = &mark;
  }
  return found == nullptr ? context : found->period;
}

std::u32string period_text(const Period& period) {
  if (period.year == kNoYear) return period.part;
  if (period.year == 0) return U"今年" + period.part;
  if (period.year == -1) return U"去年" + period.part;
  const std::u32string year = from_utf8(std::to_string(period.year));
  if (period.part.ends_with(U'—')) return period.part + year;
  const bool month = !period.part.empty() && is_digit(period.part.front());
  return year + (month ? U"年" : U"") + period.part;
}

std::u32string canonical_period(std::u32string_view typed) {
  std::u32string text(typed);
  const auto is_year_end = [&](std::size_t at) {
    return at >= kYearDigits && read_year_digits(text + U"年", at - kYearDigits).has_value();
  };
  if (is_year_end(text.size())) text += U"年";
  if (text.size() > kYearDigits && is_year_end(kYearDigits) && text[kYearDigits] != U'年' &&
      !is_digit(text[kYearDigits]) && !is_one_of(text[kYearDigits], kRangeMarks)) {
    text.insert(kYearDigits, U"年");
  }
  const auto mark = calendar_time_at(text, 0);
  return mark && mark->end == text.size() ? period_text(mark->period) : std::u32string(typed);
}

std::optional<int> plan_year_of_day(std::u32string_view text) {
  constexpr int kLastMonthOfReports = 6;  // a later one plans the year after its own
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto year = year_at(text, at);
    if (!year || text[at + kYearDigits] != U'年') continue;
    const auto month = read_digits(text, static_cast<TextOffset>(at + kYearDigits + 1));
    if (!month || !text.substr(month->end).starts_with(U'月')) continue;
    const auto day = read_digits(text, month->end + 1);
    if (!day || !text.substr(day->end).starts_with(U'日')) continue;
    return month->value.digits <= kLastMonthOfReports ? *year : *year + 1;
  }
  return std::nullopt;
}

std::optional<int> year_in(std::u32string_view heading) {
  std::optional<int> found;
  for (std::size_t at = 0; at < heading.size(); ++at) {
    const auto year = year_at(heading, at);
    if (!year) continue;
    if ((found && *found != *year) || heading[at + kYearDigits] != U'年') return std::nullopt;
    found = year;
  }
  return found;
}

}  // namespace banxin
