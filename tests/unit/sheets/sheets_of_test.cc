// Which sides are one sheet.
#include "sheets/sheets_of.h"

#include <gtest/gtest.h>

#include "support/handout.h"

namespace banxin::testing {
namespace {

TEST(SheetsOf, SidesOfASheetAreTwoUnlessPaperIsPrintedOnOne) {
  Sheets sheets;
  sheets.sides.resize(3);
  Layout layout = handout();
  EXPECT_EQ(sheets_of(sheets, layout).size(), 2U);
  EXPECT_EQ(sheets_of(sheets, layout).back().end, 3U);
  layout.page.duplex = false;
  EXPECT_EQ(sheets_of(sheets, layout).size(), 3U);
}

}  // namespace
}  // namespace banxin::testing
