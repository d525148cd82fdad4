#pragma once
// A sheet that shows, before a run, whether a printer turns the paper as the imposition expects.
#include <vector>

#include "marks/drawing.h"
#include "sheets/choose_paper.h"
#include "sheets/sheet.h"

namespace banxin {

// What a place of the proof sheet is for.
enum class ProofText {
  front,       // that this is the front; beside page 1
  back,        // that this is the back; beside page 2
  how_to_read  // below both: how to print, what to look for, what to change if it is not so
};

// Room for a text in a side's coordinates.
struct ProofPlace {
  ProofText text = ProofText::front;
  SheetArea area;
};

struct ProofSide {
  Drawing drawing;  // from the top left corner of the side
  std::vector<ProofPlace> places;
};

struct ProofSheet {
  ProofSide front, back;
};

// The one sheet of a booklet of four pages: 4 and 1, and on the back 2 and 3, each a large figure
// below an arrow to its head, the fold dashed. Printed with the right flip, all arrows point the
// same way when the sheet is turned like the page of a book, and held against the light the cross
// at the head of page 1 stands in the square of page 2; with the wrong flip it is at the other end
// of the paper. Both sides are upright.
ProofSheet draw_proof_sheet(PaperSize paper);

// Two pages as large as the paper, front and back, the back rotated for flip=long (B-12).
Sheets lay_proof_sheet(PaperSize paper, FlipEdge flip);

}  // namespace banxin
