#include "text/unit_phrases.h"

#include <algorithm>

#include "report/unit_words.h"

namespace banxin {
namespace {

// They stay with their number too, but make no figure: 2023年, 12月24日, 9时, 十四届, 七成, 5级.
constexpr std::u32string_view kDatesAndDegrees[] = {U"年", U"月", U"日", U"时",
                                                    U"届", U"成", U"级"};

template <typename Table>
std::size_t word_length(const Table& table, std::u32string_view text) {
  const auto* word = longest_prefix(table, text);
  return word == nullptr ? 0 : word_text(*word).size();
}

std::size_t infix_length(std::u32string_view text) {
  return !text.empty() && kNumberInfixes.find(text.front()) != kNumberInfixes.npos ? 1 : 0;
}

std::size_t unit_length(std::u32string_view text) {
  const std::size_t length =
      std::max(word_length(kUnitWords, text), word_length(kDatesAndDegrees, text));
  return length == 0 ? 0 : length + denominators_length(text.substr(length));
}

// 万, 万元, 万余元
std::size_t multiplied_length(std::u32string_view text) {
  const std::size_t multiplier = word_length(kMultipliers, text);
  if (multiplier == 0) return 0;
  const std::u32string_view rest = text.substr(multiplier);
  const std::size_t infix = infix_length(rest);
  const std::size_t unit = unit_length(rest.substr(infix));
  return unit == 0 ? multiplier : multiplier + infix + unit;
}

}  // namespace

std::size_t unit_phrase_length(std::u32string_view text, std::size_t at) {
  const std::size_t infix = infix_length(text.substr(at));
  const std::u32string_view rest = text.substr(at + infix);
  // 百 begins 百分点 as well as being a multiplier: the longer reading wins.
  const std::size_t length = std::max(unit_length(rest), multiplied_length(rest));
  if (length == 0) return 0;
  return infix + length + bound_word_length(text, at + infix + length);
}

std::size_t bound_word_length(std::u32string_view text, std::size_t at) {
  return word_length(kBoundWords, text.substr(at));
}

}  // namespace banxin
