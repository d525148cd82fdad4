#pragma once
// zlib streams (RFC 1950): /FlateDecode of PDF, IDAT and iCCP of PNG.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

// Level 6 of libdeflate, beyond which little gets smaller (LIBHARU §3), or level 1: outlines of
// fonts are hardly larger for it (1 %), in little more than half the time. Equal bytes in, equal
// bytes out.
enum class DeflateEffort { usual, least };
std::string deflate(std::string_view bytes, DeflateEffort effort = DeflateEffort::usual);

struct Inflated {
  std::string bytes;
  std::size_t stream_size = 0;  // what stands behind the stream's end is no part of it
};

// Nothing if the stream is broken or holds more than `most` bytes. Takes no more memory than the
// stream can hold.
std::optional<Inflated> inflate(std::string_view stream, std::size_t most);

}  // namespace banxin
