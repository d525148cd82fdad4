#include "pdf/deflate.h"

#include <gtest/gtest.h>

#include "inflate_stream.h"

namespace banxin::testing {
namespace {

TEST(Deflate, StreamsInflateAndAreStable) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "[<4E00> 12.9 <" + std::to_string(i) + ">] TJ\n";
  const std::string stream = deflate(text);
  EXPECT_LT(stream.size(), text.size() / 3);
  EXPECT_EQ(inflate_stream(stream), text);
  EXPECT_EQ(deflate(text), stream);
}

TEST(Deflate, AnEmptyStreamIsAStream) { EXPECT_EQ(inflate_stream(deflate("")), ""); }

}  // namespace
}  // namespace banxin::testing
