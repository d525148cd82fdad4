#include "booklet/set_proof_sheet.h"

#include <memory>
#include <string>
#include <utility>

#include "paragraphs/draw_lines.h"
#include "paragraphs/set_paragraph.h"
#include "sheets/draw_proof_sheet.h"
#include "style/style_text.h"

namespace banxin {
namespace {

using namespace literals;

constexpr Length kLargeSize = 16_pt;
constexpr Length kSmallSize = 12_pt;
constexpr Length kPitch = 18_pt;

std::u32string instructions_of(FlipEdge flip) {
  const bool by_short = flip == FlipEdge::short_edge;
  const std::u32string edge = by_short ? U"短边" : U"长边";
  const std::u32string other = by_short ? U"long" : U"short";
  return U"双面打印，沿" + edge +
         U"翻转，不缩放。像翻书一样翻过这一张，反面的箭头也朝上；对着光看，第1页上角的十字"
         U"落在第2页的方框里。否则请改打印机的翻转方向，或加上--flip " +
         other + U"再拼版。";
}

std::u32string words_of(ProofText text, FlipEdge flip) {
  if (text == ProofText::front) return U"正面：第1页";
  if (text == ProofText::back) return U"反面：第2页";
  return instructions_of(flip);
}

class ProofSetter {
 public:
  ProofSetter(const Layout& layout, const FontSet& fonts) : layout_(layout), fonts_(fonts) {}

  void add_side(PaperSize paper, ProofSide side) {
    Page page{paper.width, paper.height, 0, {}};
    for (const ProofPlace& place : side.places) set_text(place, side.drawing);
    page.drawings.push_back(
        {{}, {}, 0, true, std::make_shared<const Drawing>(std::move(side.drawing))});
    result_.pages.pages.push_back(std::move(page));
  }

  SetProofSheet finish() && { return std::move(result_); }

 private:
  void set_text(const ProofPlace& place, Drawing& drawing) {
    const bool small = place.text == ProofText::how_to_read;
    const Length size = small ? kSmallSize : kLargeSize;
    ElementStyle style;
    style.role = small ? FontRole::fangsong : FontRole::heiti;
    const StyledText text = style_text(made_text(words_of(place.text, layout_.sheet.flip)), style);
    SetLines set =
        set_lines(text, {{size, size}, place.area.width, {}, small ? Align::start : Align::centre},
                  layout_.lines, fonts_);
    append(result_.problems, std::move(set.problems));
    draw_lines(set, {place.area.x, place.area.y + baseline_on_grid(size, size), size}, kPitch,
               drawing);
  }

  const Layout& layout_;
  const FontSet& fonts_;
  SetProofSheet result_;
};

}  // namespace

SetProofSheet set_proof_sheet(PaperSize paper, const Layout& layout, const FontSet& fonts) {
  ProofSheet proof = draw_proof_sheet(paper);
  ProofSetter setter(layout, fonts);
  setter.add_side(paper, std::move(proof.front));
  setter.add_side(paper, std::move(proof.back));
  return std::move(setter).finish();
}

}  // namespace banxin
