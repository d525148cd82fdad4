#pragma once
// zlib streams (RFC 1950) for /FlateDecode.
#include <string>
#include <string_view>

namespace banxin {

// Level 6 of libdeflate: beyond it fonts get no smaller (LIBHARU §3). Equal bytes in, equal bytes
// out.
std::string deflate(std::string_view bytes);

}  // namespace banxin
