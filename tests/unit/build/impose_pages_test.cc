// A report's pages as a glued book: B-20, B-21.
#include "build/impose_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::Contains;
using ::testing::Not;

const std::string kReport = "政府工作报告\n\n这里是一行正文，说完为止。\n";

Typeset booklet(Settings settings) {
  settings.emplace_back("sheet.impose", "perfect");
  return set_in(layout_named("booklet-a4", settings), kReport);
}

TEST(ImposePages, AGluedBookHasItsCoverOnASheetOfItsOwn) {
  Typeset set = booklet({});
  const ImposedPages imposed = impose_pages(set, metric_fonts());
  ASSERT_TRUE(imposed.sheets);
  EXPECT_EQ(set.pages.pages.size(), 8U);
  EXPECT_EQ(imposed.sheets->covers, 1U);
  EXPECT_EQ(imposed.sheets->signatures, (std::vector<std::size_t>{4}));
  EXPECT_EQ(imposed.sheets->sides.at(0).pages.at(1).page, 0U);
  EXPECT_TRUE(imposed.sheets->sides.at(0).lettering.empty()) << "0.7 mm";
  EXPECT_THAT(codes_of(imposed.problems), Contains("sheets.no-spine-text"));
}

TEST(ImposePages, AThickSpineHasTheTitle) {
  Typeset set = booklet({{"sheet.caliper", "0.9mm"}, {"sheet.cover_caliper", "1mm"}});
  // Eight pages of text: four leaves and the cover are 5.6 mm.
  const Page blank = set.pages.pages[3];
  set.pages.pages.insert(set.pages.pages.end() - 2, 4, blank);
  const ImposedPages imposed = impose_pages(set, metric_fonts());
  ASSERT_TRUE(imposed.sheets);
  const SheetSide& outside = imposed.sheets->sides.at(0);
  ASSERT_EQ(outside.lettering.size(), 1U);
  EXPECT_EQ(text_of(*outside.lettering[0].drawing), "政府工作报告");
  for (std::size_t i = 1; i < imposed.sheets->sides.size(); ++i) {
    EXPECT_TRUE(imposed.sheets->sides[i].lettering.empty());
  }
  EXPECT_THAT(codes_of(imposed.problems), Not(Contains("sheets.no-spine-text")));
}

// The cover's sheet has a back, whether or not the layout asks for one.
TEST(ImposePages, ACoverThatIsWrappedAroundGetsABack) {
  Typeset set = booklet({{"booklet.back_cover", "false"}});
  EXPECT_EQ(set.pages.pages.size(), 3U);
  const ImposedPages imposed = impose_pages(set, metric_fonts());
  EXPECT_EQ(set.pages.pages.size(), 8U);
  EXPECT_EQ(imposed.blanks, 5U);
  EXPECT_EQ(imposed.sheets->sides.at(0).pages.at(0).page, 7U);
}

TEST(ImposePages, CoverPaperThatIsTooSmallIsAnError) {
  Typeset set = booklet({{"sheet.cover_paper", "A4"}});
  const ImposedPages imposed = impose_pages(set, metric_fonts());
  EXPECT_FALSE(imposed.sheets);
  EXPECT_THAT(codes_of(imposed.problems), Contains("sheets.too-small"));
}

TEST(ImposePages, GluedPagesWithoutACoverStayAlone) {
  Typeset set = booklet(
      {{"booklet.cover", "false"}, {"booklet.back_cover", "false"}, {"booklet.personal", "[]"}});
  const ImposedPages imposed = impose_pages(set, metric_fonts());
  ASSERT_TRUE(imposed.sheets);
  EXPECT_EQ(imposed.sheets->covers, 0U);
  EXPECT_EQ(imposed.sheets->sides.size(), 2U);
}

}  // namespace
}  // namespace banxin::testing
