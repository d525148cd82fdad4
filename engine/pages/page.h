#pragma once
// Page: drawings placed on paper; the last value before the PDF.
#include <string>
#include <tuple>
#include <vector>

#include "base/length.h"
#include "marks/drawing.h"

namespace banxin {

struct PlacedDrawing {
  Length x, y;  // of the drawing's origin, from the top left corner of the page
  TagIndex tag_base = 0;
  bool artifact = false;  // repeated matter: its tags are not counted
  SharedDrawing drawing;
  // A quarter turn to the left: the drawing's x runs up the page, its y to the right (P-27).
  bool turned = false;
};

struct Page {
  Length width, height;                 // trim size
  int number = 0;                       // printed number, from 1; 0 = not numbered
  std::vector<PlacedDrawing> drawings;  // in reading order
};

struct Pages {
  std::vector<Page> pages;
  StructureTree tags;
};

}  // namespace banxin
