#include "copies/check_digits.h"

#include <optional>

#include "base/characters.h"

namespace banxin {
namespace {

constexpr char32_t kModulus = 97;

// What a character adds to the number; nothing: it does not count.
std::optional<char32_t> value_of(char32_t c) {
  if (is_digit(c)) return c - U'0';
  if (c >= U'A' && c <= U'Z') return c - U'A' + 10;
  if (c >= U'a' && c <= U'z') return c - U'a' + 10;
  return std::nullopt;
}

}  // namespace

std::u32string check_digits(std::u32string_view serial) {
  char32_t remainder = 0;
  bool counted = false;
  for (const char32_t c : serial) {
    const auto value = value_of(c);
    if (!value) continue;
    counted = true;
    remainder = (remainder * (*value < 10 ? 10 : 100) + *value) % kModulus;
  }
  if (!counted) return {};
  const char32_t check = kModulus + 1 - remainder * 100 % kModulus;
  return {U'0' + check / 10, U'0' + check % 10};
}

}  // namespace banxin
