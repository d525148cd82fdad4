#include <gtest/gtest.h>

#include "base/check.h"
#include "inflate_stream.h"
#include "pdf/write_pdf.h"
#include "sample_report.h"
#include "support/count_parts.h"

namespace banxin::testing {
namespace {

class DrawPage : public ::testing::Test {
 protected:
  void SetUp() override {
    fonts_ = load_sample_fonts();
    ASSERT_TRUE(fonts_) << "the fonts are not installed: sh .ci/setup.sh tests";
    report_.emplace(*fonts_);
    usage_ = collect_usage(report_->pages());
  }
  PageStream drawn(std::size_t page) const {
    const Pages& pages = report_->pages();
    return draw_page(pages.pages[page], pages.tags, *fonts_, usage_);
  }

  std::optional<FontSet> fonts_;
  std::optional<SampleReport> report_;
  GlyphUsage usage_;
};

TEST_F(DrawPage, LinesOfOneParagraphAreOneSequence) {
  const PageStream stream = drawn(0);
  EXPECT_EQ(stream.marked, (std::vector<TagIndex>{0, 1, 2}));
  const std::string content = inflate_stream(stream.content);
  EXPECT_EQ(count_parts(content, "BDC\n"), 3U);
  EXPECT_EQ(count_parts(content, "EMC\n"), 3U);
  EXPECT_EQ(count_parts(content, "BT\n"), 3U);
  EXPECT_EQ(count_parts(content, " Tm\n"), 4U);  // one a line
  EXPECT_EQ(count_parts(content, "0 g\n"), 1U);
  EXPECT_EQ(count_parts(content, " Td\n") + count_parts(content, "rg\n"), 0U);
  EXPECT_NE(content.find("/H1 <</MCID 0>> BDC\n"), std::string::npos);
  EXPECT_NE(content.find("/H2 <</MCID 1>> BDC\n"), std::string::npos);
}

TEST_F(DrawPage, AliasesAreFontsOfTheirOwn) {
  const PageStream stream = drawn(0);
  const bool aliased = std::any_of(stream.fonts.begin(), stream.fonts.end(),
                                   [](const FontSlot& slot) { return slot.alias == 1; });
  EXPECT_TRUE(aliased);
  EXPECT_TRUE(std::is_sorted(stream.fonts.begin(), stream.fonts.end()));
  EXPECT_EQ(resource_name({FaceId{2}, 0}), "F2");
  EXPECT_EQ(resource_name({FaceId{2}, 1}), "F2a1");
}

TEST_F(DrawPage, CellsOnOneBaselineHaveTheirOwnSequences) {
  const PageStream stream = drawn(2);
  EXPECT_EQ(stream.marked, (std::vector<TagIndex>{5, 7, 8, 10, 11, 12, 15}));
  const std::string content = inflate_stream(stream.content);
  // Rules first, in one artifact; the page number last.
  EXPECT_EQ(content.find("/Artifact <</Type /Layout>> BDC\n"), 0U);
  EXPECT_EQ(count_parts(content, "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"), 1U);
  EXPECT_EQ(count_parts(content, " re f\n"), 4U);
  EXPECT_EQ(count_parts(content, "/TD <</MCID"), 2U);
  EXPECT_EQ(count_parts(content, "BDC\n"), count_parts(content, "EMC\n"));
  // Red: a spot ink, named as a resource.
  EXPECT_EQ(count_parts(content, "/C0M100Y95K0 cs 1 scn\n"), 2U);
  EXPECT_EQ(stream.spot_inks, (std::vector<Ink>{{0, 100, 95, 0}}));
  EXPECT_EQ(drawn(2), stream);
}

TEST_F(DrawPage, ArtifactsAreNotCounted) {
  Page page = report_->pages().pages[0];
  for (PlacedDrawing& placed : page.drawings) placed.artifact = true;
  const PageStream stream = draw_page(page, {}, *fonts_, usage_);
  EXPECT_TRUE(stream.marked.empty());
  EXPECT_EQ(count_parts(inflate_stream(stream.content), "/Artifact <</Type /Pagination>> BDC\n"),
            1U);
}

TEST_F(DrawPage, ATagBaseMovesTheTags) {
  Page page = report_->pages().pages[0];
  for (PlacedDrawing& placed : page.drawings) placed.tag_base = 10;
  const StructureTree tags(20);
  EXPECT_EQ(draw_page(page, tags, *fonts_, usage_).marked, (std::vector<TagIndex>{10, 11, 12}));
  EXPECT_THROW(draw_page(page, StructureTree(5), *fonts_, usage_), InternalError);
}

}  // namespace
}  // namespace banxin::testing
