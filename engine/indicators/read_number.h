#pragma once
// Numbers as written: 1,286.5 · 两 · 十二 · 三百.
#include <optional>
#include <string_view>

#include "indicators/indicator.h"

namespace banxin {

struct NumberRead {
  Decimal value;
  TextOffset end = 0;
};

// Digits at `begin`, with thousands commas and a decimal part. None if there is no digit or the
// number has more than 15 digits.
std::optional<NumberRead> read_digits(std::u32string_view text, TextOffset begin);

// The four digits of a year (2023) at `at` with something behind them and no digit before. What
// stands behind is left to the caller.
inline constexpr std::size_t kYearDigits = 4;
std::optional<int> read_year_digits(std::u32string_view text, std::size_t at);

// A Chinese numeral at `begin`, up to 9999. None if there is none or it is not well formed.
std::optional<NumberRead> read_han_numeral(std::u32string_view text, TextOffset begin);

// Either of the two.
std::optional<NumberRead> read_number(std::u32string_view text, TextOffset begin);

bool is_han_numeral(char32_t c);

}  // namespace banxin
