#pragma once
// The contents (P-33): the headings of the outline with the pages they are on, a part of its own.
#include <vector>

#include "base/memo.h"
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "style/layout.h"

namespace banxin {

struct MadeContents {
  Part part;          // unnumbered; without entries it has no strips
  Problems problems;  // those of set_lines
};

// In: the parts whose anchors of the outline's first two levels are the entries, and how many pages
// have a number (the number column has room for so many). Out: 目录 and a strip for each line of an
// entry: the heading, leader dots on one grid of ½ em, a slot for the printed number of its page,
// all of it a link; tagged TOC, TOCI, Reference, Link.
MadeContents make_contents(const std::vector<Part>& body, int numbered_pages, const Layout& layout,
                           const FontSet& fonts);

// Puts the contents before the first part that has page numbers, whose count then begins at 1 on a
// recto (B-03, B-04). Without headings nothing changes.
// Problems: those of make_contents; contents.no-headings (warning). `memo`, of one FontSet, may be
// null.
Problems add_contents(std::vector<Part>& parts, int numbered_pages, const Layout& layout,
                      const FontSet& fonts, Memo<MadeContents>* memo = nullptr);

}  // namespace banxin
