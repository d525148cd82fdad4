#include "blocks/set_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/handout.h"
#include "support/set_text.h"

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;

const char kReport[] =
    "政府工作报告\n\n"
    "■ 样报记者 版心\n\n"
    "第一段正文在这里，说完为止。\n\n"
    "一、总体要求\n\n"
    "第二段正文在这里，说完为止。\n\n"
    "- 建学校；\n- 修道路。\n\n"
    "第三段正文在这里，说完为止。\n";

std::string all_text(const Galley& galley) {
  std::string text;
  for (const Strip& strip : galley.strips) text += text_of(*strip.drawing) + "\n";
  return text;
}

TEST(SetReport, IsOnePartOfAllBlocksInOrder) {
  const Typeset set = set_handout(kReport);
  ASSERT_EQ(set.parts.size(), 1U);
  EXPECT_EQ(all_text(set.parts[0].galley),
            "政府工作报告\n■ 样报记者 版心\n第一段正文在这里，说完为止。\n一、总体要求\n"
            "第二段正文在这里，说完为止。\n建学校；\n修道路。\n第三段正文在这里，说完为止。\n");
}

TEST(SetReport, TitleAndBylineLeaveALineBelow) {
  const Typeset set = set_handout(kReport);
  const Galley& galley = set.parts[0].galley;
  const Length pitch = set.styled.layout.page.pitch();
  EXPECT_EQ(galley.seams[0].gap, pitch);
  EXPECT_EQ(galley.seams[1].gap, pitch);
  EXPECT_EQ(galley.seams[2].gap, Length{});
}

TEST(SetReport, HeadingsHoldOnToTwoLines) {
  const Typeset set = set_handout(
      "第一段正文在这里，说完为止。\n\n第二段正文在这里，说完为止。\n\n一、总体要求\n\n"
      "第三段正文在这里，说完为止。\n\n第四段正文在这里，说完为止。\n\n第五段。\n");
  const Galley& galley = set.parts[0].galley;
  EXPECT_LT(galley.seams[1].cost, kForbidden);
  EXPECT_EQ(galley.seams[2].cost, kForbidden);  // the heading and the line below it
  EXPECT_EQ(galley.seams[3].cost, kForbidden);  // that single line and the next
  EXPECT_LT(galley.seams[4].cost, kForbidden);
}

TEST(SetReport, ThereIsASeamBetweenEveryTwoStrips) {
  const Typeset set = set_handout(kReport);
  EXPECT_EQ(set.parts[0].galley.seams.size() + 1, set.parts[0].galley.strips.size());
}

TEST(SetReport, TagsPointUpwardsAndDrawingsIntoTheTree) {
  const Typeset set = set_handout(kReport);
  const Galley& galley = set.parts[0].galley;
  const auto count = static_cast<TagIndex>(galley.tags.size());
  for (TagIndex i = 0; i < count; ++i)
    EXPECT_LT(galley.tags[static_cast<std::size_t>(i)].parent, i);
  for (const Strip& strip : galley.strips) {
    for (const GlyphRun& run : strip.drawing->runs) {
      EXPECT_GE(run.tag + strip.tag_base, 0);
      EXPECT_LT(run.tag + strip.tag_base, count);
    }
  }
}

TEST(SetReport, ListsAreTaggedAsLists) {
  const Typeset set = set_handout(kReport);
  int lists = 0, items = 0;
  for (const StructureNode& node : set.parts[0].galley.tags) {
    lists += node.role == StructureRole::list;
    items += node.role == StructureRole::list_item;
  }
  EXPECT_EQ(lists, 1);
  EXPECT_EQ(items, 2);
}

TEST(SetReport, HeadingsAreAnchorsOfTheOutline) {
  const Typeset set = set_handout(kReport);
  std::string outline;
  for (const Strip& strip : set.parts[0].galley.strips) {
    for (const Anchor& anchor : strip.drawing->anchors) {
      outline += to_utf8(anchor.title) + std::to_string(anchor.outline_level) + "\n";
    }
  }
  EXPECT_EQ(outline, "一、总体要求1\n");
}

// An entry of the contents needs its anchor whichever setting the page cut takes (P-33).
TEST(SetReport, HeadingsHaveNoOtherSettings) {
  std::string heading = to_utf8(han(32)) + to_utf8(han(26));
  const Typeset set = set_handout("政府工作报告\n\n一、" + heading + "\n\n正文，说完为止。\n");
  EXPECT_TRUE(set.parts[0].galley.alternatives.empty());
}

// ---- nothing of the author's text is lost ------------------------------------------------------

TEST(SetReport, EveryParagraphIsPrintedWhole) {
  std::string report = "政府工作报告\n\n";
  for (int i = 0; i < 30; ++i) report += to_utf8(han(30)) + std::to_string(i) + "。\n\n";
  const Typeset set = set_handout(report);
  std::string text;
  for (const Strip& strip : set.parts[0].galley.strips) text += text_of(*strip.drawing);
  for (int i = 0; i < 30; ++i) {
    EXPECT_THAT(text, HasSubstr(to_utf8(han(30)) + std::to_string(i) + "。"));
  }
}

// S-05 makes a table of a list in which three items in five state indicators.
// Was a fault: the items that state none are dropped without a word.
TEST(SetReport, ItemsWithoutAnIndicatorArePrintedToo) {
  const Typeset set = set_handout(
      "政府工作报告\n\n主要指标\n\n"
      "- 地区生产总值增长5.5%；\n- 固定资产投资增长3%；\n- 居民人均可支配收入增长5%；\n"
      "- 坚持稳中求进工作总基调；\n- 坚持真抓实干。\n\n"
      "正文在这里，说完为止。\n\n正文再说一遍，说完为止。\n\n正文还说一遍，说完为止。\n\n"
      "正文又说一遍，说完为止。\n");
  const std::string text = all_text(set.parts[0].galley);
  EXPECT_THAT(text, HasSubstr("地区生产总值"));
  EXPECT_THAT(text, HasSubstr("坚持稳中求进工作总基调"));
  EXPECT_THAT(text, HasSubstr("坚持真抓实干"));
}

}  // namespace
}  // namespace banxin::testing
