#include "lines/draw_line.h"

namespace banxin {

void draw_line(const Line& line, const std::u32string& text, LinePlacement placement,
               Drawing& drawing) {
  GlyphRun* run = nullptr;
  for (const LineGlyph& glyph : line.glyphs) {
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

}  // namespace banxin
