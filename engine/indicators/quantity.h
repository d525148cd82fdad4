#pragma once
// Quantity: a figure with its unit and what is written around it (余 多 左右 第), and the marks
// that divide a text into items. find_quantities reads a whole text in one pass.
#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator.h"
#include "report/unit_words.h"

namespace banxin {

enum class Sign { none, plus, minus };

struct Quantity {
  TextOffset mark = 0;   // where all that belongs to the figure begins: sign, 第, 前
  TextOffset begin = 0;  // [begin, end): number and unit
  TextOffset end = 0;
  TextOffset after = 0;  // after 左右, 以上
  std::vector<Decimal> numbers;
  std::u32string unit;
  UnitClass unit_class = UnitClass::none;
  Sign sign = Sign::none;
  std::vector<Note> notes;
};

enum class Break { stop, comma, pause };  // 。；！？ · ， · 、
struct BreakMark {
  TextOffset offset = 0;
  Break kind = Break::stop;
};

struct Figures {
  std::vector<Quantity> quantities;
  std::vector<BreakMark> breaks;  // outside quotes and brackets
};

Figures find_quantities(std::u32string_view text);

// The item is over at `at`: a break, the end, or brackets before one.
bool ends_item(std::u32string_view text, TextOffset at);

// Past the quoted or bracketed part that opens at `at`; `at` itself if none does.
TextOffset skip_enclosed(std::u32string_view text, TextOffset at);

}  // namespace banxin
