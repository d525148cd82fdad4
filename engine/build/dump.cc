#include "build/dump.h"

#include <fmt/format.h>

#include "pdf/glyph_usage.h"

namespace banxin {
namespace {

std::string millimetres(Length length) { return fmt::format("{:.2f}", length.to_millimetres()); }

std::string text_of_run(const GlyphRun& run) {
  std::u32string text;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) text += text_of(run, i);
  return to_utf8(text);
}

// Runs of different tags (cells of a row) are set apart.
std::string text_of_drawing(const Drawing& drawing) {
  std::string text;
  const GlyphRun* before = nullptr;
  for (const GlyphRun& run : drawing.runs) {
    if (before != nullptr && before->tag != run.tag) text += " | ";
    text += text_of_run(run);
    before = &run;
  }
  for (const Image& image : drawing.images) text += fmt::format("(image {})", image.index);
  return text;
}

void dump_style(std::string& out, const StyledParagraph& paragraph) {
  out += fmt::format("{} {} {:g} pt on {:.3f} pt, indent {:g}: {}\n",
                     kElementNames[static_cast<std::size_t>(paragraph.element)],
                     kFontRoleNames[static_cast<std::size_t>(paragraph.style.role)],
                     paragraph.type.size.to_points(), paragraph.type.cell.to_points(),
                     paragraph.style.indent / 1000.0, to_utf8(paragraph.text.text));
}

}  // namespace

std::string dump_draft(const Draft& draft) {
  std::string out;
  for (const DraftBlock& block : draft.blocks) {
    out += fmt::format("{:>5} after {}: {}\n", line_of(block.text), block.blank_before,
                       to_utf8(block.text.text));
  }
  return out;
}

std::string dump_styled(const StyledReport& report) {
  std::string out;
  for (const StyledBlock& block : report.blocks) {
    for (const StyledParagraph* paragraph : paragraphs_of(block)) dump_style(out, *paragraph);
    if (const auto* photo = std::get_if<StyledPhoto>(&block)) {
      dump_style(out, photo->caption);
      out += fmt::format("  image {}: {} × {} pixels, {}\n", photo->image, photo->picture.width(),
                         photo->picture.height(),
                         kPhotoWidthNames[static_cast<std::size_t>(photo->width)]);
    } else if (const auto* chart = std::get_if<StyledChart>(&block)) {
      dump_style(out, chart->caption);
      out += fmt::format("  alternative {}\n", to_utf8(chart->alternative));
    } else if (const auto* table = std::get_if<StyledTable>(&block)) {
      dump_style(out, table->caption);
      out += fmt::format("  {} columns, {} + {} rows\n", table->columns.size(), table->head.size(),
                         table->rows.size());
    }
  }
  return out;
}

std::string dump_galley(const std::vector<Part>& parts) {
  std::string out;
  for (const Part& part : parts) {
    out += fmt::format("part: {} strips, {} tags\n", part.galley.strips.size(),
                       part.galley.tags.size());
    for (std::size_t i = 0; i < part.galley.strips.size(); ++i) {
      const Strip& strip = part.galley.strips[i];
      out += fmt::format("  strip {} mm: {}\n", millimetres(strip.height),
                         text_of_drawing(*strip.drawing));
      for (const StripNote& note : strip.notes) {
        out += fmt::format("    note {} mm: {}\n", millimetres(note.height),
                           text_of_drawing(*note.drawing));
      }
      if (i >= part.galley.seams.size()) continue;
      const Seam& seam = part.galley.seams[i];
      if (seam.cost >= kForbidden) {
        out += "  = kept\n";
      } else if (seam.gap > Length{} || seam.to_grid || seam.opening.drawing) {
        out += fmt::format(
            "  - seam: gap {} mm{}{}\n", millimetres(seam.gap), seam.to_grid ? ", to the grid" : "",
            seam.opening.drawing ? ", opens with " + text_of_drawing(*seam.opening.drawing) : "");
      }
    }
  }
  return out;
}

std::string dump_pages(const Pages& pages, const FontSet& fonts) {
  std::string out;
  for (const Page& page : pages.pages) {
    out += fmt::format("page {}: {} × {} mm\n", page.number, millimetres(page.width),
                       millimetres(page.height));
    for (const PlacedDrawing& placed : page.drawings) {
      for (const Image& image : placed.drawing->images) {
        out += fmt::format("  {:>7} {:>7} image {} {} × {}\n", millimetres(placed.x + image.x),
                           millimetres(placed.y + image.y), image.index, millimetres(image.width),
                           millimetres(image.height));
      }
      for (const GlyphRun& run : placed.drawing->runs) {
        Length x = run.glyphs.empty() ? Length{} : run.glyphs.front().x;
        Length y = run.baseline;
        if (run.turn == Turn::clockwise) std::swap(x, y);
        if (placed.turned) std::tie(x, y) = std::pair(y, -x);
        out += fmt::format("  {:>7} {:>7} {} {:g} {}{}\n", millimetres(placed.x + x),
                           millimetres(placed.y + y), fonts.face(run.face).name,
                           run.size.to_points(), placed.turned ? "turned " : "", text_of_run(run));
      }
      for (const Rule& rule : placed.drawing->rules) {
        if (placed.turned) {
          out += fmt::format("  {:>7} {:>7} rule {} × {}\n", millimetres(placed.x + rule.y),
                             millimetres(placed.y - rule.x - rule.width), millimetres(rule.height),
                             millimetres(rule.width));
          continue;
        }
        out += fmt::format("  {:>7} {:>7} rule {} × {}\n", millimetres(placed.x + rule.x),
                           millimetres(placed.y + rule.y), millimetres(rule.width),
                           millimetres(rule.height));
      }
    }
  }
  return out;
}

}  // namespace banxin
