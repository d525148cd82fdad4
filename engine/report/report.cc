#include "report/report.h"

namespace banxin {

std::u32string title_of(const Report& report) {
  constexpr std::size_t kLongest = 40;
  const std::u32string* heading = nullptr;
  const std::u32string* first = nullptr;
  for (const Block& block : report.blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table != nullptr && first == nullptr) first = &table->caption.text;
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    if (text->kind == TextKind::title) return text->text.text;
    const bool masthead =
        text->kind >= TextKind::serial_number && text->kind <= TextKind::signatory;
    if (first == nullptr && !masthead) first = &text->text.text;
    if (heading == nullptr && text->kind == TextKind::heading) heading = &text->text.text;
  }
  const std::u32string* name = heading != nullptr ? heading : first;
  return name == nullptr ? std::u32string() : name->substr(0, kLongest);
}

}  // namespace banxin
