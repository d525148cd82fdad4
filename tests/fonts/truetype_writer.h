#pragma once
// Writes a TrueType file from glyphs, with the tables that shaping, subsetting and a PDF need and
// no others.
#include <array>
#include <map>
#include <string>
#include <vector>

namespace banxin::testing {

constexpr int kUnitsPerEm = 1000;
constexpr int kAscender = 880;
constexpr int kDescender = -120;
constexpr int kFullWidth = 1000;
constexpr int kHalfWidth = 500;

struct Point {
  int x = 0;
  int y = 0;
};

struct Box {
  int left = 0;
  int bottom = 0;
  int right = 0;
  int top = 0;
};

using Contour = std::array<Point, 4>;
using Outline = std::vector<Contour>;

struct Glyph {
  char32_t character = 0;  // 0 for .notdef
  int advance = 0;
  Outline outline;
};

// In: the glyphs by number, .notdef first, and every character's advance.
std::string write_truetype(const std::vector<Glyph>& glyphs,
                           const std::map<char32_t, int>& advances);

}  // namespace banxin::testing
