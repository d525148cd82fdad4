// What the source itself says of a block counts.
#include "report/recognize_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/report_of.h"

namespace banxin {
namespace {

using testing::blocks_of;
using ::testing::ElementsAre;
using testing::texts_of;

DraftBlock block(DraftKind kind, int level, std::u32string_view text) {
  DraftBlock result;
  result.text.text = std::u32string(text);
  result.kind = kind;
  result.level = level;
  result.blank_before = 1;
  return result;
}

TEST(RecognizeBlocks, HonoursMarkedBlocks) {
  Draft draft;
  draft.blocks = {block(DraftKind::heading, 1, U"政府工作报告"),
                  block(DraftKind::paragraph, 0, U"2024年1月8日在榕州市人民代表大会会议上"),
                  block(DraftKind::paragraph, 0, U"各位代表："),
                  block(DraftKind::heading, 2, U"一、工作任务"),
                  block(DraftKind::heading, 3, U"（一）深化改革"),
                  block(DraftKind::heading, 3, U"没有编号的标题，有逗号。"),
                  block(DraftKind::paragraph, 0, U"短短一句"),
                  block(DraftKind::item, 0, U"第一条"),
                  block(DraftKind::item, 0, U"第二条")};
  const Report report = recognize(draft).report;
  EXPECT_THAT(texts_of(report, TextKind::title), ElementsAre("政府工作报告"));
  EXPECT_EQ(blocks_of(report, TextKind::subtitle).size(), 1U);
  EXPECT_EQ(blocks_of(report, TextKind::salutation).size(), 1U);
  std::vector<int> levels;
  for (const TextBlock& heading : blocks_of(report, TextKind::heading)) {
    levels.push_back(heading.level);
  }
  EXPECT_THAT(levels, ElementsAre(1, 2, 0));
  EXPECT_THAT(texts_of(report, TextKind::paragraph), ElementsAre("短短一句"));
  EXPECT_EQ(std::get<ListBlock>(report.blocks.back()).items.size(), 2U);
}

// S-04 where paragraphs are not set apart: not in text with wrapped lines.
TEST(RecognizeBlocks, WrappedLinesAreNoHeadings) {
  const Report report =
      testing::recognized(
          "工作报告\n这一行是被折断的一行文字，长得足够让人看出来它没有说完，后面还有\n"
          "一行接着说\n这一行是被折断的一行文字，长得足够让人看出来它没有说完，后面还有\n"
          "几行接着说\n这一行是被折断的一行文字，长得足够让人看出来它没有说完，后面完了。\n")
          .report;
  EXPECT_TRUE(blocks_of(report, TextKind::heading).empty());
}

}  // namespace
}  // namespace banxin
