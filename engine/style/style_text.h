#pragma once
// Characters and marks of a report → styled text and paragraphs of an element.
#include "style/layout.h"
#include "style/styled_report.h"

namespace banxin {

StyledText style_text(const RichText& text, const ElementStyle& style);

StyledParagraph style_paragraph(const RichText& text, Element element, const Layout& layout);

}  // namespace banxin
