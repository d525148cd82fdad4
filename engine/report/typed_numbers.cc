#include "report/typed_numbers.h"

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::u32string_view kChineseDigits = U"一二三四五六七八九";

struct Numeral {
  int value = 0;
  std::size_t length = 0;
};

// 一 to 九十九, at most three characters.
Numeral read_chinese(std::u32string_view text) {
  const auto digit = [&](std::size_t i) -> int {
    if (i >= text.size()) return 0;
    const std::size_t at = kChineseDigits.find(text[i]);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
  };
  const auto is_ten = [&](std::size_t i) { return i < text.size() && text[i] == U'十'; };
  if (is_ten(0)) return {10 + digit(1), digit(1) > 0 ? 2U : 1U};
  const int first = digit(0);
  if (first == 0) return {};
  if (!is_ten(1)) return {first, 1};
  return {first * 10 + digit(2), digit(2) > 0 ? 3U : 2U};
}

// 1 to 99.
Numeral read_arabic(std::u32string_view text) {
  Numeral number;
  while (number.length < text.size() && number.length < 3 && is_digit(text[number.length])) {
    number.value = number.value * 10 + static_cast<int>(text[number.length] - U'0');
    ++number.length;
  }
  return number.length <= 2 ? number : Numeral{};
}

TypedNumber read_bracketed(std::u32string_view text) {
  const std::u32string_view inside = text.substr(1);
  const auto closed = [&](Numeral n) {
    return n.length > 0 && n.length < inside.size() &&
           (inside[n.length] == U'）' || inside[n.length] == U')');
  };
  const Numeral chinese = read_chinese(inside);
  if (closed(chinese)) {
    return {NumberForm::chinese_bracketed, chinese.value, chinese.length + 2};
  }
  const Numeral arabic = read_arabic(inside);
  if (closed(arabic)) return {NumberForm::arabic_bracketed, arabic.value, arabic.length + 2};
  return {};
}

}  // namespace

TypedNumber read_typed_number(std::u32string_view text) {
  if (text.empty()) return {};
  if (text[0] == U'（' || text[0] == U'(') return read_bracketed(text);
  if (text[0] >= U'①' && text[0] <= U'⑳') {
    return {NumberForm::circled, static_cast<int>(text[0] - U'①') + 1, 1};
  }
  const Numeral chinese = read_chinese(text);
  if (chinese.length > 0 && chinese.length + 1 < text.size()) {
    const char32_t sign = text[chinese.length];
    if (sign == U'、') return {NumberForm::chinese, chinese.value, chinese.length + 1};
    if (sign == U' ' || sign == 0x3000) {
      return {NumberForm::newspaper, chinese.value, chinese.length + 1};
    }
    if (sign == U'是') return {NumberForm::spoken, chinese.value, chinese.length + 1};
    return {};
  }
  const Numeral arabic = read_arabic(text);
  if (arabic.length > 0 && arabic.length + 1 < text.size()) {
    const char32_t sign = text[arabic.length];
    const char32_t next = text[arabic.length + 1];
    const bool ends_number = sign == U'.' || sign == U'．' || sign == U'、';
    if (ends_number && !(next >= U'0' && next <= U'9')) {
      return {NumberForm::arabic, arabic.value, arabic.length + 1};
    }
  }
  return {};
}

int level_of(NumberForm form) {
  switch (form) {
    case NumberForm::none:
      return 0;
    case NumberForm::chinese:
    case NumberForm::newspaper:
      return 1;
    case NumberForm::chinese_bracketed:
    case NumberForm::spoken:
      return 2;
    case NumberForm::arabic:
      return 3;
    case NumberForm::arabic_bracketed:
      return 4;
    case NumberForm::circled:
      return 5;
  }
  return 0;
}

}  // namespace banxin
