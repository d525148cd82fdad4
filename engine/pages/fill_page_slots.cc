#include "pages/fill_page_slots.h"

#include <map>
#include <string>

#include "base/check.h"
#include "base/utf8.h"
#include "pages/fill_slots.h"

namespace banxin {
namespace {

// Printed page numbers by anchor.
std::map<std::string, int> numbers_of_anchors(const Pages& pages) {
  std::map<std::string, int> numbers;
  for (const Page& page : pages.pages) {
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing || placed.artifact) continue;
      for (const Anchor& anchor : placed.drawing->anchors) {
        numbers.try_emplace(anchor.name, page.number);
      }
    }
  }
  return numbers;
}

}  // namespace

std::u32string note_mark(int number) {
  constexpr int kCircled = 20;
  if (number <= kCircled) return {static_cast<char32_t>(U'①' + static_cast<unsigned>(number - 1))};
  return U"[" + from_utf8(std::to_string(number)) + U"]";
}

Problems fill_page_slots(Pages& pages, const std::vector<LateDrawing>& late, const Layout& layout,
                         const FontSet& fonts) {
  Problems problems;
  const std::map<std::string, int> numbers = numbers_of_anchors(pages);
  for (const LateDrawing& at : late) {
    Page& page = pages.pages[at.page];
    PlacedDrawing& placed = page.drawings[at.drawing];
    const auto text = [&](const Slot& slot) -> std::u32string {
      if (slot.kind == SlotKind::note_mark) return note_mark(at.first_note + slot.note + 1);
      CHECK(slot.kind == SlotKind::anchor_page, "page numbers are no part of the text");
      const auto number = numbers.find(slot.target);
      CHECK(number != numbers.end(), "what a slot asks for the page of is on one");
      return from_utf8(std::to_string(number->second));
    };
    FilledDrawing filled = fill_slots(*placed.drawing, text, layout, fonts);
    placed.drawing = std::make_shared<const Drawing>(std::move(filled.drawing));
    append(problems, std::move(filled.problems));
  }
  return problems;
}

}  // namespace banxin
