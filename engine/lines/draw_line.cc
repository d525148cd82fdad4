#include "lines/draw_line.h"

#include "lines/decorate_line.h"

namespace banxin {
namespace {

using TaggedSpans = std::vector<LineDecoration::Tagged>;

TagIndex inline_tag(TagIndex tag, const LinePlacement& placement) {
  const bool tags = placement.tag != kArtifact && placement.inline_tags != kArtifact;
  return tags ? placement.inline_tags + tag : placement.tag;
}

TagIndex tag_of(const LineGlyph& glyph, const TaggedSpans& tagged, const LinePlacement& placement) {
  for (const LineDecoration::Tagged& span : tagged) {
    if (glyph.begin >= span.begin && glyph.begin < span.end) return inline_tag(span.tag, placement);
  }
  return placement.tag;
}

// Glyphs as runs, one for each stretch of a face and a tag.
void draw_glyphs(const std::vector<LineGlyph>& glyphs, const std::u32string& text,
                 const TaggedSpans& tagged, const LinePlacement& placement, Drawing& drawing) {
  GlyphRun* run = nullptr;
  for (const LineGlyph& glyph : glyphs) {
    const TagIndex tag = tag_of(glyph, tagged, placement);
    if (run == nullptr || run->face != glyph.face || run->tag != tag) {
      drawing.runs.push_back({});
      run = &drawing.runs.back();
      run->face = glyph.face;
      run->size = placement.size;
      run->baseline = placement.baseline;
      run->tag = tag;
      run->ink = placement.ink;
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
                            size.scale(kDotDiameter, 1000), placement.ink});
  }
  for (std::size_t i = 0; i < decoration.readings.size(); ++i) {
    draw_glyphs(
        decoration.readings[i], decoration.reading_texts[i], {},
        {placement.x, placement.baseline - size.scale(kReadingAboveBaseline, 1000), size / 2,
         inline_tag(decoration.reading_tags[i], placement), kArtifact, placement.ink},
        drawing);
  }
  for (const LineDecoration::Link& link : decoration.links) {
    drawing.links.push_back({LinkKind::address, to_utf8(link.address), placement.x + link.left,
                             placement.baseline - size.scale(88, 100), link.right - link.left, size,
                             inline_tag(link.tag, placement)});
  }
}

}  // namespace

void draw_line(const Line& line, const std::u32string& text, LinePlacement placement,
               Drawing& drawing) {
  draw_glyphs(line.glyphs, text, line.decoration.tagged, placement, drawing);
  draw_decoration(line.decoration, placement, drawing);
}

}  // namespace banxin
