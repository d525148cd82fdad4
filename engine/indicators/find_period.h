#pragma once
// The period that a figure of a report is of, from the words before it, the heading above it and
// the year that the report looks back on (S-08).
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace banxin {

// What a word of time says.
enum class TimeKind {
  whole_year,  // 全年: the year that the section is about
  this_year,   // 今年
  last_year,
  next_year,
  part,  // 上半年 of that year: kept as typed behind it
  span,  // 五年来, several years: as typed
};

class PeriodFinder {
 public:
  explicit PeriodFinder(const Report& report);

  // A heading that the next texts stand under.
  void enter(const TextBlock& heading);

  // 2023, 2023上半年, 过去五年; empty if nothing says it. In: a paragraph or item, and where in it
  // the figure begins.
  //
  // The last year or word of time before the figure decides (2023年, 去年, 今年, 上半年, 五年来;
  // not one it is compared with, 比2020年, and not those of a stretch, 2006—2020年); else the year
  // of the heading, or of the one above it; else the year looked back on, in plans the one looked
  // ahead to.
  std::u32string period_of(std::u32string_view text, TextOffset figure) const;

 private:
  // Years are 0 where they are not known.
  struct Heading {
    int level = 0;
    int year = 0;
  };
  struct Period {
    int year = 0;
    std::u32string part;
  };

  void read_years(const Report& report);
  int default_year() const;
  void take_word(std::u32string_view text, TimeKind kind, Period& period) const;

  std::vector<Heading> above_;  // each within the one before
  Section section_ = Section::none;
  int spoken_ = 0;    // in which the report is given: 今年
  int reviewed_ = 0;  // that it looks back on
};

}  // namespace banxin
