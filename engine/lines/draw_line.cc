#include "lines/draw_line.h"

#include "base/check.h"
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
    const Length size = glyph.raised > Length{} ? glyph.raised : placement.size;
    if (run == nullptr || run->face != glyph.face || run->tag != tag || run->size != size) {
      drawing.runs.push_back({});
      run = &drawing.runs.back();
      run->face = glyph.face;
      run->size = size;
      run->baseline = raised_baseline(placement.baseline, placement.size, size);
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

void draw_jump(const LineDecoration::Jump& jump, const Reference& reference,
               const LinePlacement& placement, Drawing& drawing) {
  const Length size = is_raised(reference) ? reference.size : placement.size;
  const Length top = placement.baseline - placement.size.scale(88, 100);
  const Length x = placement.x + jump.left;
  const Length width = jump.right - jump.left;
  const TagIndex tag = jump.tag == kArtifact ? placement.tag : inline_tag(jump.tag, placement);
  if (!reference.anchor.empty()) {
    drawing.anchors.push_back({reference.anchor, reference.title, 0, top});
  }
  if (!reference.target.empty()) {
    drawing.links.push_back({LinkKind::anchor, reference.target, x, top, width, size, tag});
  }
  if (reference.late == LateText::none) return;
  const bool page = reference.late == LateText::page;
  Slot slot;
  slot.kind = page ? SlotKind::anchor_page : SlotKind::note_mark;
  slot.element = page ? Element::glossary_entry : Element::note_mark;
  if (page) slot.target = reference.target;
  slot.align = SlotAlign::centre;
  slot.x = x;
  slot.baseline = raised_baseline(placement.baseline, placement.size, size);
  slot.width = width;
  slot.note = reference.note;
  slot.tag = tag;
  drawing.slots.push_back(std::move(slot));
}

// Without what is printed when the pages are known.
std::vector<LineGlyph> glyphs_known(const Line& line, const std::vector<Reference>& references) {
  std::vector<LineGlyph> glyphs = line.glyphs;
  for (const LineDecoration::Jump& jump : line.decoration.jumps) {
    const Reference& reference = references[jump.reference];
    if (reference.late == LateText::none) continue;
    std::erase_if(glyphs, [&](const LineGlyph& glyph) {
      return glyph.begin >= reference.begin && glyph.begin < reference.end;
    });
  }
  return glyphs;
}

}  // namespace

void draw_line(const Line& line, const std::u32string& text, LinePlacement placement,
               Drawing& drawing, const std::vector<Reference>& references) {
  CHECK(line.decoration.jumps.empty() || !references.empty(), "the text's references are given");
  draw_glyphs(line.decoration.jumps.empty() ? line.glyphs : glyphs_known(line, references), text,
              line.decoration.tagged, placement, drawing);
  for (const LineDecoration::Jump& jump : line.decoration.jumps) {
    draw_jump(jump, references[jump.reference], placement, drawing);
  }
  draw_decoration(line.decoration, placement, drawing);
}

}  // namespace banxin
