#include "overview/choose_highlights.h"

#include "overview/choose_figures.h"
#include "overview/choose_sections.h"

namespace banxin {
namespace {

// What a speech that is printed without its title says it is.
std::u32string speech_title(const Report& report) {
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    if (text->kind == TextKind::heading) break;
    for (const std::u32string_view words : {U"报告政府工作", U"政府工作报告"}) {
      if (text->text.text.find(words) != std::u32string::npos) return U"政府工作报告";
    }
  }
  return {};
}

}  // namespace

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
  if (highlights.title.text.empty()) highlights.title.text = speech_title(report);
  highlights.figures = choose_figures(report);
  highlights.sections = choose_sections(report);
  return highlights;
}

}  // namespace banxin
