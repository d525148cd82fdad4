#include "pages/furnish_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pages/break_pages.h"
#include "pages/count_pages.h"
#include "pages/cut_parts.h"
#include "pages/describe_cut.h"
#include "pages/fill_page_slots.h"
#include "pages/fill_slots.h"
#include "pages/nest_headings.h"
#include "pages/number_pages.h"
#include "pages/set_alternatives.h"

namespace banxin {
namespace {

class Furnisher {
 public:
  Furnisher(const StyledReport& report, const FontSet& fonts, SettingMemos* memos)
      : report_(report), layout_(report.layout), fonts_(fonts), memos_(memos) {}

  void add_part(const Part& part, const std::vector<FrameCut>& frames);
  FurnishedPages finish();

 private:
  std::vector<Page>& pages() { return result_.pages.pages; }
  bool next_is_odd() const { return result_.pages.pages.size() % 2 == 0; }
  void begin_page(const Part& part);
  Length add_pages(const Part& part, const std::vector<FrameCut>& frames, TagIndex base);
  void add_frame(const Part& part, const FrameCut& frame, TagIndex base,
                 const ChosenAlternatives& alternatives);
  void add_notes(const Part& part, const FrameCut& frame, TagIndex base);
  void tell_overfull(Place place, const char* what, const char* remedy);
  void add_end_piece(const Part& part, Length bottom);
  // A drawing in the coordinates of the part's type area.
  void place(const Part& part, Length x, Length y, PlacedDrawing placed, int first_note);
  void place_repeated(const Part& part, Length x, Length y, SharedDrawing drawing);
  const PageOptions& paper_of(const Part& part) const {
    return part.turned ? layout_.page : part.page;
  }
  FilledDrawing fill_footer(const Slot& slot, const std::u32string& text);
  void number_page(Page& page, bool odd);

  const StyledReport& report_;
  const Layout& layout_;
  const FontSet& fonts_;
  SettingMemos* memos_;
  int next_number_ = 1;
  int notes_on_page_ = 0;
  std::size_t overfull_page_ = 0;  // that a problem was told of
  std::vector<LateDrawing> late_;
  FurnishedPages result_;
};

// P-39: a page for parity carries nothing; begin_page leaves it so.
void Furnisher::begin_page(const Part& part) {
  const PageOptions& paper = paper_of(part);
  Page page;
  page.width = paper.width;
  page.height = paper.height;
  pages().push_back(std::move(page));
  notes_on_page_ = 0;
}

void Furnisher::add_part(const Part& part, const std::vector<FrameCut>& frames) {
  if (part.options.start == PartStart::recto && !next_is_odd()) {
    begin_page(part);
    ++next_number_;
  }
  result_.cut.push_back({describe_cut(part, frames), {}, pages().size()});
  if (part.options.numbers == PartNumbers::restart) next_number_ = 1;
  const TagIndex base = append_tree(result_.pages.tags, part.galley.tags, -1);
  const Length bottom = add_pages(part, frames, base);
  if (part.end_piece) add_end_piece(part, bottom);
}

// Returns the lowest ink on the last page.
Length Furnisher::add_pages(const Part& part, const std::vector<FrameCut>& frames, TagIndex base) {
  const ChosenAlternatives alternatives =
      set_alternatives(part, frames, report_, fonts_, memos_ ? &memos_->blocks : nullptr);
  // Inserts have none.
  if (!alternatives.empty()) result_.cut.back().settings = alternatives;
  auto insert = part.inserts.begin();
  Length bottom;
  for (; insert != part.inserts.end() && insert->strip == 0; ++insert) {
    add_pages(insert->part, break_pages(insert->part), base);
    bottom = part.page.area_height();
  }
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const FrameCut& frame = frames[i];
    if (i == 0 || frame.page != frames[i - 1].page) {
      begin_page(part);
      bottom = {};
      if (part.options.numbers != PartNumbers::none) pages().back().number = next_number_++;
    }
    add_frame(part, frame, base, alternatives);
    // Notes stand at the foot of their frame.
    bottom = std::max(bottom, frame.top + (frame.notes.empty() ? frame.bottom : frame.height));
    const bool page_ends = i + 1 == frames.size() || frames[i + 1].page != frame.page;
    if (!page_ends) continue;
    for (; insert != part.inserts.end() && insert->strip <= frame.settled; ++insert) {
      add_pages(insert->part, break_pages(insert->part), base);
      bottom = part.page.area_height();
    }
  }
  return bottom;
}

void Furnisher::place(const Part& part, Length x, Length y, PlacedDrawing placed, int first_note) {
  const PageOptions& paper = paper_of(part);
  const Length left = paper.left_margin(pages().size() % 2 == 1);
  if (part.turned) {
    // P-27: the head of a turned table stands at the left on odd and even pages.
    placed.turned = true;
    placed.x = left + y;
    placed.y = paper.head + paper.area_height() - x;
  } else {
    placed.x = left + x;
    placed.y = paper.head + y;
  }
  if (placed.drawing && !placed.drawing->slots.empty()) {
    late_.push_back({pages().size() - 1, pages().back().drawings.size(), first_note});
  }
  pages().back().drawings.push_back(std::move(placed));
}

// Matter that is no part of the text: what a seam prints, a rule.
void Furnisher::place_repeated(const Part& part, Length x, Length y, SharedDrawing drawing) {
  PlacedDrawing placed;
  placed.artifact = true;
  placed.drawing = std::move(drawing);
  place(part, x, y, std::move(placed), 0);
}

void Furnisher::add_frame(const Part& part, const FrameCut& frame, TagIndex base,
                          const ChosenAlternatives& alternatives) {
  const Length x = part.page.column_left(frame.column);
  if (frame.opening != nullptr) {
    place_repeated(part, x, frame.top + frame.opening_y, frame.opening->drawing);
  }
  int note = notes_on_page_;
  for (const PlacedStrip& at : frame.strips) {
    const Strip& strip = at.alternative < 0 ? part.galley.strips[at.strip]
                                            : alternatives.at(at.alternative).at(at.strip);
    PlacedDrawing placed;
    placed.tag_base = base + strip.tag_base;
    placed.drawing = strip.drawing;
    place(part, x, frame.top + at.y, std::move(placed), note);
    note += static_cast<int>(strip.notes.size());
    if (frame.top + at.y + strip.extent > part.page.area_height()) {
      tell_overfull(strip.place, "what stands here is taller than the page",
                    "part it: split a table row, shorten a caption, or make its text smaller");
    }
  }
  if (frame.closing != nullptr) {
    place_repeated(part, x, frame.top + frame.closing_y, frame.closing->drawing);
  }
  if (!frame.notes.empty()) add_notes(part, frame, base);
}

// P-35: notes stand at the foot, below a rule of a quarter of the measure.
void Furnisher::add_notes(const Part& part, const FrameCut& frame, TagIndex base) {
  const Length x = part.page.column_left(frame.column);
  Length y = frame.top + frame.height - frame.foot + note_space(part.page.pitch());
  if (y < frame.top + frame.bottom) {
    const PlacedStrip& last = frame.strips.back();
    tell_overfull(last.alternative < 0 ? part.galley.strips[last.strip].place : Place{},
                  "the footnotes of this line do not fit below it",
                  "shorten them, or print them behind the text: notes = \"end\" in the layout");
  }
  auto rule = std::make_shared<Drawing>();
  rule->rules.push_back({{}, {}, part.page.column_measure() / 4, 0.25_pt, {}});
  place_repeated(part, x, y - note_space(part.page.pitch()) / 2, std::move(rule));
  for (const StripNote* strip_note : frame.notes) {
    PlacedDrawing placed;
    placed.tag_base = base + strip_note->tag_base;
    placed.drawing = strip_note->drawing;
    place(part, x, y, std::move(placed), notes_on_page_++);
    y += strip_note->height;
  }
}

// Once a page.
void Furnisher::tell_overfull(Place place, const char* what, const char* remedy) {
  if (overfull_page_ == pages().size()) return;
  overfull_page_ = pages().size();
  if (place.line > 0) place.file = report_.file;
  result_.problems.push_back({"page.overfull", Severity::error, std::move(place),
                              fmt::format("{} (page {})", what, pages().size()), remedy});
}

// P-26: at the foot of the last page, which is an even one. A blank page before it and its own page
// have no number (P-20).
void Furnisher::add_end_piece(const Part& part, Length bottom) {
  const Galley& piece = *part.end_piece;
  if (piece.strips.empty()) return;
  const bool text_on_odd = pages().size() % 2 == 1;
  for (std::size_t more = pages_of_end_piece(part, pages().size(), bottom); more > 0; --more) {
    begin_page(part);
  }
  if (text_on_odd) pages().back().number = next_number_++;
  const TagIndex base = append_tree(result_.pages.tags, piece.tags, -1);
  Length y = part.page.area_height() - height_of_end_piece(piece);
  for (std::size_t i = 0; i < piece.strips.size(); ++i) {
    PlacedDrawing placed;
    placed.tag_base = base + piece.strips[i].tag_base;
    placed.drawing = piece.strips[i].drawing;
    place(part, {}, y, std::move(placed), 0);
    y += piece.strips[i].height;
    if (i < piece.seams.size()) y += piece.seams[i].gap;
  }
}

FilledDrawing Furnisher::fill_footer(const Slot& slot, const std::u32string& text) {
  const auto fill = [&] {
    Drawing drawing;
    drawing.slots.push_back(slot);
    return fill_slots(
        std::move(drawing), [&](const Slot&) { return text; }, layout_, fonts_);
  };
  if (memos_ == nullptr) return fill();
  FingerprintBuilder builder;
  builder.add(slot);
  builder.add(text);
  builder.add(layout_.style(slot.element));
  builder.add(layout_.type_size(slot.element));
  builder.add(layout_.lines);
  constexpr std::size_t kFooterBytes = 1024;  // about: a few digits
  return *memos_->footers.get(builder.finish(), fill,
                              [](const FilledDrawing&) { return kFooterBytes; });
}

void Furnisher::number_page(Page& page, bool odd) {
  const auto slot = page_number_slot(layout_, odd);
  if (!slot || page.number == 0) return;
  FilledDrawing filled = fill_footer(*slot, page_number_text(page.number));
  if (page.number == 1) append(result_.problems, std::move(filled.problems));
  page.drawings.push_back({layout_.page.left_margin(odd), layout_.page.head, 0, true,
                           std::make_shared<const Drawing>(std::move(filled.drawing)),
                           Furniture::footer});
}

FurnishedPages Furnisher::finish() {
  append(result_.problems, fill_page_slots(result_.pages, late_, layout_, fonts_));
  for (std::size_t i = 0; i < pages().size(); ++i) number_page(pages()[i], i % 2 == 0);
  nest_headings(result_.pages.tags);
  return std::move(result_);
}

}  // namespace

FurnishedPages furnish_pages(const std::vector<Part>& parts, const StyledReport& report,
                             const FontSet& fonts, const PageGoals& goals, SettingMemos* memos) {
  CutParts cut = cut_parts(parts, goals, memos ? &memos->cuts : nullptr);
  Furnisher furnisher(report, fonts, memos);
  for (std::size_t p = 0; p < parts.size(); ++p) furnisher.add_part(parts[p], cut.frames[p]);
  FurnishedPages furnished = furnisher.finish();
  for (Problem& problem : cut.problems) {
    if (problem.place.line > 0) problem.place.file = report.file;
    furnished.problems.push_back(std::move(problem));
  }
  return furnished;
}

}  // namespace banxin
