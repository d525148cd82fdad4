#include "sheets/draw_proof_sheet.h"

#include <array>
#include <cstdint>
#include <utility>

#include "sheets/lay_flat.h"
#include "sheets/turn_side.h"

namespace banxin {
namespace {

constexpr Length kStroke = 1_mm;
constexpr Length kStep = 0.5_mm;  // of the stairs that make the head of an arrow
constexpr Length kCross = 8_mm;
constexpr Length kSquare = 12_mm;

// The strokes of a figure on a seven-part display.
struct Figure {
  bool top, upper_left, upper_right, middle, lower_left, lower_right, bottom;
};
constexpr std::array<Figure, 5> kFigures = {{
    {true, true, true, false, true, true, true},
    {false, false, true, false, false, true, false},
    {true, false, true, true, true, false, true},
    {true, false, true, true, false, true, true},
    {false, true, true, true, false, true, false},
}};

class SideDrawer {
 public:
  explicit SideDrawer(PaperSize paper) : paper_(paper) {}

  void draw_page(std::size_t number, bool right) {
    const Length middle = paper_.width.scale(right ? 3 : 1, 4);
    draw_arrow(middle, paper_.height.scale(14, 100), paper_.height.scale(16, 100));
    const Length height = paper_.height.scale(3, 10);
    // All strokes of a 1 are at its right.
    const Length left = number == 1 ? middle - height * 9 / 20 : middle - height / 4;
    draw_figure(kFigures.at(number), {left, paper_.height.scale(36, 100), height / 2, height});
  }

  // Around a point.
  void draw_cross(Length x, Length y) {
    add(x - kCross / 2, y - kStroke / 2, kCross, kStroke);
    add(x - kStroke / 2, y - kCross / 2, kStroke, kCross);
  }
  void draw_square(Length x, Length y) {
    const Length left = x - kSquare / 2;
    const Length top = y - kSquare / 2;
    add(left, top, kSquare, kStroke);
    add(left, top + kSquare - kStroke, kSquare, kStroke);
    add(left, top, kStroke, kSquare);
    add(left + kSquare - kStroke, top, kStroke, kSquare);
  }
  void draw_fold() {
    for (Length y = 2_mm; y + 3_mm <= paper_.height; y += 6_mm) {
      add((paper_.width - 0.2_mm) / 2, y, 0.2_mm, 3_mm);
    }
  }

  // Below the figure of a half: what the side is, and the instructions.
  void add_places(ProofText text, bool right) {
    add_place(text, right, {70, 7});
    add_place(ProofText::how_to_read, right, {78, 18});
  }

  ProofSide side() && { return std::move(side_); }

 private:
  void add(Length x, Length y, Length width, Length height) {
    side_.drawing.rules.push_back({x, y, width, height, {}});
  }

  // Upwards, its tip at `top`.
  void draw_arrow(Length middle, Length top, Length length) {
    const Length head = length.scale(2, 5);
    Length y = top;
    for (Length half = kStep; y < top + head; y += kStep, half += kStep) {
      add(middle - half, y, half * 2, kStep);
    }
    add(middle - length / 16, y, length / 8, top + length - y);
  }

  void draw_figure(const Figure& figure, const SheetArea& box) {
    const Length stroke = box.height / 10;
    const Length half = (box.height + stroke) / 2;
    const Length lower = box.bottom() - half;
    const Length right = box.right() - stroke;
    if (figure.top) add(box.x, box.y, box.width, stroke);
    if (figure.middle) add(box.x, lower, box.width, stroke);
    if (figure.bottom) add(box.x, box.bottom() - stroke, box.width, stroke);
    if (figure.upper_left) add(box.x, box.y, stroke, half);
    if (figure.upper_right) add(right, box.y, stroke, half);
    if (figure.lower_left) add(box.x, lower, stroke, half);
    if (figure.lower_right) add(right, lower, stroke, half);
  }

  // In hundredths of the paper's height.
  struct Band {
    std::int64_t from_head, height;
  };
  void add_place(ProofText text, bool right, Band band) {
    const Length margin = paper_.width.scale(4, 100);
    const Length left = right ? paper_.width / 2 : Length{};
    side_.places.push_back(
        {text,
         {left + margin, paper_.height.scale(band.from_head, 100), paper_.width / 2 - margin * 2,
          paper_.height.scale(band.height, 100)}});
  }

  PaperSize paper_;
  ProofSide side_;
};

}  // namespace

ProofSheet draw_proof_sheet(PaperSize paper) {
  const Length from_edge = 20_mm;
  SideDrawer front(paper);
  front.draw_page(4, false);
  front.draw_page(1, true);
  front.draw_cross(paper.width - from_edge, from_edge);
  front.draw_fold();
  front.add_places(ProofText::front, true);
  SideDrawer back(paper);
  back.draw_page(2, false);
  back.draw_page(3, true);
  back.draw_square(from_edge, from_edge);
  back.add_places(ProofText::back, false);
  return {std::move(front).side(), std::move(back).side()};
}

Sheets lay_proof_sheet(PaperSize paper, FlipEdge flip) {
  Sheets sheets = lay_flat({2, paper.width, paper.height, 0});
  sheets.flip = flip;
  if (flip == FlipEdge::long_edge) {
    sheets.sides[1] = turn_side(std::move(sheets.sides[1]), paper.width, paper.height);
  }
  return sheets;
}

}  // namespace banxin
