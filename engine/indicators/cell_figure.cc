#include "indicators/cell_figure.h"

#include <algorithm>

#include "base/characters.h"
#include "base/word_table.h"
#include "report/unit_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kSigns = U"\u2212-";

// 1,286.5 in thousandths.
std::int64_t thousandths_of(std::u32string_view number) {
  constexpr int kMostDigits = 15;  // more than any figure of a report, and no overflow
  std::int64_t value = 0;
  int digits = 0;
  int decimals = -1;  // behind the point
  for (const char32_t c : number) {
    if (c == U'.') decimals = 0;
    if (!is_digit(c) || digits == kMostDigits) continue;
    if (decimals == 3) {
      if (c >= U'5') ++value;
      return value;
    }
    value = value * 10 + static_cast<std::int64_t>(c - U'0');
    digits += value > 0 ? 1 : 0;
    if (decimals >= 0) ++decimals;
  }
  for (int i = std::max(decimals, 0); i < 3; ++i) value *= 10;
  return value;
}

std::size_t number_end(std::u32string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || is_one_of(text[at], U",."))) ++at;
  return at;
}

// What GB/T 15835 wants behind both figures of a range: %, 万, 亿.
std::u32string_view repeated_part(std::u32string_view unit) {
  const std::size_t end =
      unit == U"%" || unit == U"‰" ? 1 : std::min(unit.find_first_not_of(U"万亿"), unit.size());
  return unit.substr(0, end);
}

bool begins_with_bound(std::u32string_view text) {
  return is_one_of(text.front(), kNumberInfixes) || longest_prefix(kBoundWords, text) != nullptr;
}

}  // namespace

std::optional<CellFigure> read_cell_figure(std::u32string_view cell) {
  const auto first = std::find_if(cell.begin(), cell.end(), is_digit);
  if (first == cell.end()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(first - cell.begin());
  const auto end = static_cast<std::size_t>(
      std::find_if(cell.rbegin(), cell.rend(), is_digit).base() - cell.begin());
  CellFigure figure;
  figure.negative = begin > 0 && is_one_of(cell[begin - 1], kSigns);
  figure.before = cell.substr(0, begin - (figure.negative ? 1 : 0));
  figure.figures = cell.substr(begin, end - begin);
  figure.after = cell.substr(end);
  figure.thousandths = thousandths_of(cell.substr(begin, number_end(cell, begin) - begin));
  if (figure.negative) figure.thousandths = -figure.thousandths;
  figure.own_unit = !figure.after.empty() && !begins_with_bound(figure.after);
  return figure;
}

std::u32string with_unit(const CellFigure& figure, std::u32string_view unit) {
  std::u32string text = figure.figures;
  std::u32string after = figure.after;
  const std::size_t first_end = number_end(text, is_one_of(text.front(), kSigns) ? 1 : 0);
  if (first_end < text.size() && is_one_of(text[first_end], U"—–-～~至")) {
    text.insert(first_end, repeated_part(unit));
  }
  // 万 and 亿 are read with the number: 3.2万余件.
  if (!after.empty() && is_one_of(after.front(), kNumberInfixes) && !unit.empty() &&
      is_one_of(unit.front(), U"万亿")) {
    text += unit.substr(0, 1);
    text += after.substr(0, 1);
    unit.remove_prefix(1);
    after.erase(0, 1);
  } else if (!after.empty() && is_one_of(after.front(), kNumberInfixes)) {
    text += after.substr(0, 1);
    after.erase(0, 1);
  }
  return text + std::u32string(unit) + after;
}

}  // namespace banxin
