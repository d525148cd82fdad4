#pragma once
// A photo of the report with its look: its caption as printed (P-38), its alternative text: the one
// given, else the caption, else 图 and the photo's number.
#include "style/layout.h"
#include "style/styled_report.h"

namespace banxin {

// `ordinal`: of all photos of the report, from 1. The picture is not set.
StyledPhoto style_photo(const PhotoBlock& photo, int ordinal, const Layout& layout);

}  // namespace banxin
