// Check digits of serials (B-33): ISO/IEC 7064 MOD 97-10.
#include "copies/check_digits.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin::testing {
namespace {

// 794 and its 44 are the example that textbooks give.
TEST(CheckDigits, LeaveOneWhenDividedBy97) {
  EXPECT_EQ(check_digits(U"794"), U"44");
  for (const int serial : {1, 187, 999999, 100000}) {
    const std::string check = to_utf8(check_digits(from_utf8(std::to_string(serial))));
    ASSERT_EQ(check.size(), 2U) << serial;
    EXPECT_EQ((serial * 100L + std::stol(check)) % 97, 1) << serial;
  }
}

TEST(CheckDigits, AWrongOrTransposedDigitChangesThem) {
  const std::u32string right = check_digits(U"000187");
  for (std::size_t i = 0; i < 6; ++i) {
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
      std::u32string typed = U"000187";
      if (typed[i] == digit) continue;
      typed[i] = digit;
      EXPECT_NE(check_digits(typed), right) << to_utf8(typed);
    }
  }
  for (const char32_t* typed : {U"000178", U"000817", U"001087"}) {
    EXPECT_NE(check_digits(typed), right) << to_utf8(typed);
  }
}

TEST(CheckDigits, LettersAreTenToThirtyFiveAndMarksNothing) {
  EXPECT_EQ(check_digits(U"A7"), check_digits(U"107"));
  EXPECT_EQ(check_digits(U"z7"), check_digits(U"357"));
  EXPECT_EQ(check_digits(U"第A-7号"), check_digits(U"107"));
  EXPECT_EQ(check_digits(U"甲"), U"");
  EXPECT_EQ(check_digits(U""), U"");
}

}  // namespace
}  // namespace banxin::testing
