#include "style/style_notes.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "report/visit_texts.h"

namespace banxin {
namespace {

constexpr std::size_t kMostCircledTerms = 10;  // P-36

std::u32string number_text(std::size_t number) { return from_utf8(std::to_string(number)); }

std::u32string mark_text(std::size_t number, bool circled) {
  constexpr std::size_t kMostCircled = 20;
  if (!circled || number > kMostCircled) return U"[" + number_text(number) + U"]";
  return {static_cast<char32_t>(U'①' + number - 1)};
}

std::string note_anchor(std::size_t number) { return fmt::format("note-{}", number); }
std::string note_mark_anchor(std::size_t number) { return fmt::format("note-mark-{}", number); }
std::string term_anchor(const std::string& number) { return "term-" + number; }
std::string term_mark_anchor(const std::string& number) { return "term-mark-" + number; }

// At the head of a text, in its own face.
InsertedMark number_mark(std::u32string characters, FontRole role) {
  InsertedMark mark;
  mark.characters = std::move(characters);
  mark.role = role;
  return mark;
}

bool is_printed_term(const Mark& mark) {
  return mark.kind == MarkKind::term && !mark.argument.empty();
}

}  // namespace

NoteStyler::NoteStyler(const Report& report, const Layout& layout)
    : report_(report), layout_(layout) {
  if (layout.glossary_marks == GlossaryMarks::none) return;
  visit_texts(report, [&](const RichText& text, TextPlace) {
    for (const Mark& mark : text.marks) {
      if (is_printed_term(mark)) terms_.insert(mark.argument);
    }
  });
}

const RichText& NoteStyler::note_labelled(const std::u32string& label) const {
  const auto note = std::find_if(report_.notes.begin(), report_.notes.end(),
                                 [&](const NoteText& text) { return text.label == label; });
  CHECK(note != report_.notes.end(), "check_notes() has seen that every mark has its note");
  return note->text;
}

InsertedMark NoteStyler::raised_mark(TextOffset at, std::u32string characters) const {
  const ElementStyle& style = layout_.style(Element::note_mark);
  InsertedMark mark;
  mark.at = at;
  mark.characters = std::move(characters);
  mark.role = style.role;
  mark.reference.size = style.size;
  mark.reference.title = U"正文";
  return mark;
}

// [1] is a term's where terms have brackets.
std::u32string NoteStyler::end_note_text(std::size_t number) const {
  return mark_text(number, !terms_.empty() && layout_.glossary_marks == GlossaryMarks::brackets);
}

InsertedMark NoteStyler::note_mark(const Mark& mark, std::vector<StyledFootnote>& notes) {
  const RichText& text = note_labelled(mark.argument);
  end_notes_.push_back(&text);
  const std::size_t number = end_notes_.size();
  const bool foot = layout_.notes == NotePlace::foot;
  InsertedMark inserted = raised_mark(mark.begin, foot ? U"①" : end_note_text(number));
  inserted.reference.target = note_anchor(number);
  inserted.reference.anchor = note_mark_anchor(number);
  if (foot) {
    inserted.reference.late = LateText::note_mark;
    inserted.reference.note = static_cast<int>(notes.size());
    notes.push_back({style_text(text, layout_.style(Element::footnote)),
                     layout_.type_size(Element::footnote), note_anchor(number),
                     note_mark_anchor(number)});
  }
  return inserted;
}

InsertedMark NoteStyler::term_mark(const Mark& mark) const {
  const bool circled =
      layout_.glossary_marks == GlossaryMarks::circled && terms_.size() <= kMostCircledTerms;
  const std::string number = to_utf8(mark.argument);
  InsertedMark inserted =
      raised_mark(mark.end, mark_text(static_cast<std::size_t>(std::stoi(number)), circled));
  inserted.reference.target = term_anchor(number);
  inserted.reference.anchor = term_mark_anchor(number);
  return inserted;
}

std::vector<InsertedMark> NoteStyler::marks_of(const RichText& text,
                                               std::vector<StyledFootnote>& notes) {
  std::vector<InsertedMark> marks;
  std::vector<const Mark*> in_order;
  for (const Mark& mark : text.marks) {
    const bool term = is_printed_term(mark) && !terms_.empty();
    if (term || mark.kind == MarkKind::note) in_order.push_back(&mark);
  }
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Mark* a, const Mark* b) { return a->end < b->end; });
  for (const Mark* mark : in_order) {
    marks.push_back(mark->kind == MarkKind::note ? note_mark(*mark, notes) : term_mark(*mark));
  }
  return marks;
}

StyledParagraph NoteStyler::style(const RichText& text, Element element) {
  StyledParagraph paragraph{element, {}, layout_.style(element), layout_.type_size(element), {}};
  const std::vector<InsertedMark> marks = marks_of(text, paragraph.notes);
  paragraph.text = style_text(text, paragraph.style, marks);
  return paragraph;
}

// （第12页）, the page of the mark.
void NoteStyler::add_page(std::u32string_view number, RichText& text,
                          std::vector<InsertedMark>& marks) const {
  if (!layout_.glossary_pages || !terms_.contains(std::u32string(number))) return;
  text.text += U"（第";
  InsertedMark page = number_mark(U"00", layout_.style(Element::glossary_entry).role);
  page.at = static_cast<TextOffset>(text.text.size());
  page.reference.target = term_mark_anchor(to_utf8(number));
  page.reference.late = LateText::page;
  marks.push_back(std::move(page));
  text.text += U"页）";
}

std::vector<StyledParagraph> NoteStyler::style_entry(const GlossaryEntry& entry) {
  constexpr Element kElement = Element::glossary_entry;
  const ElementStyle& style = layout_.style(kElement);
  const std::u32string number = number_text(static_cast<std::size_t>(entry.number));
  std::vector<StyledParagraph> paragraphs;
  for (std::size_t i = 0; i < entry.text.size(); ++i) {
    RichText text = entry.text[i];
    if (i == 0 && !entry.term.text.empty()) {
      text = entry.term;
      text.marks.push_back({MarkKind::strong, 0, static_cast<TextOffset>(text.text.size()), U""});
      text.text += U"：";
      append(text, entry.text[0]);
    }
    StyledParagraph paragraph{kElement, {}, style, layout_.type_size(kElement), {}};
    std::vector<InsertedMark> marks = marks_of(text, paragraph.notes);
    if (i == 0) {
      InsertedMark first = number_mark(number + U".", style.role);
      first.reference.anchor = term_anchor(to_utf8(number));
      first.reference.title = entry.term.text;
      if (terms_.contains(number)) first.reference.target = term_mark_anchor(to_utf8(number));
      marks.insert(marks.begin(), std::move(first));
    }
    if (i + 1 == entry.text.size()) add_page(number, text, marks);
    paragraph.text = style_text(text, style, marks);
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

std::vector<StyledParagraph> NoteStyler::style_glossary(const GlossaryBlock& glossary) {
  std::vector<StyledParagraph> paragraphs;
  const bool labelled = !glossary.label.text.empty();
  if (labelled) paragraphs.push_back(style(glossary.label, Element::glossary_label));
  paragraphs.push_back(style(glossary.title, Element::glossary_title));
  // P-25: below a label the title stands on line 3.
  if (labelled) paragraphs.back().style.lines_before = 1;
  for (const GlossaryEntry& entry : glossary.entries) {
    for (StyledParagraph& paragraph : style_entry(entry)) {
      paragraphs.push_back(std::move(paragraph));
    }
  }
  return paragraphs;
}

std::vector<StyledParagraph> NoteStyler::style_end_notes() const {
  std::vector<StyledParagraph> paragraphs;
  if (layout_.notes == NotePlace::foot || end_notes_.empty()) return paragraphs;
  paragraphs.push_back(style_paragraph({U"注释", {}, {}}, Element::glossary_title, layout_));
  for (std::size_t number = 1; number <= end_notes_.size(); ++number) {
    constexpr Element kElement = Element::glossary_entry;
    const ElementStyle& style = layout_.style(kElement);
    InsertedMark mark = number_mark(end_note_text(number), layout_.style(Element::note_mark).role);
    mark.reference.anchor = note_anchor(number);
    mark.reference.target = note_mark_anchor(number);
    mark.reference.title = U"注释";
    paragraphs.push_back({kElement,
                          style_text(*end_notes_[number - 1], style, {mark}),
                          style,
                          layout_.type_size(kElement),
                          {}});
  }
  return paragraphs;
}

}  // namespace banxin
