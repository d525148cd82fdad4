#pragma once
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// 版头 (P-10…P-14) as one strip of whole grid lines, for the top of a page: 份号, 密级 and 紧急程度
// in lines 1–3, 发文机关标志 at its own height, 发文字号 (and 签发人) on the grid below, and 4 mm
// below them the red rule. An issuer wider than the measure gets smaller type. Problems: those of
// set_lines.
SetBlock set_masthead(const StyledMasthead& masthead, const PageOptions& page,
                      const LineRules& rules, const FontSet& fonts);

}  // namespace banxin
