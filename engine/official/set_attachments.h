#pragma once
#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// 附件说明 (P-21): a P and its lines for each attachment. Numbers stand below the first number,
// turned lines below the first character of their name. Problems: those of set_lines.
SetBlock set_attachments(const StyledAttachments& attachments, const Grid& grid,
                         const LineRules& rules, const FontSet& fonts);

}  // namespace banxin
