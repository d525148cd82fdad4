// B-11: blanks.
#include "sheets/pad_pages.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

TEST(PadPages, BlanksGoBeforeTheBackCover) {
  const Padding padding = pad_pages(17, 2);  // 13 of content, 4 of the cover
  EXPECT_EQ(padding, (Padding{15, 3})) << "pages 16, 17, 18; the back cover is 20";
  EXPECT_EQ(pad_pages(33, 0), (Padding{33, 3}));
  EXPECT_EQ(pad_pages(33, 1), (Padding{32, 3}));
}

TEST(PadPages, ThreeAtMostAndOnlyWhatAMultipleOf4Lacks) {
  for (std::size_t pages = 2; pages <= 400; ++pages) {
    for (const std::size_t cover : {0U, 1U, 2U}) {
      const Padding padding = pad_pages(pages, cover);
      EXPECT_EQ((pages + padding.blanks) % 4, 0U);
      EXPECT_LE(padding.blanks, 3U);
      EXPECT_EQ(padding.at + cover, pages);
    }
  }
}

TEST(PadPages, BlanksAreTold) {
  const auto notice = padding_notice(33, pad_pages(33, 2));
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->what, "33 pages: 3 blank");
  EXPECT_EQ(notice->code, "sheets.blank-pages");
  EXPECT_EQ(notice->severity, Severity::notice);
  EXPECT_FALSE(padding_notice(32, pad_pages(32, 2)));
}

}  // namespace
}  // namespace banxin::testing
