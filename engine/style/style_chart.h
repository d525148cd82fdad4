#pragma once
// A chart of the report with its look: its caption as printed (P-38), the text of a tick behind
// that of its bar, and as alternative text its caption and its rows in words.
#include "style/layout.h"
#include "style/styled_report.h"

namespace banxin {

StyledChart style_chart(const ChartBlock& chart, const Layout& layout);

}  // namespace banxin
