#pragma once
// What an Engine holds, and what it does with its requests; for the files that define Engine.
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "banxin.h"
#include "base/run_parallel.h"
#include "build/compare_reports.h"
#include "build/explain.h"
#include "build/make_pdf.h"
#include "build/memos.h"
#include "build/typeset.h"
#include "fonts/font_set.h"
#include "sheets/sheet.h"
#include "style/parse_layout.h"

namespace banxin {

// If nobody says another.
constexpr const char* kLayout = "handout";
constexpr const char* kBookletLayout = "booklet-a4";

struct Engine::State {
  std::string home;
  std::size_t threads = 0;
  std::string catalogue;  // text
  FontSet fonts;
  Problems font_problems;
  SlimFaces slim;
  std::unique_ptr<Memos> memos = std::make_unique<Memos>();

  ParsedLayout layout_of(const BuildRequest& request, const FrontMatter& front,
                         const char* otherwise = kLayout) const;
  // `parse`: a layout by its name.
  using ParseLayout = std::function<ParsedLayout(const std::string& name)>;
  static ParsedLayout named_layout(const BuildRequest& request, const FrontMatter& front,
                                   const char* otherwise, const ParseLayout& parse);
  std::string fingerprint(const BuildRequest& request, const char* otherwise) const;
  Built build(const BuildRequest& request) const;
  void make_sheets(Typeset& set, const BuildRequest& request, const Edition* keep,
                   StageTimes& times, Built& built) const;
  void record(const Typeset& set, const Sheets* sheets, const BuildRequest& request,
              const Edition* keep, Built& built) const;
  Built test_sheet(const BuildRequest& request) const;
  Result<BuildValues> build_values(const BuildRequest& request, Memos& remembered) const;
  BookletSummary booklets(const BookletRequest& request, const BookletWatcher& watch) const;
  Result<std::string> dump(const std::string& stage, const BuildRequest& request) const;
  RecordedSide record_report(BuildRequest request, const Edition* other, const Edition* keep) const;
  Compared compare(const CompareRequest& request) const;
};

// Of what CHECK found, or of memory that ran out.
Problem internal_problem(const std::exception& error);

// REQUIRES an error among them.
Problem first_error(const Problems& problems);

// An edition that a request names; none if it names none. Errors: those of read_edition.
Result<std::optional<Edition>> edition_of(const std::string& bytes, const std::string& name);

}  // namespace banxin
