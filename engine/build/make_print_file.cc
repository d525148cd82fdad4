#include "build/make_print_file.h"

namespace banxin {

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
    if (!side.marks) continue;
    Page page{job.sheets.width, job.sheets.height, 0, {}};
    page.drawings.push_back({{}, {}, 0, true, side.marks});
    marks.back() = draw_untagged(page, fonts, slot_of);
  }
  return write_print({job.pages, drawn->streams, job.sheets, marks, drawn->fonts, job.spots},
                     job.info, {job.sheets.flip, job.duplex});
}

}  // namespace banxin
