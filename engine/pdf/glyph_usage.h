#pragma once
// Which glyphs of which face a document draws, and which characters each stands for.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "fonts/font_set.h"
#include "fonts/subset_font.h"
#include "marks/drawing.h"
#include "pages/page.h"

namespace banxin {

// A font resource: a face, and an alias number for glyphs that stand for a second, third … text.
// One glyph with two texts (一 U+4E00 and ⼀ U+2F00 share one) needs two ToUnicode maps (LIBHARU
// §1, D-01).
struct FontSlot {
  FaceId face;
  std::uint16_t alias = 0;
  friend auto operator<=>(const FontSlot&, const FontSlot&) = default;
};

struct FaceUsage {
  FaceId face;
  // Sorted; texts in ascending order: the position of a text is its alias number.
  std::map<GlyphId, std::vector<std::u32string>> texts;
  friend bool operator==(const FaceUsage&, const FaceUsage&) = default;
};

struct GlyphUsage {
  std::vector<FaceUsage> faces;  // sorted by face

  // The same, if it was collected.
  std::optional<FontSlot> find(FaceId face, GlyphId glyph, const std::u32string& text) const;
  // The resource to draw `glyph` with when it stands for `text`. REQUIRES that it was collected.
  FontSlot slot_of(FaceId face, GlyphId glyph, const std::u32string& text) const;
  friend bool operator==(const GlyphUsage&, const GlyphUsage&) = default;
};

GlyphUsage collect_usage(const Pages& pages);

// What either draws.
GlyphUsage join_usage(GlyphUsage a, const GlyphUsage& b);
// What `usage` draws and `base` does not.
GlyphUsage without_usage(const GlyphUsage& usage, const GlyphUsage& base);

// What a glyph of a run stands for; empty: it is a part of the glyph before it.
std::u32string text_of(const GlyphRun& run, std::size_t index);

// A glyph's advance as a PDF reader takes it from the W array: in 1/100,000 em (two decimals of the
// thousandths that W holds).
std::int64_t written_width(const FontFile& font, GlyphId glyph);

// A face ready for the file: its program deflated, its widths and ToUnicode maps.
struct EmbeddedFont {
  FaceId face;
  std::string base_name;  // ABCDEF+PostScriptName: the tag is a hash of the glyphs
  FontProgram program = FontProgram::cff;
  std::string program_stream;      // zlib stream of the font program
  std::size_t program_length = 0;  // before compression (Length1)
  std::string cid_to_gid_stream;   // truetype only: zlib stream, code → glyph of the subset
  std::string widths;              // the W array's text
  std::string descriptor;          // the descriptor's entries but FontName and FontFile
  std::vector<std::string> to_unicode_streams;  // zlib streams by alias, at least one
};

// `slim`: the face's slim face, or null. Errors: font.subset-failed.
Result<EmbeddedFont> embed_font(const FaceUsage& usage, const Face& face, const FontFile* slim);

}  // namespace banxin
