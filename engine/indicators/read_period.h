#pragma once
// Which period a figure is of, by the times written before it, its heading and its section (S-08,
// S-30). Periods are compared, never printed as dates of their own.
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "indicators/indicator.h"

namespace banxin {

// 2023年上半年 is {2023, 上半年}, 2021—2023年 {2023, 2021—}. Where no year is known, years count
// from the year of the plans: {0, …} is 今年, {-1, …} 去年. Several years, 五年来: kNoYear and that
// part. No period at all: kNoYear and an empty part.
inline constexpr int kNoYear = -10'000;
struct Period {
  int year = kNoYear;
  std::u32string part;  // empty = the whole year
  auto fields() const { return std::tie(year, part); }
  friend bool operator==(const Period&, const Period&) = default;
};

// The year after, both years whole.
inline bool follows(const Period& later, const Period& earlier) {
  return later.year == earlier.year + 1 && earlier.year != kNoYear && later.part.empty() &&
         earlier.part.empty();
}

struct TimeMark {
  TextOffset begin = 0;
  TextOffset end = 0;
  Period period;
  bool opens = false;  // stands first in its sentence: holds for the sentences after it
};

// The times of a text in order, without those that are bases of comparison (比2022年, 较去年).
// `context` is the period of the text as a whole; `plan_year` is what 今年 means, 0 if not known.
std::vector<TimeMark> find_times(std::u32string_view text, const Period& context, int plan_year);

// The period of a figure at `at`: the last time of its sentence before it, else what an earlier
// sentence opened with, else `context`.
Period period_at(std::u32string_view text, TextOffset at, const std::vector<TimeMark>& times,
                 const Period& context);

// As a data file has it: 2023, 2023上半年, 2024年1月, 2021—2023, 五年来; empty for no period.
std::u32string period_text(const Period& period);

// What period_text() makes of a period as typed: 2023年 → 2023, 2021-2023年 → 2021—2023; other
// words stay as they are.
std::u32string canonical_period(std::u32string_view typed);

// The year of the plans by the day a report is given, the first 2024年1月8日 of `text`: one late in
// a year plans the next. None if there is no day.
std::optional<int> plan_year_of_day(std::u32string_view text);

// The one year a heading or title speaks of (2023年工作回顾); none if there are none or several.
std::optional<int> year_in(std::u32string_view heading);

}  // namespace banxin
