#include "pdf/syntax.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace banxin::testing {
namespace {

using namespace literals;

std::string fixed(std::int64_t value, int decimals) {
  std::string out;
  append_fixed(out, value, decimals);
  return out;
}

std::string length(Length value) {
  std::string out;
  append_length(out, value);
  return out;
}

TEST(Syntax, FixedNumbersLoseTrailingZeros) {
  EXPECT_EQ(fixed(0, 3), "0");
  EXPECT_EQ(fixed(12500, 3), "12.5");
  EXPECT_EQ(fixed(12000, 3), "12");
  EXPECT_EQ(fixed(-40, 3), "-0.04");
  EXPECT_EQ(fixed(1, 3), "0.001");
  EXPECT_EQ(fixed(-1005, 2), "-10.05");
  EXPECT_EQ(fixed(7, 0), "7");
}

TEST(Syntax, LengthsAreRoundedOnceFromTicks) {
  EXPECT_EQ(length(16_pt), "16");
  EXPECT_EQ(length(210_mm), "595.276");  // 595.27559…
  EXPECT_EQ(length(297_mm), "841.89");   // 841.88976…
  EXPECT_EQ(length(Length{0} - 1_mm), "-2.835");
  EXPECT_EQ(length(Length{32}), "0");      // 0.00049 pt
  EXPECT_EQ(length(Length{33}), "0.001");  // 0.00051 pt
  EXPECT_EQ(length(Length{-32}), "0");     // and not -0
}

TEST(Syntax, HexCodes) {
  std::string out;
  append_hex(out, 0x4E00);
  append_hex(out, 0x0F);
  EXPECT_EQ(out, "4E00000F");
  EXPECT_THROW(append_hex(out, 0x10000), InternalError);
}

TEST(Syntax, TextStringsAreUtf16) {
  EXPECT_EQ(text_string(U"一"), "<FEFF4E00>");
  EXPECT_EQ(text_string(U"𠮷A"), "<FEFFD842DFB70041>");
  EXPECT_EQ(text_string(std::u32string(1, char32_t{0xD800})), "<FEFFFFFD>");
}

TEST(Syntax, NamesAndByteStringsAreEscaped) {
  EXPECT_EQ(name_object("ABCDEF+Noto Serif#1"), "/ABCDEF+Noto#20Serif#231");
  EXPECT_EQ(byte_string("heading-3"), "(heading-3)");
  EXPECT_EQ(byte_string("a(b)\\\n"), "(a\\(b\\)\\\\\\012)");
}

}  // namespace
}  // namespace banxin::testing
