#pragma once
// Page: drawings placed on paper; the last value before the PDF.
#include <string>
#include <tuple>
#include <vector>

#include "base/length.h"
#include "images/encoded_image.h"
#include "marks/drawing.h"

namespace banxin {

// What an artifact of the page is (ISO 32000-1 table 330).
enum class Furniture { repeated, header, footer };

struct PlacedDrawing {
  Length x, y;  // of the drawing's origin, from the top left corner of the page
  TagIndex tag_base = 0;
  bool artifact = false;  // repeated matter: its tags are not counted
  SharedDrawing drawing;
  Furniture furniture = Furniture::repeated;  // of an artifact
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
  std::vector<SharedImage> images;  // that drawings name by index
};

}  // namespace banxin
