#include "pages/mark_draft.h"

#include <algorithm>

#include "base/utf8.h"
#include "pages/fill_slots.h"
#include "pages/number_pages.h"
#include "paragraphs/draw_lines.h"

namespace banxin {
namespace {

constexpr Length kNumberWidth = 10_mm;
constexpr Length kNumberGap = 4_mm;           // to the text
constexpr Ink kWatermarkInk = {0, 0, 0, 12};  // light enough to read through

class DraftMarker {
 public:
  DraftMarker(const Layout& layout, const FontSet& fonts) : layout_(layout), fonts_(fonts) {}

  void mark(Page& page, bool odd);
  Problems finish() { return std::move(problems_); }

 private:
  SharedDrawing fill(Slot slot, const std::u32string& text);
  std::vector<PlacedDrawing> line_numbers(const Page& page);
  void add_foot(Page& page, Length left);
  void add_watermark(Page& page, Length left);

  const Layout& layout_;
  const FontSet& fonts_;
  std::vector<SharedDrawing> numbers_;  // by number − 1
  SharedDrawing foot_, watermark_;
  Problems problems_;
};

SharedDrawing DraftMarker::fill(Slot slot, const std::u32string& text) {
  Drawing drawing;
  drawing.slots.push_back(std::move(slot));
  FilledDrawing filled = fill_slots(
      std::move(drawing), [&](const Slot&) { return text; }, layout_, fonts_);
  append(problems_, std::move(filled.problems));
  return std::make_shared<const Drawing>(std::move(filled.drawing));
}

// A number beside the first baseline of every line and table row.
std::vector<PlacedDrawing> DraftMarker::line_numbers(const Page& page) {
  std::vector<PlacedDrawing> placed;
  for (const PlacedDrawing& line : page.drawings) {
    if (line.artifact || line.turned || !line.drawing || line.drawing->runs.empty()) continue;
    while (numbers_.size() <= placed.size()) {
      Slot slot;
      slot.element = Element::line_number;
      slot.align = SlotAlign::right;
      slot.x = -kNumberGap - kNumberWidth;
      slot.width = kNumberWidth;
      numbers_.push_back(fill(slot, from_utf8(std::to_string(numbers_.size() + 1))));
    }
    PlacedDrawing number;
    number.x = line.x;
    number.y = line.y + line.drawing->runs.front().baseline;
    number.artifact = true;
    number.drawing = numbers_[placed.size()];
    placed.push_back(std::move(number));
  }
  return placed;
}

// On the line of the page number, at the left.
void DraftMarker::add_foot(Page& page, Length left) {
  const DraftOptions& draft = layout_.draft;
  if (draft.number.empty() && draft.time.empty()) return;
  if (!foot_) {
    const bool both = !draft.number.empty() && !draft.time.empty();
    Slot slot;
    slot.element = Element::draft_foot;
    slot.width = layout_.page.measure();
    slot.baseline = page_number_baseline(layout_);
    foot_ = fill(slot, from_utf8(draft.number + (both ? "　" : "") + draft.time));
  }
  PlacedDrawing placed;
  placed.x = left;
  placed.y = layout_.page.head;
  placed.artifact = true;
  placed.drawing = foot_;
  placed.furniture = Furniture::footer;
  page.drawings.push_back(std::move(placed));
}

// Centred in the type area, below everything else; as large as fits its width.
void DraftMarker::add_watermark(Page& page, Length left) {
  if (!watermark_) {
    std::u32string words = from_utf8(layout_.draft.label);
    std::erase_if(words, [](char32_t c) { return c == U'（' || c == U'）'; });
    if (words.empty()) return;
    const Length measure = layout_.page.measure();
    const Length size = std::min(layout_.style(Element::watermark).size,
                                 measure / static_cast<std::int64_t>(words.size()));
    StyledText text;
    text.text = words;
    text.runs = {{0, layout_.style(Element::watermark).role}};
    SetLines set =
        set_lines(text, {{size, size}, measure, {}, Align::centre}, layout_.lines, fonts_);
    append(problems_, std::move(set.problems));
    Drawing drawing;
    draw_lines(set, {{}, layout_.page.area_height() / 2, size, kArtifact, kArtifact, kWatermarkInk},
               {}, drawing);
    watermark_ = std::make_shared<const Drawing>(std::move(drawing));
  }
  PlacedDrawing placed;
  placed.x = left;
  placed.y = layout_.page.head;
  placed.artifact = true;
  placed.drawing = watermark_;
  page.drawings.insert(page.drawings.begin(), std::move(placed));
}

void DraftMarker::mark(Page& page, bool odd) {
  if (page.drawings.empty()) return;  // P-39
  const Length left = layout_.page.left_margin(odd);
  if (layout_.draft.line_numbers) {
    for (PlacedDrawing& number : line_numbers(page)) page.drawings.push_back(std::move(number));
  }
  add_foot(page, left);
  if (layout_.draft.watermark) add_watermark(page, left);
}

}  // namespace

Problems mark_draft(Pages& pages, const Layout& layout, const FontSet& fonts) {
  if (!layout.draft.on) return {};
  DraftMarker marker(layout, fonts);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) marker.mark(pages.pages[i], i % 2 == 0);
  return marker.finish();
}

}  // namespace banxin
