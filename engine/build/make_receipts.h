#pragma once
// 签收单: the list on which delegates sign for their copies, as a PDF of its own; a table for each
// delegation, on pages of its own.
#include <string>
#include <vector>

#include "build/make_pdf.h"
#include "copies/delegates.h"
#include "report/report.h"
#include "style/layout.h"

namespace banxin {

// The delegations in the order in which `copies` first names them, rows in the order of `copies`;
// copies of no delegation have one table too. Columns: 编号, 姓名, 座位号 if anybody there has a
// seat, and 签收 with room to sign.
std::vector<TableBlock> receipt_tables(const Delegates& copies);

// On the layout's pages, one column of text, captions and head rows repeated (T-12). Problems and
// errors: those of set_report, with the row of the list as their line and a few of each code,
// copies.other-face (notice) for names in another face as a whole (P-40), and those of
// furnish_pages and make_pdf. With errors there are no bytes.
MadePdf make_receipts(const Delegates& copies, Layout layout, const FontSet& fonts,
                      const SlimFaces& slim, StageTimes& times);

}  // namespace banxin
