#include "booklet/set_spine.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "copies/fill_fields.h"
#include "lines/set_vertical_line.h"
#include "sheets/split_signatures.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr Length kFreeBeside = 1_mm;
constexpr Length kFreeAtEnds = 15_mm;
constexpr Length kLeastSize = 6_pt;

Problem too_narrow(Length width) {
  return {"sheets.no-spine-text",
          Severity::notice,
          {},
          fmt::format("the spine is {:.2f} mm wide and stays blank: text needs {:g} mm",
                      width.to_millimetres(), kLeastSpineForText.to_millimetres()),
          ""};
}

Problem too_long() {
  return {"sheets.no-spine-text",
          Severity::warning,
          {},
          "the spine stays blank: its text is too long to be read in the size that would fit",
          "give a shorter booklet.spine",
          Blame::usage};
}

}  // namespace

Result<std::u32string> fill_spine(const Layout& layout, const CoverText& text) {
  const Delegates fields = {{}, {U"标题", U"会议"}, {}};
  const auto pieces = parse_fields(from_utf8(layout.booklet.spine), fields);
  if (!pieces) {
    return tl::unexpected(Problem{"layout.spine",
                                  Severity::error,
                                  {},
                                  "booklet.spine: " + pieces.error().what,
                                  "its fields are {标题} and {会议}",
                                  Blame::usage});
  }
  Delegate book;
  book.values = {text.title.text, text.meeting.text};
  return fill_fields(*pieces, book).text;
}

SetSpine set_spine(const std::u32string& text, const SheetArea& spine, const Layout& layout,
                   const FontSet& fonts) {
  SetSpine result;
  if (text.empty()) return result;
  if (spine.width < kLeastSpineForText) {
    result.problems.push_back(too_narrow(spine.width));
    return result;
  }
  const ElementStyle& style = layout.style(Element::spine);
  const StyledText styled = style_text(made_text(text), style);
  const Length measure = spine.height - kFreeAtEnds * 2;
  Length size = std::min(style.size, spine.width - kFreeBeside * 2);
  VerticalLine line = set_vertical_line(styled, {{size, size}, measure}, layout.lines, fonts);
  if (line.overfull) {
    // A thousandth less, since every advance is rounded.
    size = size.scale(measure.ticks, line.height.ticks).scale(999, 1000);
    if (size < kLeastSize) {
      result.problems.push_back(too_long());
      return result;
    }
    line = set_vertical_line(styled, {{size, size}, measure}, layout.lines, fonts);
  }
  result.problems = std::move(line.problems);
  PlacedDrawing placed;
  placed.x = spine.x + (spine.width - size) / 2;
  placed.y = spine.y + (spine.height - line.height) / 2;
  placed.drawing = std::make_shared<const Drawing>(std::move(line.drawing));
  result.lettering.push_back(std::move(placed));
  return result;
}

}  // namespace banxin
