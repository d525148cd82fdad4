#pragma once
// A photo as a galley: the picture, centred, and its caption below, on one page (P-38).
#include "fonts/font_set.h"
#include "paragraphs/set_paragraph.h"
#include "style/page_options.h"
#include "style/styled_report.h"

namespace banxin {

// The picture is as wide as the measure or half of it, never cropped, and takes whole grid lines
// (P-07), so that the caption stands on the grid. A caption of one line is centred, a longer one is
// set as a paragraph. Where they do not fit they wait for the next page. Problems: image.coarse
// (warning): under 300 pixels an inch; image.smaller (notice): scaled down to fit the page with its
// caption; those of set_lines.
SetBlock set_photo(const StyledPhoto& photo, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts);

}  // namespace banxin
