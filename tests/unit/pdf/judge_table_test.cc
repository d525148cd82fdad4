#include "pdf/judge_table.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

using Role = StructureRole;

// Each row a list of {columns, rows} of its cells; the first cell is a head.
bool regular(const std::vector<std::vector<std::pair<int, int>>>& rows, bool head = true) {
  StructureTree tags = {{Role::paragraph, -1}, {Role::table, -1}, {Role::caption, 1}};
  for (const auto& row : rows) {
    const auto row_tag = static_cast<TagIndex>(tags.size());
    tags.push_back({Role::table_row, 1});
    for (const auto& [columns, spanned] : row) {
      tags.push_back({head ? Role::table_head_cell : Role::table_cell, row_tag, columns, spanned});
      head = false;
    }
  }
  return is_regular_table(tags, children_of(tags), 1);
}

TEST(JudgeTable, RowsOfOneWidthAreRegular) {
  EXPECT_TRUE(regular({{{1, 1}, {1, 1}}, {{1, 1}, {1, 1}}}));
  EXPECT_TRUE(regular({{{3, 1}}, {{1, 1}, {2, 1}}}));
  EXPECT_TRUE(regular({{{1, 2}, {2, 1}}, {{1, 1}, {1, 1}}, {{1, 1}, {1, 1}, {1, 1}}}));
}

TEST(JudgeTable, HolesAndOverlapsAreNot) {
  EXPECT_FALSE(regular({{{1, 1}, {1, 1}}, {{1, 1}}})) << "a hole";
  EXPECT_FALSE(regular({{{1, 1}, {1, 1}}, {{1, 1}, {2, 1}}})) << "too wide";
  EXPECT_FALSE(regular({{{1, 1}, {1, 2}, {1, 1}}, {{2, 1}, {1, 1}}})) << "two cells at one place";
  EXPECT_FALSE(regular({{{1, 2}, {1, 1}}})) << "a span below the last row";
}

TEST(JudgeTable, ATableHasAHead) {
  EXPECT_FALSE(regular({{{1, 1}}, {{1, 1}}}, false));
  EXPECT_FALSE(regular({}));
}

}  // namespace
}  // namespace banxin::testing
