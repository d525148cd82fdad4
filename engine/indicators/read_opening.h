#pragma once
// Reads what opens an item before its name: times, regions, hedges, light verbs (S-30).
#include <optional>
#include <string_view>
#include <vector>

#include "indicators/quantity.h"

namespace banxin {

struct Opening {
  TextRange rest;  // what is left
  std::vector<Note> notes;
  std::optional<Note> hedge;
  bool stock = false;  // 累计, 共
};

Opening read_opening(std::u32string_view text, TextRange range);

}  // namespace banxin
