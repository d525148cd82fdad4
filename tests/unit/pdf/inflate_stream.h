#pragma once
// A stream of a PDF unpacked, for tests.
#include <string>

#include "base/deflate.h"

namespace banxin::testing {

inline std::string inflate_stream(const std::string& stream) {
  const auto inflated = inflate(stream, 4'000'000);
  return inflated ? inflated->bytes : "does not inflate";
}

}  // namespace banxin::testing
