#include "base/fingerprint.h"

#include <gtest/gtest.h>

#include "report/report.h"
#include "style/line_rules.h"
#include "style/page_options.h"
#include "style/sheet_options.h"

namespace banxin {
namespace {

struct Point {
  int x = 0;
  int y = 0;
  auto fields() const { return std::tie(x, y); }
};

// A member was added, and the list forgotten.
struct Forgetful {
  int x = 0;
  int y = 0;
  auto fields() const { return std::tie(x); }
};

struct Nested {
  Point point;
  std::string name;
  std::vector<int> list;
  auto fields() const { return std::tie(point, name, list); }
};

TEST(Fields, CountsTheMembers) {
  EXPECT_TRUE(lists_every_field<Point>);
  EXPECT_FALSE(lists_every_field<Forgetful>);
  EXPECT_TRUE(lists_every_field<Nested>);
}

// The values that memos are keyed by.
TEST(Fields, NameEveryMemberOfOurValues) {
  EXPECT_TRUE(lists_every_field<Length>);
  EXPECT_TRUE(lists_every_field<RichText>);
  EXPECT_TRUE(lists_every_field<TextBlock>);
  EXPECT_TRUE(lists_every_field<ListBlock>);
  EXPECT_TRUE(lists_every_field<TableBlock>);
  EXPECT_TRUE(lists_every_field<Report>);
  EXPECT_TRUE(lists_every_field<LineRules>);
  EXPECT_TRUE(lists_every_field<PageOptions>);
  EXPECT_TRUE(lists_every_field<SheetOptions>);
}

TEST(Fingerprint, EqualContentsAreEqual) {
  EXPECT_EQ(fingerprint(Point{1, 2}), fingerprint(Point{1, 2}));
  const std::vector<std::string> once = {"甲", "乙"};
  const std::vector<std::string> again = {"甲", "乙"};
  EXPECT_EQ(fingerprint(once), fingerprint(again));
}

TEST(Fingerprint, DifferentContentsDiffer) {
  EXPECT_NE(fingerprint(Point{1, 2}), fingerprint(Point{2, 1}));
  EXPECT_NE(fingerprint(Point{1, 2}), fingerprint(Point{1, 3}));
  EXPECT_NE(fingerprint(std::string("甲")), fingerprint(std::string("乙")));
  EXPECT_NE(fingerprint(std::u32string(U"甲")), fingerprint(std::u32string(U"乙")));
  EXPECT_NE(fingerprint(std::optional<int>()), fingerprint(std::optional<int>(0)));
}

// Where one text ends and the next begins is part of the content.
TEST(Fingerprint, SizesOfContainersCount) {
  const std::vector<std::string> one = {"ab", "c"};
  const std::vector<std::string> other = {"a", "bc"};
  EXPECT_NE(fingerprint(one), fingerprint(other));
  const std::vector<std::vector<int>> three = {{1}, {2, 3}};
  const std::vector<std::vector<int>> four = {{1, 2}, {3}};
  EXPECT_NE(fingerprint(three), fingerprint(four));
}

TEST(Fingerprint, TheKindOfAVariantCounts) {
  using Either = std::variant<int, long>;
  EXPECT_NE(fingerprint(Either(1)), fingerprint(Either(1L)));
  EXPECT_EQ(fingerprint(Either(1)), fingerprint(Either(1)));
}

TEST(Fingerprint, EveryFieldOfABlockCounts) {
  const TableBlock table;
  TableBlock other = table;
  other.replaces_list = true;
  EXPECT_NE(fingerprint(table), fingerprint(other));
  other = table;
  other.rows.push_back({{{U"甲", {}, {}}, 1, 1}});
  TableBlock spanning = other;
  spanning.rows[0][0].row_span = 2;
  EXPECT_NE(fingerprint(other), fingerprint(spanning));
}

TEST(Fingerprint, PrintsAs32HexDigits) {
  EXPECT_EQ(to_string(Fingerprint{0x1A, 0xFF}), "000000000000001a00000000000000ff");
}

// The same on every machine: integers of any width are hashed as 64 bits, little-endian.
TEST(Fingerprint, DoesNotDependOnTheWidthOfIntegers) {
  EXPECT_EQ(fingerprint(std::int32_t{-5}), fingerprint(std::int64_t{-5}));
}

}  // namespace
}  // namespace banxin
