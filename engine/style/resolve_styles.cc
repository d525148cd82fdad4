#include "style/resolve_styles.h"

#include <algorithm>

#include "base/check.h"
#include "style/replace_typed_spaces.h"

namespace banxin {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;

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

// The run-in lead has a face of its own; strong spans in it keep theirs.
void style_lead(TextOffset lead, const ElementStyle& style, StyledText& text) {
  if (lead == 0 || style.lead == style.role) return;
  std::vector<RoleRun> runs;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const RoleRun& run = text.runs[i];
    if (run.begin >= lead || run.role != style.role) {
      runs.push_back(run);
      continue;
    }
    runs.push_back({run.begin, style.lead});
    const std::size_t end = i + 1 < text.runs.size() ? text.runs[i + 1].begin : text.text.size();
    if (end > lead) runs.push_back({lead, style.role});
  }
  text.runs = std::move(runs);
}

// P-16: a name of two characters is as wide as one of three. The blank before it is a full cell,
// being kept.
void spread_name(StyledText& speaker) {
  const std::size_t gap = speaker.text.rfind(U' ');
  if (gap == std::u32string::npos || speaker.text.size() - gap - 1 != 2) return;
  speaker.gaps.push_back({static_cast<TextOffset>(gap + 1), 1000});
}

StyledParagraph style_paragraph(const RichText& text, Element element, const Layout& layout) {
  return {element, style_text(text, layout.style(element)), layout.style(element),
          layout.type_size(element)};
}

Element element_of(const TextBlock& block, bool heading_follows) {
  switch (block.kind) {
    case TextKind::title:
      return Element::title;
    case TextKind::subtitle:
      return Element::subtitle;
    case TextKind::speaker:
      return Element::speaker;
    case TextKind::byline:
      return Element::byline;
    case TextKind::salutation:
      return Element::salutation;
    case TextKind::caption:
      return Element::caption;
    case TextKind::paragraph:
      return Element::body;
    case TextKind::heading:
      break;
  }
  CHECK(block.level >= 0 && block.level <= 5, "headings have levels 0 to 5");
  if (block.level == 0) return heading_follows ? Element::part_heading : Element::heading;
  return static_cast<Element>(static_cast<int>(Element::heading1) + block.level - 1);
}

bool is_heading(const Block& block) {
  const auto* text = std::get_if<TextBlock>(&block);
  return text != nullptr && text->kind == TextKind::heading;
}

bool continues_title(const Block& block) {
  const auto* text = std::get_if<TextBlock>(&block);
  return text != nullptr && (text->kind == TextKind::subtitle || text->kind == TextKind::speaker);
}

StyledParagraph style_block(const TextBlock& block, const Block* next, const Layout& layout) {
  const bool heading_follows = next != nullptr && is_heading(*next);
  StyledParagraph styled = style_paragraph(block.text, element_of(block, heading_follows), layout);
  if (block.kind == TextKind::speaker) spread_name(styled.text);
  style_lead(block.lead, styled.style, styled.text);
  // Title, subtitle and speaker are one group; what is below the last of them is below the group.
  if (next != nullptr && continues_title(*next)) styled.style.lines_after = 0;
  return styled;
}

std::vector<StyledRow> style_rows(const std::vector<TableRow>& rows, const ElementStyle& style) {
  std::vector<StyledRow> styled;
  for (const TableRow& row : rows) {
    StyledRow cells;
    for (const TableCell& cell : row) {
      cells.push_back({style_text(cell.text, style), cell.column_span, cell.row_span});
    }
    styled.push_back(std::move(cells));
  }
  return styled;
}

// 表1　… (T-02), and 表1（续） for the pages it goes on to (T-12).
void style_captions(const TableBlock& table, const Layout& layout, StyledTable& styled) {
  const std::u32string label =
      table.number == 0 ? U"" : U"表" + from_utf8(std::to_string(table.number));
  RichText caption;
  caption.text = label;
  if (!label.empty() && !table.caption.text.empty()) caption.text += kIdeographicSpace;
  append(caption, table.caption);
  styled.caption = style_paragraph(caption, Element::table_caption, layout);
  RichText continued;
  continued.text = label.empty() ? U"续表" : label + U"（续）";
  styled.continued_caption = style_text(continued, layout.style(Element::table_caption));
}

StyledTable style_table(const TableBlock& table, const Layout& layout) {
  StyledTable styled;
  styled.number = table.number;
  style_captions(table, layout, styled);
  RichText units;
  if (!table.units.empty()) units.text = U"单位：" + table.units;
  styled.units = style_paragraph(units, Element::table_units, layout);
  styled.columns = table.columns;
  styled.head = style_rows(table.head, layout.style(Element::table_head));
  styled.rows = style_rows(table.rows, layout.style(Element::table_body));
  for (const RichText& note : table.notes) {
    styled.notes.push_back(style_paragraph(note, Element::table_note, layout));
  }
  styled.head_type = layout.type_size(Element::table_head);
  styled.body_type = layout.type_size(Element::table_body);
  styled.replaces_list = table.replaces_list;
  styled.options = layout.tables;
  return styled;
}

StyledList style_list(const ListBlock& list, const Layout& layout) {
  StyledList styled;
  for (const RichText& item : list.items) {
    styled.items.push_back(style_paragraph(item, Element::list_item, layout));
  }
  return styled;
}

}  // namespace

StyledReport resolve_styles(const Report& report, const Layout& layout) {
  StyledReport styled{report.file, title_of(report), layout, {}};
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      const Block* next = i + 1 < report.blocks.size() ? &report.blocks[i + 1] : nullptr;
      styled.blocks.emplace_back(style_block(*text, next, layout));
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      styled.blocks.emplace_back(style_list(*list, layout));
    } else {
      styled.blocks.emplace_back(style_table(std::get<TableBlock>(block), layout));
    }
  }
  return styled;
}

}  // namespace banxin
