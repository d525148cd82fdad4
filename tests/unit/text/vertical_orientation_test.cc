#include "text/vertical_orientation.h"

#include <gtest/gtest.h>

#include <string_view>

namespace banxin::testing {
namespace {

void expect_all(std::u32string_view characters, VerticalOrientation orientation) {
  for (const char32_t c : characters) {
    EXPECT_EQ(vertical_orientation(c), orientation) << std::hex << static_cast<unsigned>(c);
  }
}

// Values of UAX #50, VerticalOrientation.txt.
TEST(VerticalOrientation, IsThatOfUnicode) {
  expect_all(U"国〇①℃Ⅲ×　", VerticalOrientation::upright);
  expect_all(U"A9%/.·—…–", VerticalOrientation::rotated);
  expect_all(U"，、。！？", VerticalOrientation::transformed_upright);
  expect_all(U"（）《》『』「」：；～", VerticalOrientation::transformed_rotated);
}

}  // namespace
}  // namespace banxin::testing
