#pragma once
// Denominators in words right before a figure: 每人每月|920元 is 920 元/人·月.
#include <string>
#include <string_view>

#include "indicators/indicator.h"

namespace banxin {

struct PerUnits {
  std::u32string text;  // "/人·月"; empty: none
  TextOffset size = 0;  // characters of 每人每月
};

// `window`: the last characters before the figure.
PerUnits per_units_at_end(std::u32string_view window);

}  // namespace banxin
