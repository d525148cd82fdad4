#include "sheets/choose_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.h"

namespace banxin {
namespace {

constexpr std::array kBySize = {SheetPaper::a4, SheetPaper::a3, SheetPaper::sra3};

bool holds(SheetPaper paper, Length width, Length height) {
  const PaperSize size = size_of(paper);
  return width <= size.width && height <= size.height;
}

std::string name_of(SheetPaper paper) {
  const PaperSize size = size_of(paper);
  return fmt::format("{} ({:g} × {:g} mm)", kSheetPaperNames[static_cast<std::size_t>(paper)],
                     size.width.to_millimetres(), size.height.to_millimetres());
}

}  // namespace

PaperSize size_of(SheetPaper paper) {
  CHECK(paper != SheetPaper::fit, "a paper");
  if (paper == SheetPaper::a4) return {297_mm, 210_mm};
  if (paper == SheetPaper::a3) return {420_mm, 297_mm};
  return {450_mm, 320_mm};
}

Result<PaperSize> choose_paper(const Spread& spread, SheetPaper paper) {
  const Length width = spread.width();
  const Length height = spread.page_height;
  std::optional<SheetPaper> least;
  for (const SheetPaper one : kBySize) {
    if (!least && holds(one, width, height)) least = one;
  }
  if (paper == SheetPaper::fit && least) return size_of(*least);
  if (paper != SheetPaper::fit && holds(paper, width, height)) return size_of(paper);
  const SheetPaper tried = paper == SheetPaper::fit ? kBySize.back() : paper;
  const PaperSize size = size_of(tried);
  return tl::unexpected(
      Problem{"sheets.too-small",
              Severity::error,
              {},
              fmt::format("two pages side by side{} take {:g} × {:g} mm, {} does not hold them",
                          spread.between > Length{}
                              ? fmt::format(", {:g} mm apart,", spread.between.to_millimetres())
                              : "",
                          width.to_millimetres(), height.to_millimetres(), name_of(tried)),
              least ? fmt::format("print on {}", name_of(*least))
                    : fmt::format("choose a layout with pages of at most {:g} × {:g} mm",
                                  ((size.width - spread.between) / 2).to_millimetres(),
                                  size.height.to_millimetres()),
              Blame::usage});
}

SheetFormat centre_spread(const Spread& spread, const PaperSize& paper, Length bleed) {
  const Length x = (paper.width - spread.width()) / 2;
  const Length y = (paper.height - spread.page_height) / 2;
  const Length across = std::min(bleed, x);
  const Length down = std::min(bleed, y);
  SheetFormat format;
  format.width = paper.width;
  format.height = paper.height;
  format.trim = {x, y, spread.width(), spread.page_height};
  format.bleed = {x - across, y - down, format.trim.width + across * 2,
                  format.trim.height + down * 2};
  return format;
}

}  // namespace banxin
