#pragma once
// Page numbers and running heads that were copied with the text (S-22).
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/source_lines.h"

namespace banxin {

// — 12 —, 12, -12-
bool is_page_number(std::u32string_view text);

// Takes page numbers between dashes out wherever they stand; bare numbers and lines that stand
// elsewhere too, only where the text above breaks off in the middle of a paragraph. In: normalised
// lines. Returns what was cut.
std::vector<Cut> cut_page_marks(SourceLines& lines);

}  // namespace banxin
