// What a memo gives again is what would be set.
#include "blocks/block_memo.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

std::vector<Drawing> drawings_of(const std::vector<Strip>& strips) {
  std::vector<Drawing> drawings;
  for (const Strip& strip : strips) drawings.push_back(*strip.drawing);
  return drawings;
}

// A paragraph of the body with another setting, and that setting.
std::pair<StyledBlock, Alternative> with_alternative(const Layout& layout) {
  StyledParagraph paragraph;
  paragraph.style = layout.style(Element::body);
  paragraph.type = layout.type_size(Element::body);
  for (int clauses = 8; clauses < 60; ++clauses) {
    paragraph.text.text += U"，讲的是怎样把事情办好";
    paragraph.text.runs = {{0, paragraph.style.role}};
    const BlockGalley set = set_block(paragraph, 0, layout, metric_fonts());
    if (!set.set.galley.alternatives.empty()) {
      return {paragraph, set.set.galley.alternatives.front()};
    }
  }
  throw std::runtime_error("no paragraph has another setting");
}

// Was a fault: lines that are held and the setting of their looseness had one key.
TEST(BlockMemo, HeldLinesAreNotTakenForTheSettingOfTheirLooseness) {
  const Layout layout = handout();
  const auto [block, alternative] = with_alternative(layout);
  const auto set = [&, &block = block](const Alternative& other) {
    return set_alternative(block, other, layout, metric_fonts());
  };
  Alternative held = alternative;
  std::uint32_t end = 0;
  for (const Strip& strip : set(alternative)) held.ends.push_back(end += strip.characters);
  --held.ends.front();
  BlockMemo memo(std::size_t{1} << 20);
  const auto known = [&, &block = block](const Alternative& other) {
    return drawings_of(memo.set_alternative(block, other, layout, metric_fonts()));
  };
  EXPECT_NE(drawings_of(set(alternative)), drawings_of(set(held)));
  EXPECT_EQ(known(alternative), drawings_of(set(alternative)));
  EXPECT_EQ(known(held), drawings_of(set(held)));
  EXPECT_EQ(known(alternative), drawings_of(set(alternative)));
}

// An edit above a heading leaves the name of its anchor as it was.
TEST(BlockMemo, AnchorsAreNamedByTheirWords) {
  const auto names = [](const std::string& report) {
    std::vector<std::string> all;
    for (const Page& page : set_handout(report).pages.pages) {
      for (const PlacedDrawing& placed : page.drawings) {
        if (!placed.drawing) continue;
        for (const Anchor& anchor : placed.drawing->anchors) all.push_back(anchor.name);
      }
    }
    return all;
  };
  const auto before = names("政府工作报告\n\n一、回顾\n\n说完为止。\n\n二、计划\n\n再说。\n");
  const auto after =
      names("政府工作报告\n\n新的一段，说完为止。\n\n一、回顾\n\n说完。\n\n二、计划\n\n再说。\n");
  EXPECT_EQ(before, after);
  ASSERT_EQ(before.size(), 2U);
  EXPECT_NE(before[0], before[1]);
  const auto alike = names("政府工作报告\n\n一、回顾\n\n说完为止。\n\n一、回顾\n\n再说。\n");
  ASSERT_EQ(alike.size(), 2U);
  EXPECT_EQ(alike[1], alike[0] + "-2");
}

}  // namespace
}  // namespace banxin::testing
