#pragma once
// Indicator: one figure of a report as read from prose (TYPOGRAPHY S-30…S-36).
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/utf8.h"

namespace banxin {

// A figure exactly as written: 4.0 is {40, 1}, 1,286.5 is {12865, 1}. Never a binary fraction.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;
  auto fields() const { return std::tie(digits, decimals); }
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

// "4.0", "-3.1"
std::string to_string(const Decimal& decimal);

enum class Direction { none, up, down, flat };
const char* to_string(Direction direction);

// Characters [begin, end) of the parsed text; empty = absent.
struct TextRange {
  TextOffset begin = 0;
  TextOffset end = 0;
  auto fields() const { return std::tie(begin, end); }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

// A word that qualifies a figure, and where it stands in the text given to parse_indicators (S-33).
struct Note {
  TextOffset offset = 0;
  std::u32string text;
  auto fields() const { return std::tie(offset, text); }
  friend bool operator==(const Note&, const Note&) = default;
};

struct Indicator {
  std::u32string name;
  std::vector<Decimal> value;   // none, one, or [low, high] / a ratio list
  std::u32string unit;          // as written, 万 and 亿 included; empty if absent
  std::vector<Decimal> change;  // magnitude ≥ 0: none, one, or [low, high]
  std::u32string change_unit;   // % · 个百分点 · 倍 · 番 · 位 · 元; empty if absent
  Direction direction = Direction::none;
  std::vector<Note> notes;  // in text order
  TextRange name_range;     // S-36: where they stand in the text given to parse_indicators
  TextRange value_range;
  TextRange change_range;
  auto fields() const {
    return std::tie(name, value, unit, change, change_unit, direction, notes, name_range,
                    value_range, change_range);
  }
  friend bool operator==(const Indicator&, const Indicator&) = default;
};

// S-33: the notes joined by '+'; empty if there is none.
std::u32string qualifier_of(const Indicator& indicator);

}  // namespace banxin
