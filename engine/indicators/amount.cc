#include "indicators/amount.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "indicators/match_words.h"
#include "report/unit_words.h"

namespace banxin {
namespace {

struct BaseUnit {
  std::u32string_view text;
  std::u32string_view base;
  double scale;
};
// Units that differ by a factor only.
constexpr BaseUnit kBaseUnits[] = {
    {U"千米", U"公里", 1},       {U"平方千米", U"平方公里", 1},
    {U"米", U"公里", 0.001},     {U"千克", U"吨", 0.001},
    {U"公斤", U"吨", 0.001},     {U"斤", U"吨", 0.0005},
    {U"平米", U"平方米", 1},     {U"度", U"千瓦时", 1},
    {U"度电", U"千瓦时", 1},     {U"标煤", U"标准煤", 1},
    {U"吨标煤", U"吨标准煤", 1}, {U"兆瓦", U"千瓦", 1000},
    {U"元人民币", U"元", 1},     {U"名", U"人", 1},
    {U"标箱", U"标准箱", 1},     {U"TEU", U"标准箱", 1},
    {U"百分点", U"个百分点", 1}, {U"位", U"位", 1},
};

double multiplier_scale(std::u32string_view multiplier) {
  double scale = 1;
  for (const char32_t c : multiplier) {
    scale *= c == U'亿' ? 1e8 : c == U'万' ? 1e4 : c == U'千' ? 1e3 : c == U'百' ? 1e2 : 10;
  }
  return scale;
}

double last_place(int decimals) {
  static const std::array<double, 8> kPlaces = [] {
    std::array<double, 8> places{};
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i] = std::pow(10.0, -static_cast<int>(i));
    }
    return places;
  }();
  const auto place = static_cast<std::size_t>(decimals);
  return place < kPlaces.size() ? kPlaces[place] : std::pow(10.0, -decimals);
}

}  // namespace

Amount amount_of(const Decimal& decimal, std::u32string_view unit) {
  Amount amount;
  if (const auto* multiplier = longest_prefix(kMultipliers, unit)) {
    // 千米 and 百分点 are units of their own.
    if (longest_prefix(kUnitWords, unit) == nullptr) {
      amount.scale = multiplier_scale(*multiplier);
      unit.remove_prefix(multiplier->size());
    }
  }
  double factor = amount.scale;
  amount.base = unit;
  for (const BaseUnit& known : kBaseUnits) {
    if (known.text != unit) continue;
    amount.base = known.base;
    factor *= known.scale;
  }
  const double last = last_place(decimal.decimals);
  amount.value = static_cast<double>(decimal.digits) * last * factor;
  amount.rounding = 0.5 * last * factor;
  return amount;
}

bool may_equal(const Amount& a, const Amount& b, double slack) {
  constexpr double kTiny = 1e-9;
  const double most = std::max(std::abs(a.value), std::abs(b.value));
  // The finer one rounds to the coarser one: they are at most half a unit of its last digit apart,
  // none if neither is finer.
  const bool alike = std::abs(a.rounding - b.rounding) <= kTiny * std::max(a.rounding, b.rounding);
  const double rounding = alike ? 0 : std::max(a.rounding, b.rounding);
  return std::abs(a.value - b.value) <= rounding + (slack + kTiny) * most;
}

std::string printed(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

}  // namespace banxin
