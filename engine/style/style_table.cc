#include "style/style_table.h"

#include <algorithm>

#include "report/source_lines.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;

// 表1　… (T-02), and 表1（续） or 续表 for the pages it goes on to (T-12).
void style_captions(const TableBlock& table, const Layout& layout, StyledTable& styled) {
  const std::u32string label = caption_label(U'表', table.number, table.label);
  styled.caption =
      style_paragraph(with_label(label, table.caption), Element::table_caption, layout);
  const bool word = label.empty() || layout.tables.continued == ContinuedCaption::word;
  RichText continued;
  continued.text = word ? U"续表" : label + U"（续）";
  styled.continued_caption = style_text(continued, layout.style(Element::table_caption));
}

// Where the decimals of the only figure of a cell stand; nothing in other cells.
struct Decimals {
  std::size_t end = 0;  // behind the figure
  std::size_t count = 0;
  bool found = false;
};

Decimals find_decimals(std::u32string_view text) {
  Decimals decimals;
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  if (at == text.size()) return decimals;
  while (at < text.size() && (is_digit(text[at]) || text[at] == U',')) ++at;
  if (at + 1 < text.size() && text[at] == U'.' && is_digit(text[at + 1])) {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at, ++decimals.count;
  }
  decimals.end = at;
  decimals.found = std::none_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                [](char32_t c) { return is_digit(c); });
  return decimals;
}

void insert_text(RichText& text, std::size_t at, const std::u32string& words) {
  const auto offset = static_cast<TextOffset>(at);
  RichText out = slice(text, 0, offset);
  append(out, {words, {}, {}});
  append(out, slice(text, offset, static_cast<TextOffset>(text.text.size())));
  text = std::move(out);
}

// T-06: as many decimals as the longest figure of the column.
void pad_decimals(std::vector<TableRow>& rows, const std::vector<ColumnKind>& columns) {
  std::vector<std::size_t> most(columns.size(), 0);
  const auto each = [&](const auto& visit) {
    for (TableRow& row : rows) {
      if (row.size() != columns.size()) continue;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c] != ColumnKind::number) continue;
        const Decimals decimals = find_decimals(row[c].text.text);
        if (decimals.found) visit(row[c].text, decimals, most[c]);
      }
    }
  };
  each([](RichText&, const Decimals& decimals, std::size_t& longest) {
    longest = std::max(longest, decimals.count);
  });
  each([](RichText& text, const Decimals& decimals, std::size_t& longest) {
    if (decimals.count == longest) return;
    std::u32string zeros(longest - decimals.count, U'0');
    insert_text(text, decimals.end, decimals.count == 0 ? U"." + zeros : zeros);
  });
}

// T-10: 65以上 → ≥65.
void sign_bound(RichText& text) {
  const bool at_least = text.text.ends_with(U"以上");
  const bool at_most = text.text.ends_with(U"以下") || text.text.ends_with(U"以内");
  if ((!at_least && !at_most) || text.text.size() < 3 || !find_decimals(text.text).found) return;
  text = slice(text, 0, static_cast<TextOffset>(text.text.size() - 2));
  insert_text(text, 0, at_least ? U"≥" : U"≤");
}

std::u32string missing_value(MissingValue missing) {
  switch (missing) {
    case MissingValue::dash:
      return U"—";
    case MissingValue::ellipsis:
      return U"…";
    case MissingValue::blank:
      break;
  }
  return {};
}

std::vector<TableRow> rows_of(const TableBlock& table, const TableOptions& options) {
  std::vector<TableRow> rows = table.rows;
  for (TableRow& row : rows) {
    for (TableCell& cell : row) {
      if (cell.missing) cell.text.text = missing_value(options.missing);
      if (options.bounds == BoundForm::sign) sign_bound(cell.text);
    }
  }
  if (options.pad_decimals) pad_decimals(rows, table.columns);
  return rows;
}

// T-11: ① or * at the end of a cell points to a note below the table.
void raise_mark(StyledText& text, Length size) {
  const auto is_mark = [](char32_t c) { return (c >= U'①' && c <= U'⑳') || c == U'*'; };
  std::size_t begin = text.text.size();
  while (begin > 0 && is_mark(text.text[begin - 1])) --begin;
  if (begin == 0 || begin == text.text.size()) return;
  Reference mark;
  mark.begin = static_cast<TextOffset>(begin);
  mark.end = static_cast<TextOffset>(text.text.size());
  mark.size = size.scale(6, 10);
  text.references.push_back(std::move(mark));
}

std::vector<StyledRow> style_rows(const std::vector<TableRow>& rows, const ElementStyle& style) {
  std::vector<StyledRow> styled;
  styled.reserve(rows.size());
  for (const TableRow& row : rows) {
    StyledRow cells;
    cells.reserve(row.size());
    for (const TableCell& cell : row) {
      StyledText text = style_text(cell.text, style);
      raise_mark(text, style.size);
      cells.push_back({std::move(text), cell.column_span, cell.row_span, cell.indent, cell.bar});
    }
    styled.push_back(std::move(cells));
  }
  return styled;
}

// Characters of 注： and the like at the start of a note.
std::size_t note_label_length(std::u32string_view note) {
  constexpr std::size_t kLongestLabel = 5;
  const std::size_t colon = note.find(U'：');
  return colon < kLongestLabel ? colon + 1 : 0;
}

// T-11: 注：1.… 2.… 资料来源：…; several notes of one label are numbered, which is printed once.
std::vector<StyledNote> style_notes(const std::vector<RichText>& notes, const ElementStyle& style) {
  struct Note {
    std::u32string label;
    RichText text;
  };
  std::vector<Note> parts;
  for (const RichText& note : notes) {
    const auto label = static_cast<TextOffset>(note_label_length(note.text));
    const auto size = static_cast<TextOffset>(note.text.size());
    parts.push_back({note.text.substr(0, label), slice(note, label, size)});
  }
  std::vector<StyledNote> styled;
  std::u32string group;  // the label that the numbers count under
  int number = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::u32string& text = parts[i].text.text;
    const bool typed = text.size() > 1 && is_digit(text[0]) && text[1] == U'.';
    const bool again = !parts[i].label.empty() && parts[i].label == group;
    const bool followed =
        i + 1 < parts.size() && !parts[i].label.empty() && parts[i + 1].label == parts[i].label;
    if (!parts[i].label.empty() && !again) number = 0;
    if (!parts[i].label.empty()) group = parts[i].label;
    RichText label;
    // Below 注： the numbers stand under one another.
    const bool under = again || (parts[i].label.empty() && typed && !group.empty());
    label.text = under ? std::u32string(group.size(), kIdeographicSpace) : parts[i].label;
    RichText body = parts[i].text;
    if (!typed && (again || followed)) {
      label.text += from_utf8(std::to_string(++number)) + U".";
    } else if (typed) {
      label.text += text.substr(0, 2);
      body = slice(body, 2, static_cast<TextOffset>(text.size()));
      while (!body.text.empty() && body.text[0] == U' ') {
        body = slice(body, 1, static_cast<TextOffset>(body.text.size()));
      }
    }
    ElementStyle kept = style;
    kept.spaces = TypedSpaces::keep;
    styled.push_back({style_text(label, kept), style_text(body, style)});
  }
  return styled;
}

}  // namespace

StyledTable style_table(const TableBlock& table, const Layout& layout) {
  StyledTable styled;
  styled.number = table.number;
  style_captions(table, layout, styled);
  RichText units;
  if (!table.units.empty()) units.text = U"单位：" + table.units;
  styled.units = style_paragraph(units, Element::table_units, layout);
  styled.columns = table.columns;
  styled.head = style_rows(table.head, layout.style(Element::table_head));
  styled.rows = style_rows(rows_of(table, layout.tables), layout.style(Element::table_body));
  styled.notes = style_notes(table.notes, layout.style(Element::table_note));
  styled.head_type = layout.type_size(Element::table_head);
  styled.body_type = layout.type_size(Element::table_body);
  styled.note_type = layout.type_size(Element::table_note);
  styled.replaces_list = table.replaces_list;
  styled.options = layout.tables;
  if (table.label.starts_with(U"附表")) styled.options.style = layout.tables.annex_style;
  if (table.style) styled.options.style = *table.style;
  return styled;
}

}  // namespace banxin
