#pragma once
// Copies of a report for a list of delegates: the report is set, imposed and drawn once; each copy
// adds its own few objects (B-31). One file each, one file of all, or both.
#include <functional>
#include <string>
#include <vector>

#include "build/make_pdf.h"
#include "copies/delegates.h"
#include "sheets/sheet.h"
#include "style/layout.h"

namespace banxin {

// What is made; paths in UTF-8.
struct BookletOutputs {
  std::string merged;              // all copies in one file; empty = none
  std::string common;              // the sheets that are alike in all copies, once; empty = none
  std::vector<std::string> files;  // one a copy, in their order; empty = none
};

// Called from one thread at a time with the copies made so far and what was found so far: first
// with 0, before anything is written. False: stop; what is whole stays.
using BookletProgress = std::function<bool(std::size_t made, const Problems& found)>;

struct BookletParts {
  const Pages& pages;
  const Sheets& sheets;
  const Layout& layout;
  const Delegates& copies;  // in the order they are printed
  DocumentInfo info;
};

struct MadeCopies {
  std::size_t made = 0;  // files, or copies in the merged one
  bool stopped = false;  // by `progress`
  Problems problems;
};

// Problems: copies.no-room (error): the pages keep no room for a delegate, but the layout has lines
// for one; copies.alike (warning): it has none; copies.other-face and copies.narrow (notices with
// rows, no names: B-30, B-35); errors of single files, which leave the others alone;
// font.missing-glyph (error): nothing is made.
MadeCopies make_copies(const BookletParts& parts, const BookletOutputs& outputs,
                       const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                       const BookletProgress& progress);

}  // namespace banxin
