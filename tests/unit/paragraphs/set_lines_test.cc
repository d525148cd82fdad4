#include "paragraphs/set_lines.h"

#include <gtest/gtest.h>

#include "support/set_text.h"

namespace banxin::testing {
namespace {

using namespace literals;

// LB-24: 签发： before a name is three characters wide, whether or not a line's end is trimmed.
TEST(WidthBeforeText, AColonHasItsBlankHalf) {
  const TypeSize type{10_pt, 10_pt};
  for (const bool trim : {true, false}) {
    TextSetting setting;
    setting.align = Align::start;
    setting.rules.trim_line_end = trim;
    const auto width = [&](std::u32string_view text) {
      return width_before_text(set_text(text, setting), type, setting.rules);
    };
    EXPECT_EQ(width(U"签发："), 30_pt) << trim;
    EXPECT_EQ(width(U"签发"), 20_pt) << trim;
    EXPECT_EQ(width(U""), Length{}) << trim;
  }
}

}  // namespace
}  // namespace banxin::testing
