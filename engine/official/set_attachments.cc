#include "official/set_attachments.h"

#include "official/text_line.h"
#include "paragraphs/draw_lines.h"

namespace banxin {
namespace {

// Few lines stay together, a long list is parted between its attachments.
constexpr std::size_t kKeptLines = 6;

}  // namespace

SetBlock set_attachments(const StyledAttachments& attachments, const Grid& grid,
                         const LineRules& rules, const FontSet& fonts) {
  SetBlock block;
  Galley& galley = block.galley;
  Length numbers;  // where the numbers stand
  for (const StyledAttachments::Item& item : attachments.items) {
    const StyledParagraph& paragraph = item.paragraph;
    const Length indent = paragraph.type.cell.scale(paragraph.style.indent, 1000);
    const bool first = galley.strips.empty();
    const Length left = first ? indent : numbers;
    const Length name = left + width_before(paragraph, item.name, rules, fonts);
    if (first) numbers = left + width_before(paragraph, item.number, rules, fonts);
    // The lines are those of the names; what stands before the first is an indent to the left.
    SetLines set = set_lines(
        paragraph.text, {paragraph.type, grid.measure - name, left - name, paragraph.style.align},
        rules, fonts);
    append(block.problems, std::move(set.problems));
    const auto tag = static_cast<TagIndex>(galley.tags.size());
    galley.tags.push_back({StructureRole::paragraph});
    const TagIndex inline_tags = append_tree(galley.tags, set.tags, tag);
    for (const Line& line : set.lines) {
      auto drawing = std::make_shared<Drawing>();
      draw_line(set, line,
                {name, baseline_on_grid(grid.cell, paragraph.type.size), paragraph.type.size, tag,
                 inline_tags, ink_of(paragraph.style.ink)},
                *drawing);
      if (!galley.strips.empty()) {
        Seam seam;
        if (&line != &set.lines.front()) seam.cost = kForbidden;
        galley.seams.push_back(seam);
      }
      Strip strip;
      strip.drawing = std::move(drawing);
      strip.height = grid.pitch;
      strip.extent = grid.cell;
      strip.place = place_of(paragraph.text.source, line.begin, "");
      galley.strips.push_back(std::move(strip));
    }
  }
  if (galley.strips.size() <= kKeptLines) {
    for (Seam& seam : galley.seams) seam.cost = kForbidden;
  }
  return block;
}

}  // namespace banxin
