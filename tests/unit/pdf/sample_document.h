#pragma once
// Pages made by hand for the tests of pdf/: real fonts, glyphs by character map, no layout.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "pdf/write_pdf.h"

namespace banxin::testing {

using namespace literals;

// Noto Serif CJK SC (CID-keyed CFF), FandolFang (CID-keyed, its own charset), Liberation Serif
// (glyf).
inline std::optional<FontSet> load_sample_fonts() {
  FontCatalogue catalogue;
  catalogue.folders = {"/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/liberation2",
                       "/usr/local/share/fonts/fandol"};
  const auto add = [&catalogue](const char* name, const char* file, unsigned index) {
    FaceSpec face;
    face.name = name;
    face.file = file;
    face.index = index;
    catalogue.faces.push_back(face);
  };
  add("song", "NotoSerifCJK-Regular.ttc", 2);
  add("fang", "FandolFang-Regular.otf", 0);
  add("latin", "LiberationSerif-Regular.ttf", 0);
  for (RoleSpec& role : catalogue.roles) role = {{"song"}, "latin", {}, {}};
  catalogue.roles[static_cast<std::size_t>(FontRole::fangsong)] = {
      {"fang", "song"}, "latin", {"song"}, {}};
  auto loaded = load_fonts(catalogue);
  if (!loaded) return std::nullopt;
  if (loaded->fonts.size() < 3) return std::nullopt;
  return std::move(loaded->fonts);
}

struct LineStyle {
  FontRole role = FontRole::songti;
  Length size = 16_pt;
  Length pitch;  // from one full-width origin to the next; zero: the advance
  TagIndex tag = kArtifact;
};

// Sets `text` on a baseline 12 pt below the top, ASCII in the Latin face.
inline Drawing set_text(const FontSet& fonts, const std::u32string& text, const LineStyle& style) {
  Drawing drawing;
  Length x;
  for (const char32_t c : text) {
    const auto choice = fonts.choose(style.role, c, c < 0x100);
    if (!choice) continue;
    if (drawing.runs.empty() || drawing.runs.back().face != choice->face) {
      drawing.runs.push_back({choice->face, style.size, 12_pt, Ink{}, style.tag, {}, {}});
    }
    drawing.runs.back().glyphs.push_back({choice->glyph, c, x});
    const FontFile& font = fonts.face(choice->face).file;
    const Length advance = scale(font.advance_of(choice->glyph), font.units_per_em(), style.size);
    x += c >= 0x100 && style.pitch.ticks > 0 ? style.pitch : advance;
  }
  return drawing;
}

inline PlacedDrawing place(Length x, Length y, TagIndex tag_base, Drawing drawing) {
  return {x, y, tag_base, false, std::make_shared<const Drawing>(std::move(drawing))};
}

// The steps of the module in their order.
inline Result<std::string> make_pdf(const Pages& pages, const FontSet& fonts,
                                    const DocumentInfo& info) {
  const GlyphUsage usage = collect_usage(pages);
  std::vector<PageStream> streams;
  for (const Page& page : pages.pages) {
    streams.push_back(draw_page(page, pages.tags, fonts, usage));
  }
  std::vector<EmbeddedFont> embedded;
  for (const FaceUsage& face : usage.faces) {
    auto font = embed_font(face, fonts.face(face.face), nullptr);
    if (!font) return tl::unexpected(font.error());
    embedded.push_back(std::move(*font));
  }
  const Claims claims = judge_conformance(pages, usage, info).claims;
  return write_pdf(pages, streams, embedded, info, claims);
}

}  // namespace banxin::testing
