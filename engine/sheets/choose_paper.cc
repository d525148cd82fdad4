#include "sheets/choose_paper.h"

#include <fmt/format.h>

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

Result<PaperSize> choose_paper(Length spread_width, Length spread_height, SheetPaper paper) {
  std::optional<SheetPaper> least;
  for (const SheetPaper one : kBySize) {
    if (!least && holds(one, spread_width, spread_height)) least = one;
  }
  if (paper == SheetPaper::fit && least) return size_of(*least);
  if (paper != SheetPaper::fit && holds(paper, spread_width, spread_height)) return size_of(paper);
  const SheetPaper tried = paper == SheetPaper::fit ? kBySize.back() : paper;
  const PaperSize size = size_of(tried);
  return tl::unexpected(Problem{
      "sheets.too-small",
      Severity::error,
      {},
      fmt::format("two pages side by side take {:g} × {:g} mm, {} does not hold them",
                  spread_width.to_millimetres(), spread_height.to_millimetres(), name_of(tried)),
      least ? fmt::format("print on {}", name_of(*least))
            : fmt::format("choose a layout with pages of at most {:g} × {:g} mm",
                          size.width.to_millimetres() / 2, size.height.to_millimetres()),
      Blame::usage});
}

}  // namespace banxin
