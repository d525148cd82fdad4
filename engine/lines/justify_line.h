#pragma once
// Justification: places every glyph of a line (LB-30…LB-37).
#include <vector>

#include "lines/line.h"
#include "lines/line_measure.h"
#include "text/shaped_text.h"

namespace banxin {

// How the last line of a paragraph, or a line of a centred or ragged one, is set.
enum class LineFill {
  justify,  // to the measure exactly
  natural,  // natural widths; shrunk if wider than the measure (LB-36)
  even,     // 均排: equal gaps between all characters (LB-38)
};

// Where a line stands and how much room it has.
struct LineFrame {
  Length indent;   // x of its left end
  Length measure;  // room behind the indent
  LineFill fill = LineFill::justify;
};

// Items [begin, end) as a line. `sums` was made of the same items.
class LineSetter {
 public:
  LineSetter(const ShapedText& text, const std::vector<LineItem>& items, TypeSize type,
             const LineRules& rules);
  const LineMeasure& sums() const { return sums_; }
  Line set(std::size_t begin, std::size_t end, LineFrame frame) const;

 private:
  const ShapedText& text_;
  const std::vector<LineItem>& items_;
  TypeSize type_;
  const LineRules& rules_;
  LineMeasure sums_;
};

}  // namespace banxin
