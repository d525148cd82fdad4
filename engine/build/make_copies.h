#pragma once
// Copies of a report for a list of delegates: the report is set, imposed and drawn once; each copy
// adds its own few objects (B-31). One file each, one file of all, or both.
#include <functional>
#include <string>
#include <vector>

#include "booklet/set_copy.h"
#include "build/make_pdf.h"
#include "build/part_sheets.h"
#include "copies/delegates.h"
#include "style/layout.h"

namespace banxin {

// What is made; paths in UTF-8. Folders that are not there are made.
struct BookletOutputs {
  std::string merged;              // all copies in one file; empty = none
  std::string common;              // the sheets that are alike in all copies, once; empty = none
  std::string receipts;            // made by the caller; only seen to before the others are written
  std::vector<std::string> files;  // one a copy, in their order; empty = none
};

// Called from one thread at a time with the copies made so far and what was found so far: first
// with 0, before anything is written. False: stop; what is whole stays.
using BookletProgress = std::function<bool(std::size_t made, const Problems& found)>;

struct BookletParts {
  const Pages& pages;
  const CopySetter& setter;
  PartedSheets sheets;
  const Layout& layout;
  const Delegates& copies;  // in the order they are printed
  DocumentInfo info;
};

struct MadeCopies {
  std::size_t made = 0;  // files, or copies in the merged one: those that need a sheet
  bool stopped = false;  // by `progress`
  Problems problems;
};

// Problems: copies.alike (warning): the layout prints nothing of a delegate; copies.other-face and
// copies.narrow (notices with rows, no names: B-30, B-35); copies.no-common (warning): no sheet is
// alike in all copies; errors of single files, which leave the others alone. With these errors
// nothing is made: copies.too-wide, copies.too-tall (with rows: B-30), font.missing-glyph, an
// output that cannot be written.
MadeCopies make_copies(const BookletParts& parts, const BookletOutputs& outputs,
                       const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                       const BookletProgress& progress);

}  // namespace banxin
