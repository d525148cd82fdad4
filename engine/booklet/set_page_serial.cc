#include "booklet/set_page_serial.h"

#include <algorithm>

#include "pages/fill_slots.h"
#include "pages/number_pages.h"
#include "paragraphs/draw_lines.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr int kSerialSize = 650;  // thousandths of the page number's

// The ink of a page's number, from the page's left edge.
struct Extent {
  Length left, right;
};

std::optional<Extent> number_extent(const Page& page) {
  std::optional<Extent> extent;
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.drawing || placed.furniture != Furniture::footer) continue;
    for (const GlyphRun& run : placed.drawing->runs) {
      for (const DrawnGlyph& glyph : run.glyphs) {
        const Length x = placed.x + glyph.x;
        if (!extent) extent = Extent{x, x};
        // No glyph of it is wider than its dashes.
        *extent = {std::min(extent->left, x), std::max(extent->right, x + run.size)};
      }
    }
  }
  return extent;
}

}  // namespace

std::vector<SerialPlace> find_serial_places(const Pages& pages, const Layout& layout) {
  std::vector<SerialPlace> places;
  const Length gap = layout.style(Element::page_number).size;
  for (const bool odd : {true, false}) {
    const auto slot = page_number_slot(layout, odd);
    if (!slot) return {};
    SerialPlace place;
    std::optional<Extent> widest;
    for (std::size_t i = odd ? 0 : 1; i < pages.pages.size(); i += 2) {
      const auto extent = number_extent(pages.pages[i]);
      if (!extent) continue;
      if (!widest) widest = extent;
      *widest = {std::min(widest->left, extent->left), std::max(widest->right, extent->right)};
      place.pages.push_back(i);
    }
    if (!widest) continue;
    const Length left = layout.page.left_margin(odd);
    const bool inside_left = slot->align == SlotAlign::right;
    place.align = inside_left ? SlotAlign::right : SlotAlign::left;
    place.x = inside_left ? left : widest->right + gap;
    place.width = inside_left ? widest->left - gap - left : left + layout.page.measure() - place.x;
    place.baseline = layout.page.head + slot->baseline;
    places.push_back(std::move(place));
  }
  return places;
}

SetSerial set_page_serial(const std::u32string& serial, const SerialPlace& place,
                          const Layout& layout, const FontSet& fonts) {
  const ElementStyle& style = layout.style(Element::page_number);
  const Length size = style.size.scale(kSerialSize, 1000);
  SetLines set =
      set_lines(style_text(made_text(serial), style),
                {{size, size}, place.width, {}, align_of(place.align)}, layout.lines, fonts);
  SetSerial result;
  result.too_wide = set.lines.size() > 1;
  for (Problem& problem : set.problems) {
    if (problem.code == "line.overfull") result.too_wide = true;
    if (problem.code == "font.missing-glyph") result.problems.push_back(std::move(problem));
  }
  draw_lines(set, {place.x, place.baseline, size}, size, result.drawing);
  return result;
}

}  // namespace banxin
