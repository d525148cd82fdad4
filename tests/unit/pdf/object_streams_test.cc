#include "pdf/object_streams.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "expand_objects.h"
#include "support/count_parts.h"

namespace banxin::testing {
namespace {

// The rows of the cross-reference stream, the Up filter undone.
std::vector<std::string> table_of(const std::string& file) {
  constexpr std::size_t kRow = 7;
  const std::size_t at = file.find("/Type /XRef\n");
  const std::size_t begin = file.find("stream\r\n", at) + 8;
  const std::string rows = inflate_stream(file.substr(begin, number_after(file, "/Length ", at)));
  std::vector<std::string> table;
  std::string above(kRow, '\0');
  for (std::size_t row = 0; row + kRow < rows.size() + 1; row += kRow + 1) {
    EXPECT_EQ(rows[row], 2);
    for (std::size_t i = 0; i < kRow; ++i) {
      above[i] = static_cast<char>(above[i] + rows[row + 1 + i]);
    }
    table.push_back(above);
  }
  return table;
}

std::uint64_t place_of(const std::string& row) {
  std::uint64_t place = 0;
  for (std::size_t i = 1; i <= 5; ++i) place = place << 8 | static_cast<unsigned char>(row[i]);
  return place;
}

std::string file_of(std::uint32_t values) {
  std::string file = "%PDF-1.7\n";
  ObjectWriter writer(file, values + 2);
  for (std::uint32_t number = 1; number <= values; ++number) {
    writer.add_value(number, "<</Value " + std::to_string(number) + ">>");
  }
  writer.begin_stream(values + 1);
  file += "<</Length 1>>\nstream\r\nx\nendstream";
  writer.end_stream();
  writer.finish(1, 2);
  return file;
}

// ISO 32000-1 7.5.7: 450 objects are three object streams of at most 200.
TEST(ObjectStreams, HoldAllObjectsThatAreNoStreams) {
  const std::string file = file_of(450);
  EXPECT_EQ(count_parts(file, "/Type /ObjStm\n"), 3U);
  EXPECT_EQ(count_parts(file, "/Value"), 0U);
  const std::string expanded = expand_objects(file);
  for (const int number : {1, 200, 201, 450}) {
    const std::string text = std::to_string(number);
    EXPECT_EQ(count_parts(expanded, "\n" + text + " 0 obj\n<</Value " + text + ">>\nendobj\n"), 1U);
  }
}

// ISO 32000-1 7.5.8: 0 free, 1 at an offset, 2 in an object stream.
TEST(ObjectStreams, TheCrossReferenceStreamFindsThem) {
  const std::string file = file_of(250);
  const std::vector<std::string> table = table_of(file);
  // Object 252 was never added; 253 and 254 are object streams, 255 the table itself.
  ASSERT_EQ(table.size(), 256U);
  EXPECT_EQ(table[0], std::string(7, '\0'));
  EXPECT_EQ(table[252], std::string(7, '\0'));
  EXPECT_EQ(table[1][0], 2);
  EXPECT_EQ(place_of(table[1]), 253U);
  EXPECT_EQ(place_of(table[201]), 254U);
  EXPECT_EQ(table[203][6], 2) << "the third of its stream";
  for (const std::size_t number : {251U, 253U, 254U, 255U}) {
    EXPECT_EQ(table[number][0], 1);
    EXPECT_EQ(file.find(std::to_string(number) + " 0 obj\n"), place_of(table[number]));
  }
  EXPECT_NE(file.find("/Size 256\n"), std::string::npos);
  EXPECT_NE(file.find("startxref\n" + std::to_string(place_of(table[255])) + "\n%%EOF\n"),
            std::string::npos);
}

TEST(ObjectStreams, NumbersNotGivenAwayAreOurBug) {
  std::string file;
  ObjectWriter writer(file, 2);
  EXPECT_THROW(writer.add_value(3, ""), InternalError);
  EXPECT_THROW(writer.begin_stream(0), InternalError);
}

}  // namespace
}  // namespace banxin::testing
