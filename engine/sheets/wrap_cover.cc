#include "sheets/wrap_cover.h"

#include <iterator>
#include <memory>
#include <utility>

#include "base/check.h"
#include "sheets/choose_paper.h"
#include "sheets/draw_marks.h"
#include "sheets/split_signatures.h"
#include "sheets/turn_side.h"

namespace banxin {
namespace {

Result<PaperSize> choose_cover_paper(const Spread& cover, const SheetOptions& options) {
  if (options.cover_paper == SheetPaper::fit) {
    Spread with_bleed = cover;
    with_bleed.between += options.bleed * 2;
    with_bleed.page_height += options.bleed * 2;
    if (const auto paper = choose_paper(with_bleed, SheetPaper::fit)) return paper;
  }
  auto paper = choose_paper(cover, options.cover_paper);
  if (!paper) paper.error().what = "the cover: " + paper.error().what;
  return paper;
}

}  // namespace

WrappedBook wrap_cover(const PageFormat& format, const SheetOptions& options) {
  CHECK(options.impose == Imposition::perfect, "a cover is wrapped around a glued spine");
  CHECK(format.pages >= kCoverPages, "the cover is among the pages");
  PageFormat body = format;
  body.pages -= kCoverPages;
  body.first += kCoverPages / 2;
  Imposed inside = impose(body, options);
  WrappedBook book;
  book.problems = std::move(inside.problems);
  if (!inside.sheets) return book;

  const Length spine = spine_width(body.pages, options.caliper, options.cover_caliper * 2);
  const Spread spread = {format.width, format.height, spine};
  const auto paper = choose_cover_paper(spread, options);
  if (!paper) {
    book.problems.push_back(paper.error());
    return book;
  }
  SheetFormat sheet = centre_spread(spread, *paper, options.bleed);
  const SheetArea& trim = sheet.trim;
  const Length right = trim.right() - format.width;
  book.spine = {trim.x + format.width, trim.y, spine, trim.height};
  sheet.folds = {book.spine.x, right};
  DrawnMarks marks = draw_marks(sheet, options, "the cover's sheet");
  append(book.problems, std::move(marks.problems));
  SharedDrawing shared;
  if (!marks.drawing.rules.empty()) {
    shared = std::make_shared<const Drawing>(std::move(marks.drawing));
  }
  const std::size_t front = format.first;
  const std::size_t back = format.first + format.pages - 1;
  const SheetSide outside = {sheet, {{back, trim.x, trim.y}, {front, right, trim.y}}, shared};
  SheetSide inner = {sheet, {{front + 1, trim.x, trim.y}, {back - 1, right, trim.y}}, shared};
  if (options.flip == FlipEdge::long_edge) {
    inner = turn_side(std::move(inner), format.width, format.height);
  }
  std::vector<SheetSide>& sides = inside.sheets->sides;
  sides.insert(sides.begin(), {outside, inner});
  inside.sheets->covers = 1;
  book.sheets = std::move(inside.sheets);
  return book;
}

}  // namespace banxin
