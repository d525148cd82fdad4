#pragma once
// Report × Layout → StyledReport: which element each block is, which face each character, which
// size.
#include "style/styled_report.h"

namespace banxin {

StyledReport resolve_styles(const Report& report, const Layout& layout);

}  // namespace banxin
