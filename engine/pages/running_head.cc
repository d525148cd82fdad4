#include "pages/running_head.h"

#include "paragraphs/draw_lines.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr Length kAboveArea = 5_mm;  // from the rule to the type area
constexpr Length kRule = 0.12_mm;
constexpr int kBelowEmBox = 250;  // thousandths of an em, down to the rule

struct SetHead {
  SharedDrawing drawing;
  Problems problems;
};

// In the coordinates of the type area.
SetHead set_head(const std::u32string& words, Align align, const Layout& layout,
                 const FontSet& fonts) {
  const ElementStyle& style = layout.style(Element::running_head);
  const TypeSize type = layout.type_size(Element::running_head);
  const Length measure = layout.page.measure();
  const auto set_words = [&](const std::u32string& text, Length width, Align how) {
    return set_lines(style_text({text, {}, {}}, style), {type, width, {}, how}, layout.lines,
                     fonts);
  };
  SetLines set = set_words(words, measure, align);
  if (set.lines.size() > 1) {
    const SetLines shorter = set_words(words, measure - type.cell * 2, Align::start);
    set = set_words(words.substr(0, shorter.lines.front().end) + U"……", measure, align);
  }
  Drawing drawing;
  const Length rule = -kAboveArea - kRule;
  const Length baseline = rule - type.size.scale(120 + kBelowEmBox, 1000);
  draw_lines(set, {{}, baseline, type.size}, {}, drawing);
  drawing.rules.push_back({{}, rule, measure, kRule, {}});
  return {std::make_shared<const Drawing>(std::move(drawing)), std::move(set.problems)};
}

}  // namespace

Problems add_running_heads(Pages& pages, const RunningHeads& heads, const Layout& layout,
                           const FontSet& fonts) {
  const std::u32string& even = heads.even.empty() ? heads.odd : heads.even;
  if (even.empty() || heads.odd.empty()) return {};
  const bool centred = layout.page_number == PageNumberPlace::centre;
  SetHead on_even = set_head(even, centred ? Align::centre : Align::start, layout, fonts);
  SetHead on_odd = set_head(heads.odd, centred ? Align::centre : Align::end, layout, fonts);
  bool first = true;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    Page& page = pages.pages[i];
    if (page.number == 0) continue;
    const bool odd = i % 2 == 0;
    if (!first) {
      page.drawings.push_back({layout.page.left_margin(odd), layout.page.head, 0, true,
                               odd ? on_odd.drawing : on_even.drawing, Furniture::header});
    }
    first = false;
  }
  Problems problems = std::move(on_even.problems);
  append(problems, std::move(on_odd.problems));
  return problems;
}

}  // namespace banxin
