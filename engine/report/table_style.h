#pragma once
#include <array>
#include <string_view>

namespace banxin {

// T-01: 三线表; with row rules (行线) and open sides; with row and column rules (栏线) in a box.
enum class TableStyle { three_line, row_rules, full };
inline constexpr std::array<std::string_view, 3> kTableStyleNames = {"three-line", "row-rules",
                                                                     "full"};

}  // namespace banxin
