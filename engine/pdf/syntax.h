#pragma once
// The smallest pieces of PDF syntax (ISO 32000-1 §7.3), made from integers only: no locale, no
// floating point, so equal values always give equal bytes.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace banxin {

// 1/1000 pt: the resolution of every coordinate and font size in a file. Rounded half away from
// zero.
constexpr std::int64_t to_milli_points(Length length) {
  return mul_div(length.ticks, 1000, Length::kTicksPerPoint);
}

// `value` / 10^decimals without trailing zeros: (12500, 3) is 12.5, (-40, 3) is -0.04.
void append_fixed(std::string& out, std::int64_t value, int decimals);
void append_integer(std::string& out, std::int64_t value);
// The lowest `bytes` bytes of a number, the highest of them first.
void append_big_endian(std::string& out, std::uint64_t value, int bytes);
// In points, with three decimals.
void append_length(std::string& out, Length length);

// Of a stream's dictionary.
constexpr std::string_view kDeflatedEntry = "/Filter /FlateDecode\n";

// Four upper-case hex digits. REQUIRES value < 65,536.
void append_hex(std::string& out, std::uint32_t value);
// UTF-16BE in hex digits; what is no character becomes U+FFFD.
void append_utf16_hex(std::string& out, std::u32string_view text);

// "/Name" with every irregular byte as #xx.
std::string name_object(std::string_view name);
// A text string as <FEFF…>.
std::string text_string(std::u32string_view text);
// A byte string as (…), escaped.
std::string byte_string(std::string_view bytes);

}  // namespace banxin
