// The layout large-print: TYPOGRAPHY P-41.
#include <gtest/gtest.h>

#include "pages/number_pages.h"
#include "style/parse_layout.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;

Layout large_print() {
  const ParsedLayout parsed =
      parse_layout("large-print", layouts_in(BANXIN_SOURCE_DIR "/layouts"), {});
  EXPECT_TRUE(parsed.problems.empty());
  return parsed.layout;
}

TEST(LargePrint, IsTwentyBySixteenOnA4) {
  const PageOptions page = large_print().page;
  EXPECT_EQ(page.width, 210_mm);
  EXPECT_EQ(page.height, 297_mm);
  EXPECT_EQ(page.cells, 20);
  EXPECT_EQ(page.lines, 16);
  EXPECT_NEAR(page.cell().to_millimetres(), 7.8, 0.001);
  EXPECT_NEAR(page.pitch().to_millimetres(), 14.48, 0.001);
}

TEST(LargePrint, TheBodyIsTwoHaoOnCells) {
  const Layout layout = large_print();
  for (const Element element : {Element::body, Element::heading1, Element::list_item}) {
    EXPECT_EQ(layout.type_size(element).size, 22_pt);
    EXPECT_EQ(layout.type_size(element).cell, layout.page.cell());
  }
}

TEST(LargePrint, NothingIsSmallerThanFourHao) {
  const Layout layout = large_print();
  for (std::size_t i = 0; i < kElements; ++i) {
    EXPECT_GE(layout.elements[i].size, 14_pt) << kElementNames[i];
  }
  EXPECT_EQ(layout.tables.least_size, 14_pt);
}

// P-20 in proportion: 小二, 9 mm below the type area, one character in.
TEST(LargePrint, ThePageNumberIsFartherBelowForBeingLarger) {
  const Slot slot = *page_number_slot(large_print(), true);
  EXPECT_EQ(slot.x, 18_pt);
  EXPECT_EQ(slot.x + slot.width, 156_mm - 18_pt);
  EXPECT_NEAR((slot.baseline - (18_pt).scale(38, 100)).to_millimetres(), 225 + 9, 0.001);
}

}  // namespace
}  // namespace banxin::testing
