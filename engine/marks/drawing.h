#pragma once
// Drawing: what is printed, in the coordinates of its strip (x from the left edge of the measure, y
// down from the strip's top). Device independent: glyphs of faces, rules, reserved places.
#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/length.h"
#include "fonts/face_id.h"
#include "images/encoded_image.h"
#include "marks/anchor.h"
#include "marks/slot.h"
#include "marks/structure.h"
#include "style/ink.h"

namespace banxin {

struct DrawnGlyph {
  GlyphId glyph;
  char32_t character =
      0;     // what it stands for; 0: the run's `texts` says, or a part of the glyph before
  Length x;  // origin; in a turned run its y
  auto fields() const { return std::tie(glyph, character, x); }
  friend bool operator==(const DrawnGlyph&, const DrawnGlyph&) = default;
};

// How a run stands. `clockwise`: turned by 90°, it reads downwards and its glyphs' tops are to the
// right; words and numbers in vertical text (UAX #50). `anticlockwise`: it reads upwards; only by a
// placed drawing that is turned as a whole (P-27).
enum class Turn { none, clockwise, anticlockwise };

// Glyphs of one face, size and tag on one baseline, left to right. A turned run swaps the axes: its
// `baseline` is an x of the drawing and the `x` of its glyphs are y, counted down from the
// drawing's top and growing in reading order.
struct GlyphRun {
  FaceId face;
  Length size;
  Length baseline;  // y; x in a turned run
  Ink ink;
  TagIndex tag = kArtifact;
  std::vector<DrawnGlyph> glyphs;
  // Glyphs that stand for several characters (ligatures): index in `glyphs`, characters.
  std::vector<std::pair<std::uint32_t, std::u32string>> texts;
  Turn turn = Turn::none;
  // What a reader is to take the run for (/ActualText), where its gaps would be read as blanks;
  // empty: what its glyphs stand for.
  std::u32string read_as = {};
  auto fields() const {
    return std::tie(face, size, baseline, ink, tag, glyphs, texts, turn, read_as);
  }
  friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

// A filled bar; always an artifact.
struct Rule {
  Length x, y, width, height;
  Ink ink;
  auto fields() const { return std::tie(x, y, width, height, ink); }
  friend bool operator==(const Rule&, const Rule&) = default;
};

// A filled circle; always an artifact.
struct Dot {
  Length x, y;  // its centre
  Length diameter;
  Ink ink;
  auto fields() const { return std::tie(x, y, diameter, ink); }
  friend bool operator==(const Dot&, const Dot&) = default;
};

// A picture of the document's table of images (Pages::images), stretched over a rectangle.
struct Image {
  std::uint32_t index = 0;
  Length x, y, width, height;
  TagIndex tag = kArtifact;                         // of its Figure
  Orientation orientation = Orientation::top_left;  // of the stored pixels in the rectangle
  auto fields() const { return std::tie(index, x, y, width, height, tag, orientation); }
  friend bool operator==(const Image&, const Image&) = default;
};

struct Drawing {
  std::vector<GlyphRun> runs;
  std::vector<Rule> rules;
  std::vector<Dot> dots;
  std::vector<Slot> slots;
  std::vector<Anchor> anchors;
  std::vector<Link> links;
  std::vector<Image> images;
  auto fields() const { return std::tie(runs, rules, dots, slots, anchors, links, images); }
  friend bool operator==(const Drawing&, const Drawing&) = default;
};

// About what it takes in memory.
inline std::size_t bytes_of(const Drawing& drawing) {
  std::size_t bytes = sizeof(Drawing) + drawing.rules.size() * sizeof(Rule) +
                      drawing.dots.size() * sizeof(Dot) + drawing.slots.size() * sizeof(Slot) +
                      drawing.anchors.size() * sizeof(Anchor) +
                      drawing.links.size() * sizeof(Link) + drawing.images.size() * sizeof(Image);
  for (const GlyphRun& run : drawing.runs) {
    bytes += sizeof(GlyphRun) + run.glyphs.size() * sizeof(DrawnGlyph);
  }
  return bytes;
}

using SharedDrawing = std::shared_ptr<const Drawing>;

}  // namespace banxin
