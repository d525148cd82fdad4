#pragma once
// FrontMatter: what an author says about a report above its text, between two lines +++ (TOML).
#include <string>
#include <tuple>
#include <vector>

#include "base/problem.h"
#include "report/cover_matter.h"
#include "report/official_matter.h"
#include "report/rich_text.h"

namespace banxin {

struct Report;

struct FrontMatter {
  RichText title, subtitle, speaker;  // inline marks not read; empty = not given
  std::string meeting;                // as typed, like the date
  std::string date;
  std::string layout;             // name or file; empty = the program's default
  std::vector<std::string> data;  // files
  int layout_line = 0;
  int data_line = 0;
  OfficialMatter official;
  CoverMatter cover;
  auto fields() const {
    return std::tie(title, subtitle, speaker, meeting, date, layout, data, layout_line, data_line,
                    official, cover);
  }
  friend bool operator==(const FrontMatter&, const FrontMatter&) = default;
};

// Puts the title, subtitle and speaker that report.front gives at the head of the report, each if
// the text itself has none. Notice front-matter.not-used: the text has another one.
Problems add_front_matter(Report& report);

}  // namespace banxin
