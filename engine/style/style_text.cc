#include "style/style_text.h"

#include <algorithm>

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

void insert_mark(const InsertedMark& mark, StyledText& text) {
  const auto length = static_cast<TextOffset>(mark.characters.size());
  const TextOffset at = mark.at;
  const FontRole around = role_at(text, at > 0 ? at - 1 : 0);
  const Place before = place_of(text.source, at > 0 ? at - 1 : 0, "");
  const Place behind = place_of(text.source, at, "");
  text.text.insert(at, mark.characters);
  std::vector<RoleRun> runs;
  for (const RoleRun& run : text.runs) {
    if (run.begin < at) runs.push_back(run);
  }
  if (mark.role != around || at == 0) runs.push_back({at, mark.role});
  const bool begins = std::any_of(text.runs.begin(), text.runs.end(),
                                  [&](const RoleRun& run) { return run.begin == at; });
  if (!begins && mark.role != around) runs.push_back({at + length, around});
  for (const RoleRun& run : text.runs) {
    if (run.begin >= at) runs.push_back({run.begin + length, run.role, run.one_face});
  }
  text.runs = std::move(runs);
  for (Decoration& decoration : text.decorations) {
    if (decoration.begin >= at) decoration.begin += length;
    if (decoration.end > at) decoration.end += length;
  }
  std::vector<SourcePoint> source;
  for (const SourcePoint& point : text.source) {
    if (point.offset < at) source.push_back(point);
  }
  if (!text.source.empty()) {
    source.push_back({at, before.line, before.column});
    source.push_back({at + length, behind.line, behind.column});
  }
  for (const SourcePoint& point : text.source) {
    if (point.offset > at) source.push_back({point.offset + length, point.line, point.column});
  }
  text.source = std::move(source);
  Reference reference = mark.reference;
  reference.begin = at;
  reference.end = at + length;
  text.references.insert(text.references.begin(), std::move(reference));
}

}  // namespace

StyledText style_text(const RichText& text, const ElementStyle& style,
                      const std::vector<InsertedMark>& marks) {
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
  // From the last on, so that the places of the others stay theirs.
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    for (Reference& behind : styled.references) {
      behind.begin += static_cast<TextOffset>(mark->characters.size());
      behind.end += static_cast<TextOffset>(mark->characters.size());
    }
    insert_mark(*mark, styled);
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
