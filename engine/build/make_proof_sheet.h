#pragma once
// The sheet that tests a printer's flip, as a file (B-12).
#include "build/make_pdf.h"
#include "style/layout.h"

namespace banxin {

// On the paper of the layout's booklets. Errors: sheets.nothing-folded: the layout imposes nothing;
// those of choose_paper, set_proof_sheet and make_print_file.
MadePdf make_proof_sheet(const Layout& layout, const FontSet& fonts, const SlimFaces& slim);

}  // namespace banxin
