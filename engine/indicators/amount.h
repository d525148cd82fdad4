#pragma once
// Amount: a figure with its rounding, in its base unit, so that 1.2亿元 and 12000万元 can be
// compared. Only the checks compute with it; nothing that is printed in a report does.
#include <string>

#include "indicators/indicator.h"

namespace banxin {

struct Amount {
  double value = 0;
  double rounding = 0;  // half a unit of its last decimal
  double scale = 1;     // of 万, 亿
  std::u32string base;  // 元, 公里, 人
  double low() const { return value - rounding; }
  double high() const { return value + rounding; }
};

Amount amount_of(const Decimal& decimal, std::u32string_view unit);

// 约, 超过: such a figure may be this part of itself apart from what it stands for.
inline constexpr double kHedgeSlack = 0.05;

// Whether the two are one number: equal when the finer is rounded to the last digit of the coarser
// (1065.3, 1065; but not 1065, 1066), or `slack` of the larger apart (0.05: 5 %).
bool may_equal(const Amount& a, const Amount& b, double slack);

// "5.2": a computed figure for a message, with so many decimals.
std::string printed(double value, int decimals);

}  // namespace banxin
