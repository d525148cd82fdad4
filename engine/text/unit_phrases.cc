#include "text/unit_phrases.h"

#include <algorithm>
#include <array>

namespace banxin {
namespace {

constexpr std::array<std::u32string_view, 2> kAbout = {U"余", U"多"};
constexpr std::array<std::u32string_view, 5> kScales = {U"万亿", U"万", U"亿", U"千", U"百"};
constexpr std::array<std::u32string_view, 5> kBounds = {U"以上", U"以下", U"以内", U"以外",
                                                       U"左右"};
constexpr std::array kUnits = {
    std::u32string_view(U"个百分点"),
    std::u32string_view(U"百分点"),
    std::u32string_view(U"个"),
    std::u32string_view(U"人次"), std::u32string_view(U"家次"), std::u32string_view(U"户"),
    std::u32string_view(U"人"), std::u32string_view(U"家"), std::u32string_view(U"项"),
    std::u32string_view(U"件"), std::u32string_view(U"起"), std::u32string_view(U"宗"),
    std::u32string_view(U"处"), std::u32string_view(U"座"), std::u32string_view(U"所"),
    std::u32string_view(U"条"), std::u32string_view(U"套"), std::u32string_view(U"间"),
    std::u32string_view(U"棵"), std::u32string_view(U"辆"), std::u32string_view(U"艘"),
    std::u32string_view(U"架"), std::u32string_view(U"台"), std::u32string_view(U"位"),
    std::u32string_view(U"名"), std::u32string_view(U"届"), std::u32string_view(U"次"),
    std::u32string_view(U"倍"), std::u32string_view(U"番"), std::u32string_view(U"成"),
    std::u32string_view(U"元/人·月"), std::u32string_view(U"元"), std::u32string_view(U"美元"),
    std::u32string_view(U"欧元"), std::u32string_view(U"港元"),
    std::u32string_view(U"吨标准煤"), std::u32string_view(U"吨"), std::u32string_view(U"公斤"),
    std::u32string_view(U"斤"), std::u32string_view(U"千瓦时"), std::u32string_view(U"千瓦"),
    std::u32string_view(U"平方公里"), std::u32string_view(U"平方千米"),
    std::u32string_view(U"平方米"), std::u32string_view(U"公里"), std::u32string_view(U"千米"),
    std::u32string_view(U"米"), std::u32string_view(U"立方米/日"),
    std::u32string_view(U"立方米"), std::u32string_view(U"亩"), std::u32string_view(U"公顷"),
    std::u32string_view(U"年"), std::u32string_view(U"月"), std::u32string_view(U"日"),
    std::u32string_view(U"天"), std::u32string_view(U"小时"), std::u32string_view(U"分钟"),
    std::u32string_view(U"岁"), std::u32string_view(U"℃"), std::u32string_view(U"种"),
    std::u32string_view(U"场"), std::u32string_view(U"批"), std::u32string_view(U"期"),
    std::u32string_view(U"本"), std::u32string_view(U"张"), std::u32string_view(U"只"),
    std::u32string_view(U"床"), std::u32string_view(U"分"), std::u32string_view(U"秒"),
    std::u32string_view(U"时"), std::u32string_view(U"部"), std::u32string_view(U"片"),
    std::u32string_view(U"支"), std::u32string_view(U"对"), std::u32string_view(U"级"),
};

template <typename List>
std::size_t longest(const List& list, std::u32string_view rest) {
  std::size_t best = 0;
  for (const std::u32string_view word : list) {
    if (rest.starts_with(word)) best = std::max(best, word.size());
  }
  return best;
}

}  // namespace

std::size_t unit_phrase_length(std::u32string_view text, std::size_t at) {
  std::u32string_view rest = text.substr(at);
  const std::size_t about = longest(kAbout, rest);
  const std::size_t scale = longest(kScales, rest.substr(about));
  // 百 begins 百分点 as well as being a scale: the longer reading wins.
  const std::size_t plain_unit = longest(kUnits, rest.substr(about));
  const std::size_t scaled_unit = longest(kUnits, rest.substr(about + scale));
  std::size_t length = std::max(plain_unit, scale + scaled_unit);
  if (length == 0) return 0;
  length += about;
  return length + bound_word_length(text, at + length);
}

std::size_t bound_word_length(std::u32string_view text, std::size_t at) {
  return longest(kBounds, text.substr(at));
}

}  // namespace banxin
