#pragma once
// The paragraphs of set pages, read from their drawings and structure tags: what stands in the file
// is what is told.
#include <string>
#include <vector>

#include "editions/edition.h"
#include "pages/page.h"

namespace banxin {

// Where a PrintedLine stands, from the top left corner of its page. Of a turned drawing: nothing.
struct LinePlace {
  Length top, bottom;
  bool turned = false;
};

struct PrintedParagraph {
  EditionParagraph paragraph;
  std::vector<LinePlace> places;  // one a line
};

// In reading order. Page furniture, running heads and continued captions are no paragraphs.
std::vector<PrintedParagraph> printed_paragraphs(const Pages& pages);

}  // namespace banxin
