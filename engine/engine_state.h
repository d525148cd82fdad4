#pragma once
// What an Engine holds, and what it does with its requests; for the files that define Engine.
#include <exception>
#include <string>

#include "banxin.h"
#include "build/compare_reports.h"
#include "build/make_pdf.h"
#include "build/typeset.h"
#include "fonts/font_set.h"
#include "sheets/sheet.h"
#include "style/parse_layout.h"

namespace banxin {

struct Engine::State {
  std::string home;
  std::string catalogue;  // text
  FontSet fonts;
  Problems font_problems;
  SlimFaces slim;

  ParsedLayout layout_of(const BuildRequest& request, const FrontMatter& front,
                         const char* otherwise = "handout") const;
  ParsedLayout layout_found(const BuildRequest& request, const FrontMatter& front,
                            const char* otherwise, const FindLayout& find) const;
  Built build(const BuildRequest& request) const;
  void make_sheets(Typeset& set, const BuildRequest& request, const Edition* keep,
                   StageTimes& times, Built& built) const;
  void record(const Typeset& set, const Sheets* sheets, const BuildRequest& request,
              const Edition* keep, Built& built) const;
  BookletSummary booklets(const BookletRequest& request, const BookletWatcher& watch) const;
  Result<std::string> dump(const std::string& stage, const BuildRequest& request) const;
  RecordedSide record_report(BuildRequest request, const Edition* other) const;
  Compared compare(const CompareRequest& request) const;
};

// Of what CHECK found.
Problem internal_problem(const std::exception& error);

}  // namespace banxin
