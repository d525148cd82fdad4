#pragma once
// Every indicator that a report states, with its period, region and place: what the checks compare
// (S-38). In: a report before its lists become tables. Tables are read where their heads say what
// their columns hold (T-18).
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "indicators/figure_memo.h"
#include "indicators/indicator.h"
#include "indicators/read_period.h"
#include "report/report.h"

namespace banxin {

// One text of the report: a paragraph, a list item, a cell, a heading, a footnote.
struct StatedText {
  RichText text;
  bool cell = false;
  bool aside = false;                          // a heading or a footnote
  std::u32string column;                       // of a cell: its heads, joined
  std::shared_ptr<const TextFigures> figures;  // none of a cell
};

struct StatedFigure {
  Indicator indicator;
  std::u32string core;  // name_core(); empty = not to be compared
  Period period;
  char32_t region = 0;     // level of a regional prefix: U'市'; 0 = none
  std::size_t block = 0;   // index into the report's blocks
  std::size_t text = 0;    // index into Stated::texts
  TextOffset at = 0;       // in that text: its first figure, else its name
  Place place;             // of `at`
  std::size_t table = 0;   // in which table, counted from 1; 0 = in none
  std::size_t column = 0;  // of its value there
  bool part = false;       // a row 其中：…
};

struct Stated {
  std::vector<StatedText> texts;
  std::vector<StatedFigure> figures;
  std::string file;
  int results_year = 0;  // that the report looks back on; 0 = not known
  char32_t region = 0;   // the report's own level, own_region()
};

// `memo` may be null.
Stated find_stated(const Report& report, FigureMemo* memo = nullptr);

}  // namespace banxin
