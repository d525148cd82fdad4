#pragma once
// Subset of a face: the font program that is embedded in a PDF (LIBHARU §1), unhinted, without
// layout tables, so that it holds the glyphs asked for and no others.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "fonts/font_file.h"

namespace banxin {

enum class FontProgram {
  cff,       // bare CFF table: FontFile3 /CIDFontType0C, codes are CIDs (or retained glyph ids)
  truetype,  // sfnt: FontFile2, codes go through CIDToGIDMap
};

struct FontSubset {
  FontProgram program = FontProgram::cff;
  std::string bytes;
  // truetype: glyph id in the subset of each kept glyph, in the order asked for
  std::vector<std::uint32_t> subset_glyphs;
};

// In: the glyphs wanted, sorted, without duplicates; .notdef is added. Deterministic.
// REQUIRES glyphs of the font. Errors: font.subset-failed (damaged tables).
Result<FontSubset> subset_font(const FontFile& font, const std::vector<GlyphId>& glyphs);

// A whole font file (sfnt) of these glyphs, for fonts/slim_face.h. Nothing if it cannot be cut.
std::optional<std::string> cut_face(const FontFile& font, const std::vector<GlyphId>& glyphs);

// The same subset, cut from the slim face (fonts/slim_face.h) of a CID-keyed `font`: equal bytes,
// less work. Nothing if `slim` lacks one of the glyphs.
std::optional<Result<FontSubset>> subset_slim(const FontFile& font, const FontFile& slim,
                                              const std::vector<GlyphId>& glyphs);

}  // namespace banxin
