#include "report/replace_text.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

int column_at(const RichText& text, TextOffset offset) {
  return place_of(text.source, offset, "f").column;
}

TEST(ReplaceText, KeepsPlacesAndMarksOfTheRest) {
  RichText text{U"甲乙......丙丁",
                {{MarkKind::strong, 0, 2, {}}, {MarkKind::strong, 8, 10, {}}},
                {{0, 3, 5}}};
  replace_text(text, 2, 8, U"……");
  EXPECT_EQ(text.text, U"甲乙……丙丁");
  EXPECT_EQ(text.marks[0].end, 2U);
  EXPECT_EQ(text.marks[1].begin, 4U);
  EXPECT_EQ(text.marks[1].end, 6U);
  EXPECT_EQ(column_at(text, 1), 6);
  EXPECT_EQ(column_at(text, 2), 7);   // where the dots began
  EXPECT_EQ(column_at(text, 4), 13);  // 丙, typed behind six dots
  EXPECT_EQ(column_at(text, 5), 14);
}

TEST(ReplaceText, KeepsPlacesOfALaterLine) {
  RichText text{U"甲…乙丙", {}, {{0, 1, 1}, {2, 9, 1}}};
  replace_text(text, 1, 2, U"……");
  EXPECT_EQ(place_of(text.source, 3, "f").line, 9);
  EXPECT_EQ(place_of(text.source, 3, "f").column, 1);
  EXPECT_EQ(place_of(text.source, 4, "f").column, 2);
}

TEST(ReplaceText, AMarkOverWhatIsReplacedCoversTheNewText) {
  RichText text{U"甲...乙", {{MarkKind::strong, 1, 4, {}}}, {{0, 1, 1}}};
  replace_text(text, 1, 4, U"……");
  EXPECT_EQ(text.marks[0].begin, 1U);
  EXPECT_EQ(text.marks[0].end, 3U);
}

}  // namespace
}  // namespace banxin
