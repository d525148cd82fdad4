#pragma once
// Joins paragraphs that were cut in the middle (S-21): by a page change, where empty lines part the
// halves, or at every link or change of face, where a line ends in mid-sentence. No character is
// added or removed; every join is told with its evidence.
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/source_lines.h"

namespace banxin {

// Running prose (a sentence has ended in it) whose last sentence has not.
bool breaks_off(std::u32string_view text);

// In: normalised lines, page marks cut, typed numbers read.
std::vector<Join> heal_paragraphs(SourceLines& lines);

// Whether paragraphs are set apart by empty lines.
bool uses_blank_lines(const SourceLines& lines);

}  // namespace banxin
