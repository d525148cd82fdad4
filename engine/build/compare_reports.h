#pragma once
// Two editions, of which one or both are made of a report now → what differs, in words, JSON and a
// PDF with change bars.
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "build/make_pdf.h"
#include "build/typeset.h"
#include "editions/edition.h"
#include "editions/tell_comparison.h"

namespace banxin {

struct ComparedSide {
  Edition edition;
  std::optional<Typeset> set;  // none: it was read from an edition's file
};

struct RecordedSide {
  ComparedSide side;
  Problems problems;
};

// The edition of a set report: on sheets if `other` has them; if `other` is null, if its layout
// folds them. Problems: those of impose_pages; with errors there are no sheets.
RecordedSide record_side(Typeset set,
                         const std::vector<std::pair<std::string, std::string>>& settings,
                         const Edition* other, const FontSet& fonts);

struct CompareInput {
  std::string name;
  const std::string& bytes;  // of a report or an edition
  // Sets the report. `other`: the other side if that is an edition's file; `keep`: an edition whose
  // pages are to be held. Each may be null.
  std::function<RecordedSide(const Edition* other, const Edition* keep)> set;
};

struct ComparisonForm {
  bool keep_pages = false;  // `now` is set to hold the pages of `before`; it must be a report
  bool pdf = false;         // `now` with change bars; it must be a report
  TextColours colours = TextColours::none;
};

struct ComparedReports {
  std::string text, json, pdf;  // empty if a problem is an error
  bool same = false;
  Problems problems;
};

// Where the pages of `before` were kept themselves, those of a report `now` are held to them in any
// case: the next print would be, too.
// Problems: those of read_edition, of `set`, tell_making and make_pdf; edition.no-report and
// edition.cannot-hold (errors);
// edition.holds-pages (notice): they are held unasked.
ComparedReports compare_reports(const CompareInput& before, const CompareInput& now,
                                const ComparisonForm& form, const FontSet& fonts,
                                const SlimFaces& slim);

}  // namespace banxin
