#include "build/make_receipts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "blocks/set_report.h"
#include "copies/check_delegates.h"
#include "copies/tell_few.h"
#include "pages/furnish_pages.h"
#include "style/style_table.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr std::u32string_view kTitle = U"签收单";
constexpr std::u32string_view kSignature = U"签收";

constexpr std::size_t kNameCell = 1;  // of a row

struct Group {
  std::u32string delegation;
  std::vector<const Delegate*> rows;
};

std::vector<Group> group_by_delegation(const Delegates& copies) {
  std::vector<Group> groups;
  for (const Delegate& row : copies.rows) {
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& known) {
      return known.delegation == row.delegation;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), {row.delegation, {}});
    group->rows.push_back(&row);
  }
  return groups;
}

// Typed in that row of the list; a spare copy's serial is the engine's.
TableCell cell(const std::u32string& text, int row) {
  TableCell made;
  made.text = made_text(text);
  if (row > 0) made.text.source = {{0, row, 1}};
  return made;
}

TableBlock table_of(const Group& group) {
  const bool seats = std::any_of(group.rows.begin(), group.rows.end(),
                                 [](const Delegate* row) { return !row->seat.empty(); });
  TableBlock table;
  table.numbered = false;
  table.style = TableStyle::full;
  table.caption = made_text(group.delegation + std::u32string(kTitle));
  const auto add_column = [&](std::u32string_view name, ColumnKind kind) {
    table.columns.push_back(kind);
    if (table.head.empty()) table.head.emplace_back();
    table.head[0].push_back(cell(std::u32string(name), 0));
  };
  add_column(kSerialColumn, ColumnKind::label);
  add_column(kNameColumn, ColumnKind::label);
  if (seats) add_column(kSeatColumn, ColumnKind::label);
  add_column(kSignature, ColumnKind::text);
  for (const Delegate* row : group.rows) {
    TableRow cells = {cell(row->serial, row->row), cell(row->name, row->row)};
    if (seats) cells.push_back(cell(row->seat, row->row));
    cells.emplace_back();
    table.rows.push_back(std::move(cells));
  }
  return table;
}

StyledReport style_receipts(const Delegates& copies, Layout layout) {
  layout.page.columns = 1;
  StyledReport styled{copies.file, std::u32string(kTitle), std::move(layout), {}, {}, {}};
  for (const TableBlock& table : receipt_tables(copies)) {
    StyledTable set = style_table(table, styled.layout);
    for (StyledRow& row : set.rows) {
      for (RoleRun& run : row[kNameCell].text.runs) run.one_face = true;
    }
    set.continued_caption = style_text(made_text(table.caption.text + U"（续）"),
                                       styled.layout.style(Element::table_caption));
    if (!styled.blocks.empty()) styled.parts.push_back({styled.blocks.size(), {}, false});
    styled.blocks.emplace_back(std::move(set));
  }
  return styled;
}

// B-35: of all such names one notice, without them.
Problems join_other_faces(Problems problems, const std::string& file) {
  std::set<int> rows;
  Problems joined;
  for (Problem& problem : problems) {
    if (problem.code == "font.other-face") {
      rows.insert(problem.place.line);
    } else {
      joined.push_back(std::move(problem));
    }
  }
  if (rows.empty()) return joined;
  joined.push_back({"copies.other-face",
                    Severity::notice,
                    {file, 0, 0},
                    fmt::format("{}: the name on the list to sign is set in another face, as its "
                                "own lacks a character",
                                name_rows({rows.begin(), rows.end()})),
                    ""});
  return joined;
}

}  // namespace

std::vector<TableBlock> receipt_tables(const Delegates& copies) {
  std::vector<TableBlock> tables;
  for (const Group& group : group_by_delegation(copies)) tables.push_back(table_of(group));
  return tables;
}

MadePdf make_receipts(const Delegates& copies, Layout layout, const FontSet& fonts,
                      const SlimFaces& slim, StageTimes& times) {
  MadePdf made;
  const StyledReport styled = style_receipts(copies, std::move(layout));
  SetParts set = set_report(styled, fonts);
  made.problems = tell_few(join_other_faces(std::move(set.problems), copies.file));
  if (has_errors(made.problems)) return made;
  FurnishedPages furnished = furnish_pages(set.parts, styled, fonts);
  append(made.problems, std::move(furnished.problems));
  if (has_errors(made.problems)) return made;
  auto pdf = make_pdf(furnished.pages, fonts, slim, {styled.title, "zh-CN"}, times);
  if (!pdf) {
    made.problems.push_back(pdf.error());
    return made;
  }
  made.bytes = std::move(pdf->bytes);
  append(made.problems, std::move(pdf->problems));
  return made;
}

}  // namespace banxin
