#include "style/style_text.h"

#include "style/replace_typed_spaces.h"

namespace banxin {
namespace {

std::vector<Decoration> decorations_of(const RichText& text) {
  std::vector<Decoration> decorations;
  for (const Mark& mark : text.marks) {
    const auto add = [&](DecorationKind kind) {
      decorations.push_back({kind, mark.begin, mark.end, mark.argument});
    };
    if (mark.kind == MarkKind::emphasis) add(DecorationKind::dots);
    if (mark.kind == MarkKind::ruby) add(DecorationKind::ruby);
    if (mark.kind == MarkKind::link) add(DecorationKind::link);
  }
  return decorations;
}

}  // namespace

StyledText style_text(const RichText& text, const ElementStyle& style) {
  StyledText styled;
  styled.text = text.text;
  styled.source = text.source;
  styled.spaces = style.spaces;
  styled.decorations = decorations_of(text);
  styled.runs.push_back({0, style.role});
  for (const Mark& mark : text.marks) {
    if (mark.kind != MarkKind::strong || mark.begin == mark.end) continue;
    if (styled.runs.back().begin == mark.begin) {
      styled.runs.back().role = style.strong;
    } else {
      styled.runs.push_back({mark.begin, style.strong});
    }
    if (mark.end < text.text.size()) styled.runs.push_back({mark.end, style.role});
  }
  return style.spaces == TypedSpaces::replace ? replace_typed_spaces(styled) : styled;
}

std::u32string caption_label(char32_t word, int number, const std::u32string& typed) {
  if (!typed.empty() || number == 0) return typed;
  return word + from_utf8(std::to_string(number));
}

RichText with_label(const std::u32string& label, const RichText& caption) {
  constexpr char32_t kIdeographicSpace = 0x3000;
  RichText text{label, {}, {}};
  if (!label.empty() && !caption.text.empty()) text.text += kIdeographicSpace;
  append(text, caption);
  return text;
}

StyledParagraph style_paragraph(const RichText& text, Element element, const Layout& layout) {
  return {element, style_text(text, layout.style(element)), layout.style(element),
          layout.type_size(element)};
}

}  // namespace banxin
