#pragma once
// Numbers in serials and seats.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

// A serial as it is printed (B-30): a plain number has six digits at least, anything else stays.
std::u32string serial_of(std::u32string_view typed);
std::u32string serial_of(std::uint64_t number);

// The serial after this one: its last number is one more, as wide as before. None: it has no digit,
// or a number of more than 18.
std::optional<std::u32string> next_serial(std::u32string_view serial);

// Whether it is digits and nothing else.
bool is_plain_number(std::u32string_view text);

// A key whose order (by code points) is the natural one: numbers, 十二 too, count as numbers, so
// that 2排9座 stands before 2排10座, 2排10座 before 10排1座, and 187 equals 000187.
std::u32string natural_key(std::u32string_view text);

}  // namespace banxin
