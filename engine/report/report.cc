#include "report/report.h"

namespace banxin {

std::u32string title_of(const Report& report) {
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text != nullptr && text->kind == TextKind::title) return text->text.text;
  }
  return {};
}

}  // namespace banxin
