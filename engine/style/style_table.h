#pragma once
// A table of the report with its look: captions, units and notes as printed (T-02, T-03, T-11,
// T-12), figures in the form the layout asks for (T-06, T-09, T-10).
#include "style/layout.h"
#include "style/styled_report.h"

namespace banxin {

StyledTable style_table(const TableBlock& table, const Layout& layout);

}  // namespace banxin
