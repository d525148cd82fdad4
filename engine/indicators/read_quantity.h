#pragma once
// Reads one quantity at a place where a digit, a Chinese numeral, 第, 前 or 百分之 stands.
#include <optional>
#include <string_view>

#include "indicators/quantity.h"

namespace banxin {

struct QuantityRead {
  std::optional<Quantity> quantity;  // none: the characters up to `next` are no figure
  TextOffset next = 0;
};

bool may_begin_quantity(char32_t c);
QuantityRead read_quantity(std::u32string_view text, TextOffset at);

}  // namespace banxin
