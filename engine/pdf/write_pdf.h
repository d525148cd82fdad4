#pragma once
// From pages to the bytes of a PDF 1.7 file, in pure steps so that a caller may run them on several
// cores and keep their results: collect_usage → judge_conformance, draw_page (each page),
// embed_font (each face) → write_pdf.
#include <functional>
#include <string>
#include <vector>

#include "base/memo.h"
#include "base/problem.h"
#include "fonts/font_set.h"
#include "fonts/subset_font.h"
#include "pages/page.h"
#include "pdf/conformance.h"
#include "pdf/glyph_usage.h"

namespace banxin {

// One page's content stream, deflated, and what its objects need to know.
struct PageStream {
  std::string content;                // zlib stream
  std::vector<FontSlot> fonts;        // used, sorted: resource name is F<face> or F<face>a<alias>
  std::vector<TagIndex> marked;       // by MCID: the structure node the marked content belongs to
  std::vector<Ink> spot_inks;         // used, sorted: see pdf/ink_colour.h
  std::vector<std::uint32_t> images;  // used, sorted: indexes in Pages::images
  friend bool operator==(const PageStream&, const PageStream&) = default;
};

// "F0", "F2a1"
std::string resource_name(FontSlot slot);

// `tags`: the tree that the page's tags point into; its roles name the marked content.
PageStream draw_page(const Page& page, const StructureTree& tags, const FontSet& fonts,
                     const GlyphUsage& usage);

// The font resource to draw a glyph with that stands for a text.
using SlotOfGlyph = std::function<FontSlot(FaceId, GlyphId, const std::u32string&)>;

// The same page without marked content, for files without tags.
PageStream draw_untagged(const Page& page, const FontSet& fonts, const SlotOfGlyph& slot_of);

// `claims`: of judge_conformance. REQUIRES one stream for each page, and a font for every slot the
// streams use.
// Errors: pdf.failed (libharu). `deflated`: see ObjectWriter::remember().
Result<std::string> write_pdf(const Pages& pages, const std::vector<PageStream>& streams,
                              const std::vector<EmbeddedFont>& fonts, const DocumentInfo& info,
                              Claims claims, Memo<std::string>* deflated = nullptr);

}  // namespace banxin
