#pragma once
// OfficialOptions: what a layout decides about the parts of an official document (GB/T
// 9704 7.2–7.4).
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

struct OfficialOptions {
  bool closing_lines =
      false;  // 附件说明, 附注, 附件, 抄送 and 印发 typed in the text are taken as such
  bool signature = false;       // so is 落款; a work report has none (P-22)
  int seal_lines = 2;           // empty grid lines above 落款 that gets a seal (P-23)
  Length mark_top = 35_mm;      // from the type area's top to that of 发文机关标志 (P-12)
  Length rule_gap = 4_mm;       // from 发文字号 to the red rule (P-14)
  Length rule = 0.35_mm;        // thickness of the red rule
  Length thick_rule = 0.35_mm;  // first and last of 版记 (P-26)
  Length thin_rule = 0.25_mm;   // between its parts
  auto fields() const {
    return std::tie(closing_lines, signature, seal_lines, mark_top, rule_gap, rule, thick_rule,
                    thin_rule);
  }
  friend bool operator==(const OfficialOptions&, const OfficialOptions&) = default;
};

}  // namespace banxin
