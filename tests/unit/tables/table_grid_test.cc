#include "tables/table_grid.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

StyledCell cell(char32_t name, int columns = 1, int rows = 1) {
  StyledCell styled;
  styled.text.text = std::u32string(1, name);
  styled.column_span = columns;
  styled.row_span = rows;
  return styled;
}

StyledTable table_of(std::size_t columns, std::vector<StyledRow> head,
                     std::vector<StyledRow> rows) {
  StyledTable table;
  table.columns.assign(columns, ColumnKind::text);
  table.head = std::move(head);
  table.rows = std::move(rows);
  return table;
}

// "a00 b01 | c10": name, row, column of each cell; | behind the head.
std::string places(const TableGrid& grid) {
  std::string text;
  for (const GridCell& each : grid.cells) {
    if (!text.empty()) text += " ";
    text += to_utf8(each.cell->text.text) + std::to_string(each.row) + std::to_string(each.column);
    if (each.head) text += "h";
  }
  return text;
}

TEST(TableGrid, CellsWithoutSpansStandSideBySide) {
  const StyledTable table = table_of(2, {{cell('a'), cell('b')}}, {{cell('c'), cell('d')}});
  const TableGrid grid = make_table_grid(table);
  EXPECT_EQ(places(grid), "a00h b01h c10 d11");
  EXPECT_EQ(grid.columns, 2U);
  EXPECT_EQ(grid.rows, 2U);
  EXPECT_EQ(grid.head_rows, 1U);
}

TEST(TableGrid, AColumnSpanMovesTheNextCell) {
  const StyledTable table =
      table_of(3, {{cell('a', 2), cell('b')}}, {{cell('c'), cell('d'), cell('e')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00h b02h c10 d11 e12");
}

TEST(TableGrid, ARowSpanKeepsItsColumnInTheRowsBelow) {
  const StyledTable table = table_of(
      2, {}, {{cell('a', 1, 3), cell('b')}, {cell('c')}, {cell('d')}, {cell('e'), cell('f')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00 b01 c11 d21 e30 f31");
}

TEST(TableGrid, SpansOfBothKindsMeet) {
  // a a b
  // a a c
  // d e c
  const StyledTable table =
      table_of(3, {}, {{cell('a', 2, 2), cell('b')}, {cell('c', 1, 2)}, {cell('d'), cell('e')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00 b02 c12 d20 e21");
}

TEST(TableGrid, AHeadOfTwoRows) {
  const StyledTable table = table_of(3, {{cell('a', 1, 2), cell('b', 2)}, {cell('c'), cell('d')}},
                                     {{cell('e'), cell('f'), cell('g')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00h b01h c11h d12h e20 f21 g22");
}

TEST(TableGrid, CellsBeyondTheLastColumnAreLeftOut) {
  const StyledTable table = table_of(2, {}, {{cell('a'), cell('b'), cell('c')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00 b01");
}

TEST(TableGrid, AShortRowLeavesItsPlacesEmpty) {
  const StyledTable table = table_of(3, {}, {{cell('a')}, {cell('b'), cell('c'), cell('d')}});
  EXPECT_EQ(places(make_table_grid(table)), "a00 b10 c11 d12");
}

}  // namespace
}  // namespace banxin
