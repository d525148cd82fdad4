#include "build/make_print_file.h"

namespace banxin {

GlyphUsage print_usage(const Pages& pages, const Sheets& sheets) {
  Pages lettering;
  for (const SheetSide& side : sheets.sides) lettering.pages.push_back({{}, {}, 0, side.lettering});
  return join_usage(collect_usage(pages), collect_usage(lettering));
}

Result<PrintFile> make_print_file(const PrintJob& job, const GlyphUsage& usage,
                                  const FontSet& fonts, const SlimFaces& slim) {
  const std::vector<Page>& pages = job.pages.pages;
  const SlotOfGlyph slot_of = [&](FaceId face, GlyphId glyph, const std::u32string& text) {
    return usage.slot_of(face, glyph, text);
  };
  auto drawn = draw_file(usage, pages.size(), embed_from(fonts, slim),
                         [&](std::size_t i) { return draw_untagged(pages[i], fonts, slot_of); });
  if (!drawn) return tl::unexpected(drawn.error());
  std::vector<PageStream> marks;
  for (const SheetSide& side : job.sheets.sides) {
    marks.emplace_back();
    if (!side.marks && side.lettering.empty()) continue;
    Page page{side.format.width, side.format.height, 0, {}};
    if (side.marks) page.drawings.push_back({{}, {}, 0, true, side.marks});
    page.drawings.insert(page.drawings.end(), side.lettering.begin(), side.lettering.end());
    marks.back() = draw_untagged(page, fonts, slot_of);
  }
  return write_print({job.pages, drawn->streams, job.sheets, marks, drawn->fonts, job.spots},
                     job.info, {job.sheets.flip, job.duplex});
}

}  // namespace banxin
