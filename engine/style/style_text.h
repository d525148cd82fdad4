#pragma once
// Characters and marks of a report → styled text and paragraphs of an element.
#include "style/layout.h"
#include "style/styled_report.h"

namespace banxin {

// Characters that stand in no report: put in before the character at `at`, in a face of their own.
struct InsertedMark {
  TextOffset at = 0;
  std::u32string characters;
  FontRole role = FontRole::songti;
  Reference reference;  // its begin and end are set
};

// `marks` sorted by `at`.
StyledText style_text(const RichText& text, const ElementStyle& style,
                      const std::vector<InsertedMark>& marks = {});

// 表1 of 表 and 1; `typed` if there is one; empty for neither.
std::u32string caption_label(char32_t word, int number, const std::u32string& typed);

// A caption as printed: its label, an ideographic space, its words (T-02, P-38).
RichText with_label(const std::u32string& label, const RichText& caption);

StyledParagraph style_paragraph(const RichText& text, Element element, const Layout& layout);

}  // namespace banxin
