// B-21: the text down the spine.
#include "booklet/set_spine.h"

#include <gtest/gtest.h>

#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;

const std::u32string kTitle = U"政府工作报告";

SetSpine spine_of(Length width, const std::u32string& text = kTitle) {
  return set_spine(text, {100_mm, 10_mm, width, 297_mm}, layout_named("booklet-a4"),
                   metric_fonts());
}

TEST(SetSpine, StandsInTheMiddleOfTheSpineWithAMillimetreBesideIt) {
  const SetSpine set = spine_of(6_mm);
  EXPECT_TRUE(set.problems.empty());
  ASSERT_EQ(set.lettering.size(), 1U);
  const PlacedDrawing& placed = set.lettering[0];
  EXPECT_EQ(text_of(*placed.drawing), "政府工作报告");
  EXPECT_EQ(placed.drawing->runs.at(0).size, 4_mm);
  EXPECT_EQ(placed.x, 101_mm);
  EXPECT_NEAR(placed.y.to_millimetres(), 10 + (297 - 6 * 4) / 2.0, 0.01) << "six cells";
}

TEST(SetSpine, IsNoLargerThanItsElement) {
  EXPECT_EQ(spine_of(12_mm).lettering.at(0).drawing->runs.at(0).size, 16_pt);
}

TEST(SetSpine, NeedsFiveMillimetres) {
  EXPECT_EQ(spine_of(5_mm).lettering.size(), 1U);
  const SetSpine narrow = spine_of(4.9_mm);
  EXPECT_TRUE(narrow.lettering.empty());
  const Problem problem = only(narrow.problems);
  EXPECT_EQ(problem.code, "sheets.no-spine-text");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_TRUE(spine_of(4.9_mm, U"").problems.empty()) << "nobody asked for a text";
}

// 267 mm for 60 characters of 4.45 mm.
TEST(SetSpine, ALongTextIsSmaller) {
  const std::u32string sixty(60, U'文');
  const SetSpine set = spine_of(8_mm, sixty);
  EXPECT_TRUE(set.problems.empty());
  const Length size = set.lettering.at(0).drawing->runs.at(0).size;
  EXPECT_NEAR(size.to_millimetres(), 4.45, 0.01);
}

TEST(SetSpine, ATextThatCouldNotBeReadIsLeftOut) {
  const SetSpine set = spine_of(8_mm, std::u32string(200, U'文'));
  EXPECT_TRUE(set.lettering.empty());
  EXPECT_EQ(only(set.problems).code, "sheets.no-spine-text");
  EXPECT_EQ(only(set.problems).severity, Severity::warning);
}

TEST(FillSpine, TitleAndMeetingAreItsFields) {
  CoverText text;
  text.title = made_text(kTitle);
  text.meeting = made_text(U"某市第一次会议");
  EXPECT_EQ(*fill_spine(layout_named("booklet-a4"), text), kTitle);
  const auto filled = [&](const std::string& spine) {
    return fill_spine(layout_named("booklet-a4", {{"booklet.spine", spine}}), text);
  };
  EXPECT_EQ(*filled("{会议}　{标题}"), U"某市第一次会议　政府工作报告");
  EXPECT_EQ(*filled(""), U"");
  ASSERT_FALSE(filled("{姓名}"));
  EXPECT_EQ(filled("{姓名}").error().code, "layout.spine");
  EXPECT_EQ(filled("{姓名}").error().remedy, "its fields are {标题} and {会议}");
}

}  // namespace
}  // namespace banxin::testing
