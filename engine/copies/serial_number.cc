#include "copies/serial_number.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "indicators/read_number.h"

namespace banxin {
namespace {

constexpr std::size_t kSerialDigits = 6;
constexpr std::size_t kMostDigits = 18;  // fit 64 bits

std::u32string_view without_zeros(std::u32string_view digits) {
  const std::size_t first = digits.find_first_not_of(U'0');
  return first == digits.npos ? digits.substr(digits.size() - 1) : digits.substr(first);
}

std::u32string padded(std::u32string_view digits, std::size_t width) {
  std::u32string text(digits);
  if (text.size() < width) text.insert(0, width - text.size(), U'0');
  return text;
}

std::size_t end_of_digits(std::u32string_view text, std::size_t begin) {
  while (begin < text.size() && is_digit(text[begin])) ++begin;
  return begin;
}

// A longer number is a greater one.
void add_number(std::u32string& key, std::u32string_view digits) {
  digits = without_zeros(digits);
  key += {U'0', static_cast<char32_t>(digits.size())};
  key += digits;
}

}  // namespace

bool is_plain_number(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::u32string serial_of(std::u32string_view typed) {
  if (!is_plain_number(typed)) return std::u32string(typed);
  return padded(without_zeros(typed), kSerialDigits);
}

std::u32string serial_of(std::uint64_t number) {
  return serial_of(from_utf8(std::to_string(number)));
}

std::optional<std::u32string> next_serial(std::u32string_view serial) {
  std::size_t end = serial.size();
  while (end > 0 && !is_digit(serial[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_digit(serial[begin - 1])) --begin;
  if (begin == end || end - begin > kMostDigits) return std::nullopt;
  const std::uint64_t number = std::stoull(to_utf8(serial.substr(begin, end - begin)));
  return std::u32string(serial.substr(0, begin)) +
         padded(from_utf8(std::to_string(number + 1)), end - begin) +
         std::u32string(serial.substr(end));
}

std::u32string natural_key(std::u32string_view text) {
  std::u32string key;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_digits(text, at);
    if (end > at) {
      add_number(key, text.substr(at, end - at));
      at = end;
    } else if (const auto han = read_han_numeral(text, static_cast<TextOffset>(at))) {
      add_number(key, from_utf8(to_string(han->value)));
      at = han->end;
    } else {
      key.push_back(text[at++]);
    }
  }
  return key;
}

}  // namespace banxin
