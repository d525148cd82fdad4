#include "indicators/read_quantity.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/read_number.h"

namespace banxin {
namespace {

constexpr std::u32string_view kRangeMarks = U"—–-－~～至到";
constexpr std::u32string_view kSigns = U"+-－−";

struct Unit {
  std::u32string text;
  UnitClass unit_class = UnitClass::none;
  std::vector<Note> infixes;
  TextOffset end = 0;
};

TextOffset skip_spaces(std::u32string_view text, TextOffset at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

void read_infix(std::u32string_view text, Unit& unit) {
  if (unit.end >= text.size() || !is_one_of(text[unit.end], kNumberInfixes)) return;
  unit.infixes.push_back({unit.end, std::u32string(1, text[unit.end])});
  ++unit.end;
}

bool take_plain_unit(std::u32string_view text, Unit& unit) {
  const UnitWord* word = longest_prefix(kUnitWords, text.substr(unit.end));
  if (word == nullptr) return false;
  const bool individual = word->text == U"个" && text.substr(unit.end).starts_with(U"个体");
  if (individual) return false;  // 900多万个体工商户
  unit.text += word->text;
  unit.unit_class = word->unit_class;
  unit.end += text_size(word->text);
  return true;
}

// 微克/立方米, 元/人·月
void take_denominators(std::u32string_view text, Unit& unit) {
  const auto rest = text.substr(unit.end);
  const auto denominators = rest.substr(0, denominators_length(rest));
  unit.text += denominators;
  unit.end += text_size(denominators);
  if (!denominators.empty() && unit.unit_class == UnitClass::counter) {
    unit.unit_class = UnitClass::measure;
  }
}

// [余] [万] [余] unit. A number in 万 or 亿 alone counts; 百 and 千 alone do not.
std::optional<Unit> read_unit(std::u32string_view text, TextOffset at) {
  Unit unit;
  unit.end = skip_spaces(text, at);
  read_infix(text, unit);
  if (!take_plain_unit(text, unit)) {
    const auto* multiplier = longest_prefix(kMultipliers, text.substr(unit.end));
    if (multiplier == nullptr) return std::nullopt;
    unit.text = *multiplier;
    unit.end += text_size(*multiplier);
    read_infix(text, unit);
    if (!take_plain_unit(text, unit)) {
      if (multiplier->back() != U'万' && multiplier->back() != U'亿') return std::nullopt;
      unit.unit_class = UnitClass::counter;
    }
  }
  take_denominators(text, unit);
  return unit;
}

void read_bound(std::u32string_view text, Quantity& quantity) {
  quantity.after = quantity.end;
  if (const auto* bound = longest_prefix(kBoundWords, text.substr(quantity.end))) {
    quantity.notes.push_back({quantity.end, std::u32string(*bound)});
    quantity.after += text_size(*bound);
  }
}

void set_unit(Quantity& quantity, Unit unit) {
  quantity.unit = std::move(unit.text);
  quantity.unit_class = unit.unit_class;
  quantity.end = unit.end;
  quantity.notes = std::move(unit.infixes);
}

// 5.2:38.6:56.2 · 2.31:1
std::optional<Quantity> read_ratio(std::u32string_view text, TextOffset begin) {
  Quantity quantity;
  quantity.mark = quantity.begin = begin;
  TextOffset at = begin;
  while (const auto number = read_digits(text, at)) {
    quantity.numbers.push_back(number->value);
    quantity.end = number->end;
    at = number->end;
    if (at >= text.size() || !is_one_of(text[at], U":：∶")) break;
    ++at;
  }
  if (quantity.numbers.size() < 2 || at != quantity.end || !ends_item(text, at)) {
    return std::nullopt;
  }
  quantity.after = quantity.end;
  return quantity;
}

// 1/4 · 四分之一: [numerator, denominator]
std::optional<Quantity> read_fraction(std::u32string_view text, TextOffset begin) {
  const auto first = read_number(text, begin);
  if (!first || first->end >= text.size()) return std::nullopt;
  const bool slash = text[first->end] == U'/';
  if (!slash && !text.substr(first->end).starts_with(U"分之")) return std::nullopt;
  const auto second = read_number(text, first->end + (slash ? 1 : 2));
  if (!second) return std::nullopt;
  Quantity quantity;
  quantity.mark = quantity.begin = begin;
  quantity.end = second->end;
  quantity.numbers =
      slash ? std::vector{first->value, second->value} : std::vector{second->value, first->value};
  read_bound(text, quantity);
  if (!ends_item(text, quantity.after)) return std::nullopt;
  return quantity;
}

// 六成 · 六成五 · 4成: in %
std::optional<Quantity> read_tenths(std::u32string_view text, TextOffset begin) {
  const auto number = read_number(text, begin);
  if (!number || number->end >= text.size() || text[number->end] != U'成') return std::nullopt;
  Quantity quantity;
  quantity.mark = quantity.begin = begin;
  quantity.end = number->end + 1;
  Decimal value = number->value;
  if (value.decimals > 0) {
    --value.decimals;
  } else {
    value.digits *= 10;
    const auto half = read_han_numeral(text, quantity.end);
    if (half && half->value.digits < 10) {
      value.digits += half->value.digits;
      quantity.end = half->end;
    }
  }
  quantity.numbers = {value};
  quantity.unit = U"%";
  quantity.unit_class = UnitClass::percent;
  read_bound(text, quantity);
  if (!ends_item(text, quantity.after)) return std::nullopt;
  return quantity;
}

// 点六 of 百分之五十八点六
void read_spoken_decimals(std::u32string_view text, NumberRead& number) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  TextOffset at = number.end;
  if (at >= text.size() || text[at] != U'点') return;
  for (++at; at < text.size(); ++at) {
    const char32_t c = text[at] == U'零' ? U'〇' : text[at];
    const auto digit = kDigits.find(c);
    if (digit == kDigits.npos || number.value.decimals >= 4) break;
    number.value.digits = number.value.digits * 10 + static_cast<std::int64_t>(digit);
    ++number.value.decimals;
    number.end = at + 1;
  }
}

// 百分之五 · 百分之十一点八
std::optional<Quantity> read_spoken_percent(std::u32string_view text, TextOffset begin) {
  auto number = read_number(text, begin + 3);
  if (!number) return std::nullopt;
  if (number->value.decimals == 0) read_spoken_decimals(text, *number);
  Quantity quantity;
  quantity.mark = quantity.begin = begin;
  quantity.end = number->end;
  quantity.numbers = {number->value};
  quantity.unit = U"%";
  quantity.unit_class = UnitClass::percent;
  read_bound(text, quantity);
  return quantity;
}

// 第2位 · 第一 · 前三; 第12条 and 前三季度 are no ranks.
QuantityRead read_place(std::u32string_view text, TextOffset mark) {
  const auto number = read_number(text, mark + 1);
  if (!number) return {std::nullopt, mark + 1};
  Quantity quantity;
  quantity.mark = mark;
  quantity.begin = mark + 1;
  quantity.end = number->end;
  if (quantity.end < text.size() && is_one_of(text[quantity.end], U"位名")) ++quantity.end;
  quantity.after = quantity.end;
  quantity.numbers = {number->value};
  quantity.unit = U"位";
  quantity.unit_class = UnitClass::place;
  if (!ends_item(text, quantity.after)) return {std::nullopt, number->end};
  return {quantity, quantity.after};
}

// A digit inside a word: G228, PM2.5, 1+3, 0591-83.
bool stands_in_word(std::u32string_view text, TextOffset at) {
  if (at == 0) return false;
  const char32_t before = text[at - 1];
  if (is_latin_letter(before) || is_one_of(before, U"每./:")) return true;
  if (is_one_of(before, U"时点") && at >= 2 && is_digit(text[at - 2])) return true;  // 9时30分
  const bool joined = is_one_of(before, kSigns) && at >= 2;
  return joined && (is_latin_letter(text[at - 2]) || is_digit(text[at - 2]));
}

bool follows(std::u32string_view text, TextOffset at, std::u32string_view word) {
  return text.substr(0, at).ends_with(word);
}

// The second half of 5%—6%, 5—6%, 3至5家.
void read_range_end(std::u32string_view text, const NumberRead& first, Quantity& quantity) {
  const bool has_unit = quantity.unit_class != UnitClass::none;
  const TextOffset joint = has_unit ? quantity.end : first.end;
  if (joint >= text.size() || !is_one_of(text[joint], kRangeMarks) || !quantity.notes.empty())
    return;
  const auto second = read_digits(text, joint + 1);
  if (!second) return;
  auto unit = read_unit(text, second->end);
  if (!unit || (has_unit && unit->text != quantity.unit)) return;
  quantity.numbers.push_back(second->value);
  set_unit(quantity, std::move(*unit));
}

TextOffset skip_number_word(std::u32string_view text, TextOffset at) {
  while (at < text.size() && (is_digit(text[at]) || is_latin_letter(text[at]) ||
                              is_one_of(text[at], U".,+-/") || is_han_numeral(text[at]))) {
    ++at;
  }
  return at;
}

QuantityRead read_figure(std::u32string_view text, TextOffset at) {
  const auto number = read_digits(text, at);
  if (!number || stands_in_word(text, at) || follows(text, at, U"连续")) {
    return {std::nullopt, skip_number_word(text, at)};
  }
  for (const auto read : {read_ratio, read_fraction, read_tenths}) {
    if (auto quantity = read(text, at)) return {quantity, quantity->after};
  }
  Quantity quantity;
  quantity.mark = quantity.begin = at;
  quantity.end = number->end;
  quantity.numbers = {number->value};
  if (at > 0 && is_one_of(text[at - 1], kSigns)) {
    quantity.sign = text[at - 1] == U'+' ? Sign::plus : Sign::minus;
    quantity.mark = at - 1;
  }
  if (auto unit = read_unit(text, number->end)) set_unit(quantity, std::move(*unit));
  read_range_end(text, *number, quantity);
  read_bound(text, quantity);
  if (quantity.unit_class == UnitClass::none && !ends_item(text, quantity.after)) {
    return {std::nullopt, skip_number_word(text, number->end)};
  }
  return {quantity, quantity.after};
}

// A Chinese numeral is a figure only where the reading is safe: 翻一番, 两倍, 六成, …两家 at the
// end.
QuantityRead read_han_figure(std::u32string_view text, TextOffset at) {
  const auto number = read_han_numeral(text, at);
  const TextOffset next = std::max(at + 1, number ? number->end : at);
  if (!number || follows(text, at, U"连续")) return {std::nullopt, next};
  for (const auto read : {read_tenths, read_fraction}) {
    if (auto quantity = read(text, at)) return {quantity, quantity->after};
  }
  auto unit = read_unit(text, number->end);
  if (!unit) return {std::nullopt, next};
  const bool safe_one = unit->unit_class == UnitClass::doubling ||
                        unit->unit_class == UnitClass::multiple ||
                        is_one_of(unit->text[0], U"家所座");
  const bool part = unit->text == U"期" || unit->text == U"批";  // 二期: a part of a project
  if (part || (number->value.digits <= 1 && !safe_one)) return {std::nullopt, next};
  Quantity quantity;
  quantity.mark = quantity.begin = at;
  quantity.numbers = {number->value};
  set_unit(quantity, std::move(*unit));
  read_bound(text, quantity);
  if (quantity.unit_class == UnitClass::duration || !ends_item(text, quantity.after)) {
    return {std::nullopt, next};
  }
  return {quantity, quantity.after};
}

}  // namespace

bool may_begin_quantity(char32_t c) {
  return is_digit(c) || c == U'第' || c == U'前' || is_han_numeral(c);
}

QuantityRead read_quantity(std::u32string_view text, TextOffset at) {
  if (text[at] == U'第' || text[at] == U'前') return read_place(text, at);
  if (is_digit(text[at])) return read_figure(text, at);
  if (text.substr(at).starts_with(U"百分之")) {
    if (auto quantity = read_spoken_percent(text, at)) return {quantity, quantity->after};
  }
  return read_han_figure(text, at);
}

}  // namespace banxin
