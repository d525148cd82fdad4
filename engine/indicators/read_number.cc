#include "indicators/read_number.h"

#include "base/characters.h"
#include "indicators/match_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kHanDigits = U"零一二三四五六七八九";
constexpr int kMaximalDigits = 15;

int han_digit(char32_t c) {
  if (c == U'两') return 2;
  const auto index = kHanDigits.find(c);
  return index == kHanDigits.npos ? -1 : static_cast<int>(index);
}

int han_power(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

bool is_thousands_comma(std::u32string_view text, TextOffset at) {
  if (text[at] != U',' || at + 3 >= text.size()) return false;
  for (TextOffset k = 1; k <= 3; ++k)
    if (!is_digit(text[at + k])) return false;
  return at + 4 >= text.size() || !is_digit(text[at + 4]);
}

}  // namespace

bool is_han_numeral(char32_t c) { return han_digit(c) >= 0 || han_power(c) > 0; }

std::optional<NumberRead> read_digits(std::u32string_view text, TextOffset begin) {
  const TextOffset size = text_size(text);
  NumberRead read{{}, begin};
  int count = 0;
  const auto take = [&](char32_t c) {
    ++count;
    if (count <= kMaximalDigits) read.value.digits = read.value.digits * 10 + (c - U'0');
  };
  TextOffset at = begin;
  while (at < size && (is_digit(text[at]) || (count > 0 && is_thousands_comma(text, at)))) {
    if (is_digit(text[at])) take(text[at]);
    ++at;
  }
  if (count == 0) return std::nullopt;
  if (at + 1 < size && is_one_of(text[at], U".．") && is_digit(text[at + 1])) {
    for (++at; at < size && is_digit(text[at]); ++at) {
      take(text[at]);
      ++read.value.decimals;
    }
  }
  if (count > kMaximalDigits) return std::nullopt;
  read.end = at;
  return read;
}

std::optional<int> read_year_digits(std::u32string_view text, std::size_t at) {
  if (at + kYearDigits >= text.size() || (at > 0 && is_digit(text[at - 1]))) return std::nullopt;
  int year = 0;
  for (std::size_t i = at; i < at + kYearDigits; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    year = year * 10 + static_cast<int>(text[i] - U'0');
  }
  return year;
}

std::optional<NumberRead> read_han_numeral(std::u32string_view text, TextOffset begin) {
  const TextOffset size = text_size(text);
  std::int64_t total = 0;
  int digit = -1;
  int last_power = 10000;
  TextOffset at = begin;
  for (; at < size; ++at) {
    if (const int power = han_power(text[at]); power > 0) {
      if (power >= last_power || (digit < 0 && power > 10)) return std::nullopt;
      total += (digit < 0 ? 1 : digit) * power;
      last_power = power;
      digit = -1;
    } else if (const int next = han_digit(text[at]); next >= 0) {
      if (digit > 0) return std::nullopt;  // 三四: no number but a row of digits
      digit = next;
    } else {
      break;
    }
  }
  if (at == begin) return std::nullopt;
  return NumberRead{{total + (digit < 0 ? 0 : digit), 0}, at};
}

std::optional<NumberRead> read_number(std::u32string_view text, TextOffset begin) {
  if (begin < text.size() && is_digit(text[begin])) return read_digits(text, begin);
  return read_han_numeral(text, begin);
}

}  // namespace banxin
