#pragma once
// SheetOptions: how pages are imposed on sheets that are folded and bound (TYPOGRAPHY §4.3, §4.4).
#include <array>
#include <string_view>
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

// 拼版: pages as they are read; nested for staples in the fold (骑马钉); or in signatures that are
// nested each by itself and glued (胶订).
enum class Imposition { none, saddle, perfect };
constexpr std::array<std::string_view, 3> kImpositionNames = {"none", "saddle", "perfect"};

// Paper, always landscape. fit: the smallest of the others that holds two pages side by side.
enum class SheetPaper { fit, a4, a3, sra3 };
constexpr std::array<std::string_view, 4> kSheetPaperNames = {"fit", "A4", "A3", "SRA3"};

// The edge that a printer turns the sheet about for its back (B-12). Long: backs are upside down.
enum class FlipEdge { short_edge, long_edge };
constexpr std::array<std::string_view, 2> kFlipEdgeNames = {"short", "long"};

// 裁切线. automatic: where the sheet leaves room for them. on: and a warning where it does not.
enum class CropMarks { automatic, on, off };
constexpr std::array<std::string_view, 3> kCropMarksNames = {"auto", "on", "off"};

struct SheetOptions {
  Imposition impose = Imposition::none;
  SheetPaper paper = SheetPaper::fit;
  FlipEdge flip = FlipEdge::short_edge;
  Length caliper = 0.1_mm;  // thickness of a leaf: 70–80 g paper; 0: no creep (B-13)
  Length bleed = 3_mm;      // 出血: on the outer sides of the spread
  CropMarks crop_marks = CropMarks::automatic;
  bool fold_marks = true;
  bool staple_marks = false;  // B-16
  int signature = 16;         // pages of a 帖, of perfect binding: a multiple of 4
  // What is milled off the spine of perfect binding, between fold and page (B-21). 0: the pages
  // meet at the fold, and their own inner margin gives it.
  Length milling = 3_mm;
  SheetPaper cover_paper = SheetPaper::fit;  // of the sheet around a glued spine
  Length cover_caliper = 0.25_mm;            // its thickness: 200–250 g
  auto fields() const {
    return std::tie(impose, paper, flip, caliper, bleed, crop_marks, fold_marks, staple_marks,
                    signature, milling, cover_paper, cover_caliper);
  }
  friend bool operator==(const SheetOptions&, const SheetOptions&) = default;
};

}  // namespace banxin
