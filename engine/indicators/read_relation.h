#pragma once
// Items that state an indicator without a figure: 与上年基本持平, 与经济增长同步,
// 完成市下达的…任务, 控制在…以内 (S-30, S-37a).
#include <optional>
#include <string_view>
#include <vector>

#include "indicators/quantity.h"

namespace banxin {

struct Relation {
  std::vector<TextRange> names;  // empty: it is about the indicator named before
  Direction direction = Direction::none;
  std::vector<Note> notes;
  std::optional<Note> hedge;
};

// `item` holds no figure.
std::optional<Relation> read_relation(std::u32string_view text, TextRange item);

}  // namespace banxin
