#pragma once
// Report × Layout → StyledReport: which element each block is, which face each character, which
// size.
#include "images/read_photos.h"
#include "style/styled_report.h"

namespace banxin {

// `photos`: those of the report. A photo that could not be read is left out.
StyledReport resolve_styles(const Report& report, const Layout& layout, const Photos& photos = {});

}  // namespace banxin
