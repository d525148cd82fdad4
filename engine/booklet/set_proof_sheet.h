#pragma once
// The sheet that tests a printer's flip (B-12), with its instructions in Chinese: two pages as
// large as the paper, its front and its back.
#include "base/problem.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "sheets/choose_paper.h"
#include "style/layout.h"

namespace banxin {

struct SetProofSheet {
  Pages pages;
  Problems problems;  // those of set_lines
};

// The instructions are of layout.sheet.flip.
SetProofSheet set_proof_sheet(PaperSize paper, const Layout& layout, const FontSet& fonts);

}  // namespace banxin
