#include "fonts/cff_charset.h"

#include <gtest/gtest.h>

#include <string>

#include "tiny_font.h"

namespace banxin::testing {
namespace {

using Cids = std::vector<std::uint16_t>;

std::string cff_with(const std::string& charset, std::size_t glyphs) {
  return tiny_cid_cff(std::vector<TinyGlyph>(glyphs), charset);
}

TEST(CffCharset, ReadsFormat0OneCidAGlyph) {
  const std::string charset("\0\x00\x05\x01\x00\x00\x09", 7);
  const auto read = read_cff_charset(cff_with(charset, 3), 4);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->cid_keyed);
  EXPECT_EQ(read->cids, (Cids{0, 5, 256, 9}));
}

TEST(CffCharset, ReadsFormat1RangesWithOneByteCounts) {
  const std::string charset("\1\x00\x64\x02\x11\x97\x00", 7);
  const auto read = read_cff_charset(cff_with(charset, 4), 5);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cids, (Cids{0, 100, 101, 102, 4503}));
}

TEST(CffCharset, ReadsFormat2RangesWithTwoByteCountsAndClipsTheLast) {
  const std::string charset("\2\x00\x0A\x01\xFF", 5);
  const auto read = read_cff_charset(cff_with(charset, 3), 4);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cids, (Cids{0, 10, 11, 12}));
}

TEST(CffCharset, IdentityIsEmpty) {
  const std::string charset("\2\x00\x01\x00\x02", 5);
  const auto read = read_cff_charset(cff_with(charset, 3), 4);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->cid_keyed);
  EXPECT_TRUE(read->cids.empty());
}

TEST(CffCharset, FontWithoutRosIsNotCidKeyed) {
  const std::string top = dict_number(0) + "\x0F";
  const std::string table =
      std::string("\1\0\4\4", 4) + cff_index({"Named"}) + cff_index({top}) + cff_index({});
  const auto read = read_cff_charset(table, 4);
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->cid_keyed);
  EXPECT_TRUE(read->cids.empty());
}

TEST(CffCharset, NumbersOfEveryFormAreRead) {
  // −107…107, two- and three-byte forms and a real before the charset operator: the last operand
  // counts.
  const std::string operands("\x8B\xF7\x00\xFB\x00\x1C\x01\x00\x1E\x12\xA3\x4F", 12);
  const auto table_with = [&](std::int64_t charset_at) {
    const std::string top = dict_number(1) + dict_number(1) + dict_number(0) + "\x0C\x1E" +
                            operands + dict_number(charset_at) + "\x0F";
    return std::string("\1\0\4\1", 4) + cff_index({"N"}) + cff_index({top}) + cff_index({});
  };
  const auto size = static_cast<std::int64_t>(table_with(0).size());
  const auto read = read_cff_charset(table_with(size) + std::string("\0\x02\x03", 3), 2);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cids, (Cids{0, 0x203}));
}

TEST(CffCharset, RefusesUnknownFormatAndCidsBeyondSixteenBits) {
  EXPECT_FALSE(read_cff_charset(cff_with(std::string("\3\x00\x01", 3), 1), 2));
  EXPECT_FALSE(read_cff_charset(cff_with(std::string("\2\xFF\xFE\x00\x05", 5), 6), 7));
}

TEST(CffCharset, EveryTruncationIsRefusedOrReadWithoutCrash) {
  // The charset lies behind the dictionaries: cut before its end, nothing can be right.
  const std::string charset("\0\x00\x05\x01\x00\x00\x09", 7);
  const std::string whole = cff_with(charset, 3);
  const std::size_t charset_end = whole.find(charset) + charset.size();
  for (std::size_t length = 0; length < charset_end; ++length) {
    EXPECT_FALSE(read_cff_charset(whole.substr(0, length), 4)) << length;
  }
  EXPECT_TRUE(read_cff_charset(whole.substr(0, charset_end), 4));
}

TEST(CffCharset, EveryFlippedByteIsSurvived) {
  const std::string whole = cff_with(std::string("\0\x00\x05\x01\x00\x00\x09", 7), 3);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char value : {'\0', '\x1C', '\x7F', '\x80', '\xFF'}) {
      std::string damaged = whole;
      damaged[at] = value;
      const auto read = read_cff_charset(damaged, 4);
      EXPECT_TRUE(!read || read->cids.empty() || read->cids.size() == 4);
    }
  }
}

}  // namespace
}  // namespace banxin::testing
