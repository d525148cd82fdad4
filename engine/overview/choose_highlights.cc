#include "overview/choose_highlights.h"

#include "overview/choose_figures.h"
#include "overview/choose_sections.h"

namespace banxin {

Highlights choose_highlights(const Report& report) {
  Highlights highlights;
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    const RichText words{text->text.text, {}, text->text.source};
    if (text->kind == TextKind::title && highlights.title.text.empty()) highlights.title = words;
    if (text->kind == TextKind::subtitle || text->kind == TextKind::speaker) {
      highlights.below_title.push_back(words);
    }
  }
  if (highlights.title.text.empty()) highlights.title.text = title_of(report);
  highlights.figures = choose_figures(report);
  highlights.sections = choose_sections(report);
  return highlights;
}

}  // namespace banxin
