#include "lines/draw_line.h"

#include "lines/decorate_line.h"

namespace banxin {
namespace {

// Glyphs as runs, one for each stretch of a face.
void draw_glyphs(const std::vector<LineGlyph>& glyphs, const std::u32string& text,
                 LinePlacement placement, Drawing& drawing) {
  GlyphRun* run = nullptr;
  for (const LineGlyph& glyph : glyphs) {
    if (run == nullptr || run->face != glyph.face) {
      drawing.runs.push_back({});
      run = &drawing.runs.back();
      run->face = glyph.face;
      run->size = placement.size;
      run->baseline = placement.baseline;
      run->tag = placement.tag;
    }
    const char32_t character = glyph.length == 1 ? text[glyph.begin] : 0;
    if (glyph.length > 1) {
      run->texts.emplace_back(static_cast<std::uint32_t>(run->glyphs.size()),
                              text.substr(glyph.begin, glyph.length));
    }
    run->glyphs.push_back({glyph.glyph, character, placement.x + glyph.x});
  }
}

void draw_decoration(const LineDecoration& decoration, const LinePlacement& placement,
                     Drawing& drawing) {
  const Length size = placement.size;
  for (const Length centre : decoration.dots) {
    drawing.dots.push_back({placement.x + centre,
                            placement.baseline + size.scale(kDotBelowBaseline, 1000),
                            size.scale(kDotDiameter, 1000),
                            {}});
  }
  for (std::size_t i = 0; i < decoration.readings.size(); ++i) {
    // Not part of the text: search and copy give what the author wrote.
    draw_glyphs(decoration.readings[i], decoration.reading_texts[i],
                {placement.x, placement.baseline - size.scale(kReadingAboveBaseline, 1000),
                 size / 2, kArtifact},
                drawing);
  }
  for (const LineDecoration::Link& link : decoration.links) {
    drawing.links.push_back({LinkKind::address, to_utf8(link.address), placement.x + link.left,
                             placement.baseline - size.scale(88, 100), link.right - link.left,
                             size});
  }
}

}  // namespace

void draw_line(const Line& line, const std::u32string& text, LinePlacement placement,
               Drawing& drawing) {
  draw_glyphs(line.glyphs, text, placement, drawing);
  draw_decoration(line.decoration, placement, drawing);
}

}  // namespace banxin
