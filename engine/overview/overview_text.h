#pragma once
// Text of an overview: lines of an element in the size of a rung, and how they are drawn.
#include <vector>

#include "fonts/font_set.h"
#include "marks/drawing.h"
#include "paragraphs/set_lines.h"
#include "style/layout.h"

namespace banxin {

// The lines between tiles and between columns.
inline constexpr Length kHairline = Length::milli_millimetres(100);
inline constexpr Ink kHairlineInk = {0, 0, 0, 50};

// What all parts of an overview are set with.
struct OverviewSetting {
  const Layout& layout;
  const FontSet& fonts;
  int step = 0;

  Length size(Element element) const;
};

struct OverviewText {
  SetLines set;
  Length size;
  Ink ink;
  std::size_t lines() const { return set.lines.size(); }
  // Of the first line.
  Length width() const { return lines() > 0 ? set.lines.front().width : Length{}; }
  // Of all its lines.
  Length height() const { return pitch() * static_cast<std::int64_t>(lines()); }
  Length pitch() const { return size.scale(133, 100); }
  bool fits() const;
};

// Lines of this measure.
OverviewText set_overview_text(const RichText& text, Element element, Length measure,
                               const OverviewSetting& setting);

// A figure with its unit and what stands around it, in one line: digits in one size, words in
// another.
std::vector<OverviewText> set_overview_figure(const RichText& text, const OverviewSetting& setting);
Length figure_width(const std::vector<OverviewText>& figure);

// Where an overview is drawn.
struct OverviewCanvas {
  Drawing drawing;
  StructureTree tags;
  Problems problems;

  TagIndex add_node(StructureRole role, TagIndex parent = -1);
  // The first line's box begins at `top`; content of the node `tag`.
  void draw(const OverviewText& text, Length x, Length top, TagIndex tag);
  void draw_figure(const std::vector<OverviewText>& figure, Length x, Length baseline,
                   TagIndex tag);
  void add_rule(Length x, Length y, Length width, Length height, Ink ink);
};

}  // namespace banxin
