#include "report/rich_text.h"

#include <gtest/gtest.h>

#include "report/inline_marks.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

Mark strong(TextOffset begin, TextOffset end) {
  Mark mark;
  mark.begin = begin;
  mark.end = end;
  return mark;
}

// 0123456789 read from line 3, columns 5…9 and, after two characters that went, 12….
RichText digits() {
  RichText text;
  text.text = U"0123456789";
  text.marks = {strong(2, 6)};
  text.source = {{0, 3, 5}, {5, 3, 12}};
  return text;
}

Place place(const RichText& text, TextOffset at) { return place_of(text.source, at, "f"); }

TEST(RichText, PlacesAreCountedFromThePointBefore) {
  const RichText text = digits();
  EXPECT_EQ(place(text, 0), (Place{"f", 3, 5}));
  EXPECT_EQ(place(text, 4), (Place{"f", 3, 9}));
  EXPECT_EQ(place(text, 5), (Place{"f", 3, 12}));
  EXPECT_EQ(place(text, 9), (Place{"f", 3, 16}));
  EXPECT_EQ(place_of({}, 3, "f"), (Place{"f", 0, 0}));
}

TEST(RichText, SlicesKeepMarksAndPlaces) {
  for (TextOffset begin = 0; begin <= 10; ++begin) {
    for (TextOffset end = begin; end <= 10; ++end) {
      const RichText part = slice(digits(), begin, end);
      EXPECT_EQ(part.text, digits().text.substr(begin, end - begin));
      for (TextOffset i = begin; i < end; ++i) {
        EXPECT_EQ(place(part, i - begin), place(digits(), i)) << begin << "…" << end << " at " << i;
        bool strong = false;
        for (const Mark& mark : part.marks) {
          strong |= mark.begin <= i - begin && i - begin < mark.end;
        }
        EXPECT_EQ(strong, i >= 2 && i < 6);
      }
    }
  }
}

TEST(RichText, AppendingSlicesGivesTheWholeAgain) {
  for (TextOffset cut = 0; cut <= 10; ++cut) {
    RichText text = slice(digits(), 0, cut);
    append(text, slice(digits(), cut, 10));
    EXPECT_EQ(text.text, digits().text);
    for (TextOffset i = 0; i < 10; ++i) EXPECT_EQ(place(text, i), place(digits(), i)) << cut;
  }
}

}  // namespace
}  // namespace banxin
