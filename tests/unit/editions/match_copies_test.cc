// Which printed booklet is which copy.
#include "editions/match_copies.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin {
namespace {

EditionCopy copy(const std::u32string& serial, std::vector<std::uint64_t> own) {
  EditionCopy made{serial, {}};
  for (const std::uint64_t spot : own) made.own.push_back({spot, 0});
  return made;
}

// "= ~0,1 +": the same, changed in these spots, new; behind a bar the serials of those gone.
std::string matched(const std::vector<EditionCopy>& before, const std::vector<EditionCopy>& now) {
  const MatchedCopies found = match_copies(before, now);
  std::string out;
  for (const MatchedCopy& each : found.copies) {
    out += each.match == CopyMatch::same ? "=" : each.match == CopyMatch::added ? "+" : "~";
    for (const std::size_t spot : each.spots) out += std::to_string(spot);
    out += " ";
  }
  out += "|";
  for (const std::u32string& serial : found.gone) out += " " + to_utf8(serial);
  return out;
}

TEST(MatchCopies, BySerialAndByWhatIsPrinted) {
  const std::vector<EditionCopy> before = {copy(U"1", {10, 11}), copy(U"2", {20, 21})};
  EXPECT_EQ(matched(before, before), "= = |");
  EXPECT_EQ(matched(before, {copy(U"2", {20, 21}), copy(U"1", {10, 12})}), "= ~1 |");
  EXPECT_EQ(matched(before, {copy(U"3", {30, 31}), copy(U"1", {10, 11})}), "+ = | 2");
  EXPECT_EQ(matched(before, {copy(U"1", {10})}), "~ | 2") << "a spot less is of the sheet";
  EXPECT_EQ(matched(before, {copy(U"1", {10, 11, 12})}), "~2 | 2") << "one more";
  EXPECT_EQ(matched(before, {copy(U"1", {13})}), "~0 | 2");
  EXPECT_EQ(matched({}, before), "+ + |");
}

// Serials that moved and are not printed.
TEST(MatchCopies, ABookletIsOneCopy) {
  const std::vector<EditionCopy> before = {copy(U"1", {10}), copy(U"2", {20})};
  EXPECT_EQ(matched(before, {copy(U"1", {5}), copy(U"2", {10}), copy(U"3", {20})}), "+ = = |");
  EXPECT_EQ(
      matched({copy(U"1", {}), copy(U"2", {})}, {copy(U"1", {}), copy(U"2", {}), copy(U"3", {})}),
      "= = + |");
}

}  // namespace
}  // namespace banxin
