#include "booklet/add_back_cover.h"

#include <memory>
#include <utility>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "sheets/pad_pages.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr std::size_t kBackCover = 2;
constexpr int kLinesOfHeading = 2;

// A heading, and below it a rule to write on for every line of the grid.
Drawing draw_notes_page(const SetLines& heading, const Layout& layout) {
  Drawing drawing;
  const PageOptions& page = layout.page;
  const Length size = layout.style(Element::contents_title).size;
  draw_lines(heading, {{}, baseline_on_grid(size, size), size, 0}, {}, drawing);
  for (int line = kLinesOfHeading; line < page.lines; ++line) {
    const Length y = page.pitch() * line + page.cell();
    drawing.rules.push_back({{}, y, page.measure(), layout.tables.thin_rule, {}});
  }
  return drawing;
}

}  // namespace

Problems add_back_cover(Pages& pages, const Layout& layout, const FontSet& fonts) {
  const PageOptions& paper = layout.page;
  const std::size_t used = pages.pages.size() + kBackCover;
  const Padding padding = pad_pages(used, kBackCover);
  for (std::size_t i = 0; i < padding.blanks + kBackCover; ++i) {
    pages.pages.push_back({paper.width, paper.height, 0, {}});
  }
  Problems problems;
  if (const auto notice = padding_notice(used, padding)) problems.push_back(*notice);
  if (!layout.booklet.notes_pages || padding.blanks == 0) return problems;
  const ElementStyle& style = layout.style(Element::contents_title);
  SetLines heading =
      set_lines(style_text(made_text(U"记录"), style),
                {layout.type_size(Element::contents_title), paper.measure(), {}, Align::centre},
                layout.lines, fonts);
  append(problems, std::move(heading.problems));
  const auto drawing = std::make_shared<const Drawing>(draw_notes_page(heading, layout));
  for (std::size_t i = padding.at; i < padding.at + padding.blanks; ++i) {
    PlacedDrawing placed;
    placed.x = paper.left_margin(i % 2 == 0);
    placed.y = paper.head;
    placed.tag_base = append_tree(pages.tags, {StructureNode{StructureRole::paragraph}}, -1);
    placed.drawing = drawing;
    pages.pages[i].drawings.push_back(std::move(placed));
  }
  return problems;
}

std::size_t pages_before_back_cover(std::size_t all) {
  const std::size_t folded = all / 4 * 4;
  return folded > kBackCover ? folded - kBackCover : 0;
}

}  // namespace banxin
