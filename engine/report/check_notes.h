#pragma once
// Whether every mark [^1] has its note and every note its mark (P-35).
#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// Of several marks with one label each gets the note. Errors note.undefined (a mark without a
// note), note.repeated (two notes with one label), note.empty, note.in-table (T-11: notes of tables
// are 注：… below them), note.in-caption (of a photo), note.nested (a mark in a note); warning
// note.unused.
Problems check_notes(const Report& report);

}  // namespace banxin
