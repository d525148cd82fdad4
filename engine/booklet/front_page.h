#pragma once
// A page outside the text that is made of a few texts at given heights: cover, flyleaf, rules of
// the meeting. In the coordinates of the type area.
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "paragraphs/set_lines.h"
#include "report/rich_text.h"

namespace banxin {

// Of its lines, thousandths of their size.
constexpr int kFrontPitch = 1400;

// A text as lines of its own measure, not yet placed.
struct FrontText {
  SetLines set;
  Length size, pitch;
  Length x;
  // To the bottom of the last line.
  Length height() const {
    const auto lines = static_cast<std::int64_t>(set.lines.size());
    return lines > 0 ? pitch * (lines - 1) + size : Length{};
  }
};

struct SetFrontPage {
  Part part;  // one page without a number
  Problems problems;
};

class FrontPage {
 public:
  FrontPage(const Layout& layout, const FontSet& fonts) : layout_(layout), fonts_(fonts) {}

  Length measure() const { return layout_.page.measure(); }
  Length height() const { return layout_.page.area_height(); }
  // Problems, kept for finish(): those of set_lines.
  FrontText set_text(const RichText& text, Element element, Length x, Length measure);
  // The top of its first line at `y`.
  void place(const FrontText& text, Length y);
  void add_slot(Slot slot);
  void add_problem(Problem problem) { result_.problems.push_back(std::move(problem)); }
  SetFrontPage finish(PartStart start) &&;

 private:
  TagIndex add_paragraph();

  const Layout& layout_;
  const FontSet& fonts_;
  Drawing drawing_;
  StructureTree tags_;
  SetFrontPage result_;
};

}  // namespace banxin
