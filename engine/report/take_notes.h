#pragma once
// The definitions [^1]: 注文 among the lines (DESIGN §6): the texts of the notes (P-35).
#include <vector>

#include "report/report.h"
#include "report/source_lines.h"

namespace banxin {

// Takes the definitions out of `lines`, wherever they stand. A definition is one line of plain text
// or one paragraph of Markdown. In: lines with their inline marks read.
std::vector<NoteText> take_notes(SourceLines& lines);

}  // namespace banxin
