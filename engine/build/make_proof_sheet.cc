#include "build/make_proof_sheet.h"

#include "booklet/set_proof_sheet.h"
#include "build/make_print_file.h"
#include "sheets/draw_proof_sheet.h"
#include "sheets/impose.h"

namespace banxin {

MadePdf make_proof_sheet(const Layout& layout, const FontSet& fonts, const SlimFaces& slim) {
  MadePdf made;
  if (layout.sheet.impose == Imposition::none) {
    made.problems.push_back({"sheets.nothing-folded",
                             Severity::error,
                             {},
                             "the layout prints pages as they are read: no sheet is folded",
                             "add --impose saddle or --impose perfect",
                             Blame::usage});
    return made;
  }
  const PageFormat format = {4, layout.page.width, layout.page.height, 0};
  const auto paper = choose_paper(spread_of(format, layout.sheet), layout.sheet.paper);
  if (!paper) {
    made.problems.push_back(paper.error());
    return made;
  }
  SetProofSheet set = set_proof_sheet(*paper, layout, fonts);
  made.problems = std::move(set.problems);
  if (has_errors(made.problems)) return made;
  const Sheets sheets = lay_proof_sheet(*paper, layout.sheet.flip);
  auto file = make_print_file({set.pages, sheets, {}, true, {U"双面打印测试页", "zh-CN"}},
                              print_usage(set.pages, sheets), fonts, slim);
  if (file) {
    made.bytes = std::move(file->bytes);
  } else {
    made.problems.push_back(file.error());
  }
  return made;
}

}  // namespace banxin
