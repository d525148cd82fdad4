#include "indicators/read_period.h"

#include <algorithm>

#include "indicators/match_words.h"
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

// 五年来, 过去三年, “十四五”前四年, 五年累计; not 连续五年 and not 三年行动.
std::optional<TimeMark> span_at(std::u32string_view text, TextOffset at, const Period& context) {
  if (text[at] == U'“' && text.substr(at + 1).find(U'”') == 3 && text[at + 3] == U'五') {
    TimeMark mark{at, at + 5, {context.year, std::u32string(text.substr(at + 1, 3))}, false};
    if (text.substr(mark.end).starts_with(U"前")) {
      mark.period.part += text.substr(mark.end, 2);
      mark.end = std::min(mark.end + 3, text_size(text));
    }
    return mark;
  }
  const auto number = read_number(text, at);
  if (!number || number->value.decimals > 0 || number->value.digits > 50) return std::nullopt;
  if (number->end >= text.size() || text[number->end] != U'年') return std::nullopt;
  const auto before = text.substr(0, at);
  if (before.ends_with(U"连续") || before.ends_with(U"第")) return std::nullopt;
  const auto after = text.substr(number->end + 1);
  const bool led = before.ends_with(U"过去") || before.ends_with(U"近") ||
                   before.ends_with(U"今后") || before.ends_with(U"未来") ||
                   before.ends_with(U"这") || before.ends_with(U"过去的");
  const bool closed = after.starts_with(U"来") || after.starts_with(U"间") ||
                      after.starts_with(U"内") || after.starts_with(U"累计") ||
                      after.starts_with(U"共") || after.starts_with(U"新增") ||
                      after.starts_with(U"总") || after.starts_with(U"，");
  if (!led && !closed) return std::nullopt;
  const TextOffset end = number->end + 1;
  return TimeMark{at, end, {context.year, std::u32string(text.substr(at, end - at))}, false};
}

std::optional<TimeMark> worded_time_at(std::u32string_view text, TextOffset at,
                                       const Period& context, int plan_year) {
  const TimeWord* word = longest_prefix(kTimeWords, text.substr(at));
  if (word == nullptr) return std::nullopt;
  TimeMark mark{at, at + text_size(word->text), {context.year, std::u32string(word->part)}, false};
  if (word->years == kSameYear) return mark;
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
    auto mark = calendar_time_at(text, at);
    if (!mark) mark = worded_time_at(text, at, context, plan_year);
    if (!mark) mark = span_at(text, at, context);
    if (!mark) {
      ++at;
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
