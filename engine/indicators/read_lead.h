#pragma once
// Reads the words before a figure: what is the name, what states a change, what qualifies.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/quantity.h"

namespace banxin {

enum class Reading {
  level,   // 达12亿元
  moved,   // 提高到12%: a level with a direction
  change,  // 增长5%
};

struct Lead {
  TextRange name;
  Reading reading = Reading::level;
  Direction direction = Direction::none;
  bool each_in_turn = false;       // 分别
  bool each = false;               // 各
  bool stock = false;              // 累计, 共
  bool valid = true;               // false: a rank of which nothing is said (第一，…)
  TextOffset change_end = 0;       // past 增长, 提升
  std::vector<Note> notes;         // for every figure of the item
  std::vector<Note> figure_notes;  // for the figure that follows: 约, 超过
  std::optional<Note> hedge;
  bool hedge_opens = false;  // it stands first and holds for the clause
  std::u32string per_unit;   // 每人每月: "/人·月"
};

// `range` is what stands before `quantity`.
Lead read_lead(std::u32string_view text, TextRange range, const Quantity& quantity);

// "…由", "…由2020年的", "…从每人每月" before a figure.
struct StartingPoint {
  TextOffset offset = 0;    // of 由
  std::u32string per_unit;  // "/人·月"
};
std::optional<StartingPoint> find_starting_point(std::u32string_view text, TextRange lead);

// `range` is nothing but a scope (按可比价计算).
bool is_scope(std::u32string_view text, TextRange range);

}  // namespace banxin
