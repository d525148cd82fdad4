#include "editions/record_edition.h"

#include "editions/fingerprint_page.h"
#include "editions/own_matter.h"
#include "editions/printed_paragraphs.h"
#include "sheets/sheets_of.h"

namespace banxin {
namespace {

Fingerprint fingerprint_layout(const Layout& layout) {
  FingerprintBuilder builder;
  builder.add(layout.kind);
  builder.add(layout.indicators);
  builder.add(layout.goals);
  builder.add(layout.page_number);
  builder.add(layout.notes);
  builder.add(layout.glossary_marks);
  builder.add(layout.glossary_pages);
  builder.add(layout.contents);
  builder.add(layout.running_head);
  builder.add(layout.draft);
  builder.add(layout.page);
  builder.add(layout.lines);
  builder.add(layout.tables);
  builder.add(layout.official);
  builder.add(layout.overview);
  builder.add(layout.booklet);
  builder.add(layout.sheet);
  for (const ElementStyle& style : layout.elements) builder.add(style);
  return builder.finish();
}

// Marks, and a spine's text.
Fingerprint ink_beside_pages(const SheetSide& side, const InkSources& sources) {
  FingerprintBuilder ink;
  ink.add(side.marks != nullptr);
  if (side.marks) ink.add(fingerprint_drawing(*side.marks, sources));
  for (const PlacedDrawing& placed : side.lettering) {
    ink.add(placed.x);
    ink.add(placed.y);
    ink.add(fingerprint_drawing(*placed.drawing, sources));
  }
  return ink.finish();
}

struct SheetInk {
  std::vector<Fingerprint> pages, own, beside;  // one a page; of what copies have; one a side
};

EditionSheet record_sheet(const Sheets& sheets, const SheetSides& sides, const SheetInk& inks) {
  EditionSheet sheet;
  FingerprintBuilder ink;
  ink.add(sheets.sides[sides.first].format.width);
  ink.add(sheets.sides[sides.first].format.height);
  ink.add(sheets.flip);
  for (std::size_t side = sides.first; side < sides.end; ++side) {
    std::vector<std::size_t>& numbers = side == sides.first ? sheet.front : sheet.back;
    for (const PlacedPage& placed : sheets.sides[side].pages) {
      numbers.push_back(placed.page + 1);
      ink.add(placed.x);
      ink.add(placed.y);
      ink.add(placed.rotated);
      ink.add(inks.pages[placed.page]);
      ink.add(inks.own[placed.page]);
    }
    ink.add(inks.beside[side]);
  }
  sheet.ink = ink.finish();
  return sheet;
}

std::vector<EditionSheet> record_sheets(const PrintedReport& printed, const Sheets& sheets,
                                        const SheetInk& inks) {
  std::vector<EditionSheet> recorded;
  for (const SheetSides& sides : sheets_of(sheets, printed.layout)) {
    recorded.push_back(record_sheet(sheets, sides, inks));
  }
  return recorded;
}

}  // namespace

Edition record_edition(const PrintedReport& printed, const Sheets* sheets, const FontSet& fonts) {
  Edition edition;
  edition.engine = BANXIN_VERSION;
  edition.title = printed.title;
  edition.layout = {printed.layout.name, printed.settings, fingerprint_layout(printed.layout)};
  const InkSources sources = ink_sources(printed.pages, fonts);
  SheetInk inks;
  inks.pages = fingerprint_pages(printed.pages, sources);
  for (std::size_t i = 0; i < inks.pages.size(); ++i) {
    edition.pages.push_back({printed.pages.pages[i].number, inks.pages[i]});
  }
  for (PrintedParagraph& paragraph : printed_paragraphs(printed.pages)) {
    edition.paragraphs.push_back(std::move(paragraph.paragraph));
  }
  edition.cut = printed.cut;
  edition.kept = printed.kept;
  if (sheets == nullptr) return edition;
  const auto form = static_cast<std::size_t>(printed.layout.sheet.impose);
  edition.imposition = kImpositionNames[form];
  inks.own = fingerprint_own_matter(printed.pages, printed.layout, fonts, sources);
  for (const SheetSide& side : sheets->sides) {
    inks.beside.push_back(ink_beside_pages(side, sources));
  }
  edition.sheets = record_sheets(printed, *sheets, inks);
  return edition;
}

}  // namespace banxin
