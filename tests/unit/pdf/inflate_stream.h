#pragma once
// The opposite of pdf/deflate.h, for tests.
#include <libdeflate.h>

#include <string>

namespace banxin::testing {

inline std::string inflate_stream(const std::string& stream) {
  std::string out(4'000'000, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  std::size_t size = 0;
  const libdeflate_result result = libdeflate_zlib_decompress(
      decompressor, stream.data(), stream.size(), out.data(), out.size(), &size);
  libdeflate_free_decompressor(decompressor);
  if (result != LIBDEFLATE_SUCCESS) return "does not inflate";
  out.resize(size);
  return out;
}

}  // namespace banxin::testing
