#pragma once
// ShapedText: a paragraph as glyphs of faces in font units, with what line breaking needs to know
// of each character. No size and no measure yet.
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "base/utf8.h"
#include "fonts/face_id.h"
#include "style/font_role.h"
#include "text/char_class.h"
#include "text/find_breaks.h"

namespace banxin {

// A further glyph of a cluster (a combining mark), from the cluster's origin.
struct ExtraGlyph {
  GlyphId glyph;
  FontUnits x;
};

// The glyphs of one or more characters that are set as one.
struct Cluster {
  TextOffset begin = 0;   // its first character
  TextOffset length = 1;  // characters
  CharClass cls = CharClass::han;
  BreakKind after = BreakKind::allowed;
  bool space_after = false;  // the Han–Western space of LB-26 follows
  bool ends_label = false;   // no space follows at all: behind "1." (P-18a)
  int gap_after = 0;         // a WideGap follows: thousandths of a cell
  FaceId face;
  GlyphId glyph;
  std::int32_t units_per_em = 1000;
  FontUnits advance;
  FontUnits ink_left, ink_right;  // of full-width marks; else 0 and the advance
  std::vector<ExtraGlyph> extras;
  Length raised;  // the size of a raised mark; 0: stands on the line in the paragraph's size
};

// In place of a character of a FaceNote: it is of a whole name, and no character of it is told.
constexpr char32_t kWholeName = 0;

// A character that no face has, or that a fallback face sets.
struct FaceNote {
  char32_t character = 0;
  TextOffset offset = 0;
  FontRole role = FontRole::fangsong;
  FaceId face;  // that sets it; meaningless if missing
};

struct ShapedText {
  std::u32string text;
  std::vector<Cluster> clusters;
  std::vector<FaceNote> missing;
  std::vector<FaceNote> fallbacks;
  std::vector<FaceNote> whole_names;  // set in another face, by their first character
};

}  // namespace banxin
