#pragma once
// Marks of notes and terms in styled paragraphs, and what they point to: footnotes (P-35), end
// notes, 名词解释 (P-36).
#include <set>
#include <string>
#include <vector>

#include "style/style_text.h"

namespace banxin {

// Styles the texts of one report in reading order, since it counts their marks. Anchors: note-1 and
// note-mark-1 of the first note, term-1 and term-mark-1 of the first entry.
class NoteStyler {
 public:
  NoteStyler(const Report& report, const Layout& layout);

  // A footnote's mark is ① until its page is known.
  StyledParagraph style(const RichText& text, Element element);

  // 附件2, the title and the entries 1.术语：释文。; further paragraphs of an entry follow it.
  std::vector<StyledParagraph> style_glossary(const GlossaryBlock& glossary);

  // With NotePlace::end, a title and the notes of all texts styled before; else nothing.
  std::vector<StyledParagraph> style_end_notes() const;

 private:
  std::vector<InsertedMark> marks_of(const RichText& text, std::vector<StyledFootnote>& notes);
  InsertedMark raised_mark(TextOffset at, std::u32string characters) const;
  std::u32string end_note_text(std::size_t number) const;
  InsertedMark note_mark(const Mark& mark, std::vector<StyledFootnote>& notes);
  InsertedMark term_mark(const Mark& mark) const;
  void add_page(std::u32string_view number, RichText& text, std::vector<InsertedMark>& marks) const;
  std::vector<StyledParagraph> style_entry(const GlossaryEntry& entry);
  const RichText& note_labelled(const std::u32string& label) const;

  const Report& report_;
  const Layout& layout_;
  std::set<std::u32string> terms_;          // numbers printed behind terms
  std::vector<const RichText*> end_notes_;  // a mark each
};

}  // namespace banxin
