#include "editions/edition_pages.h"

#include "base/check.h"

namespace banxin {
namespace {

void add_printed(FingerprintBuilder& builder, const Drawing& drawing) {
  builder.add(drawing.runs.size());
  for (const GlyphRun& run : drawing.runs) {
    builder.add(run.face);
    builder.add(run.size);
    builder.add(run.baseline);
    builder.add(run.ink);
    builder.add(run.turn);
    builder.add(run.glyphs.size());
    for (const DrawnGlyph& glyph : run.glyphs) {
      builder.add(glyph.glyph);
      builder.add(glyph.x);
    }
  }
  builder.add(drawing.rules);
  builder.add(drawing.dots);
  builder.add(drawing.slots.size());
  for (const Slot& slot : drawing.slots) {
    builder.add(slot.kind);
    builder.add(slot.element);
    builder.add(slot.align);
    builder.add(slot.x);
    builder.add(slot.baseline);
    builder.add(slot.width);
    builder.add(slot.note);
  }
  builder.add(drawing.images.size());
  for (const Image& image : drawing.images) {
    builder.add(image.index);
    builder.add(image.x);
    builder.add(image.y);
    builder.add(image.width);
    builder.add(image.height);
    builder.add(image.orientation);
  }
}

Fingerprint seam_matter(const Seam& seam) {
  FingerprintBuilder builder;
  builder.add(seam.gap);
  builder.add(seam.to_grid);
  for (const SeamMatter* matter : {&seam.closing, &seam.opening}) {
    builder.add(matter->height);
    builder.add(matter->drawing != nullptr);
    if (matter->drawing) add_printed(builder, *matter->drawing);
  }
  return builder.finish();
}

}  // namespace

EditionStrip record_strip(const Strip& strip) {
  FingerprintBuilder builder;
  add_printed(builder, *strip.drawing);
  builder.add(strip.height);
  builder.add(strip.extent);
  builder.add(strip.notes.size());
  for (const StripNote& note : strip.notes) {
    add_printed(builder, *note.drawing);
    builder.add(note.height);
  }
  return {builder.finish(), strip.characters};
}

EditionPages record_pages(const std::vector<Part>& parts,
                          const std::vector<FurnishedPages::CutOfPart>& cut) {
  CHECK(cut.size() == parts.size(), "every part is cut");
  EditionPages edition;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const Galley& galley = parts[p].galley;
    EditionPart part;
    for (const Strip& strip : galley.strips) part.strips.push_back(record_strip(strip));
    for (const Seam& seam : galley.seams) part.seams.push_back(seam_matter(seam));
    part.groups = galley.deferrable;
    for (const ParagraphStrips& paragraph : galley.paragraphs) {
      part.paragraphs.push_back({paragraph.first, paragraph.end});
    }
    for (const Alternative& other : galley.alternatives) {
      part.settings.push_back({static_cast<std::uint32_t>(other.first),
                               static_cast<std::uint32_t>(other.end),
                               other.looseness,
                               other.ends,
                               other.cost,
                               {}});
    }
    for (const auto& [index, lines] : cut[p].settings) {
      for (const Strip& line : lines) {
        part.settings[static_cast<std::size_t>(index)].lines.push_back(record_strip(line));
      }
    }
    part.pages = cut[p].pages;
    part.first_is_left = cut[p].first_page % 2 == 1;
    edition.parts.push_back(std::move(part));
  }
  return edition;
}

}  // namespace banxin
