#pragma once
// Whose figure it is: of the whole county or of the province, by the regional prefix that stands
// before or in its name (全区, 我市; S-30). Levels are those of kRegionWords: U'市'.
#include <string_view>

#include "indicators/indicator.h"
#include "report/report.h"

namespace banxin {

// The level of the prefix that begins `name`; 0 if there is none.
char32_t region_in(std::u32string_view name);

// The level of a figure whose name stands at `name` in `text`: of the name itself, else of its
// clause before it; 0 = none.
char32_t region_at(std::u32string_view text, TextRange name);

// The level of the report itself: told by its title (某县政府工作报告) or the meeting under it,
// else the prefix that it has most often, 全国 only where there is no other. 0 = not known.
char32_t own_region(const Report& report);

// Whether two figures may be of one region: one without a prefix is of the report's own.
constexpr bool same_region(char32_t a, char32_t b, char32_t own) {
  return a == b || (own != 0 && (a == 0 ? own : a) == (b == 0 ? own : b));
}

}  // namespace banxin
