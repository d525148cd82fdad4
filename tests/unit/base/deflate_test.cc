#include "base/deflate.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

std::string inflated(const std::string& stream, std::size_t most = 1'000'000) {
  const auto out = inflate(stream, most);
  return out ? out->bytes : "does not inflate";
}

TEST(Deflate, StreamsInflateAndAreStable) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "[<4E00> 12.9 <" + std::to_string(i) + ">] TJ\n";
  const std::string stream = deflate(text);
  EXPECT_LT(stream.size(), text.size() / 3);
  EXPECT_EQ(inflated(stream), text);
  EXPECT_EQ(deflate(text), stream);
}

TEST(Deflate, AnEmptyStreamIsAStream) { EXPECT_EQ(inflated(deflate("")), ""); }

TEST(Inflate, ABrokenOrTooLongStreamIsNone) {
  const std::string stream = deflate(std::string(1000, 'a'));
  EXPECT_EQ(inflated(stream, 1000), std::string(1000, 'a'));
  EXPECT_EQ(inflated(stream, 999), "does not inflate");
  EXPECT_EQ(inflated(stream.substr(0, stream.size() - 1)), "does not inflate");
  EXPECT_EQ(inflated(""), "does not inflate");
  const auto with_tail = inflate(stream + "tail", 1000);
  ASSERT_TRUE(with_tail);
  EXPECT_EQ(with_tail->stream_size, stream.size());
}

}  // namespace
}  // namespace banxin::testing
