#pragma once
// Names of a face within a FontSet and of a glyph within a face.
#include <compare>
#include <cstdint>
#include <tuple>

namespace banxin {

struct FaceId {
  std::uint16_t index = 0;
  auto fields() const { return std::tie(index); }
  friend auto operator<=>(const FaceId&, const FaceId&) = default;
};

// Glyph index in the original font file. 0 is .notdef and is never drawn.
struct GlyphId {
  std::uint32_t index = 0;
  auto fields() const { return std::tie(index); }
  friend auto operator<=>(const GlyphId&, const GlyphId&) = default;
};

}  // namespace banxin
