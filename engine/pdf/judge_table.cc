#include "pdf/judge_table.h"

#include <algorithm>
#include <vector>

namespace banxin {
namespace {

// How many rows below a column is still covered by a cell above.
using Covered = std::vector<int>;

// Puts a cell at the first free columns. False if they are not free or `covered` is too narrow for
// it, but for the first row, which makes the width.
bool put_cell(const StructureNode& cell, bool first_row, Covered& covered) {
  auto place = std::find(covered.begin(), covered.end(), 0);
  const auto span = static_cast<std::size_t>(std::max(cell.column_span, 1));
  const auto at = static_cast<std::size_t>(place - covered.begin());
  if (covered.size() < at + span) {
    if (!first_row) return false;
    covered.resize(at + span, 0);
  }
  for (std::size_t column = at; column < at + span; ++column) {
    if (covered[column] != 0) return false;
    covered[column] = std::max(cell.row_span, 1);
  }
  return true;
}

}  // namespace

NodeChildren children_of(const StructureTree& tags) {
  NodeChildren children(tags.size());
  for (std::size_t node = 0; node < tags.size(); ++node) {
    if (tags[node].parent >= 0)
      children[static_cast<std::size_t>(tags[node].parent)].push_back(node);
  }
  return children;
}

bool is_regular_table(const StructureTree& tags, const NodeChildren& children, std::size_t table) {
  Covered covered;
  bool first_row = true;
  bool head = false;
  for (const std::size_t row : children[table]) {
    if (tags[row].role != StructureRole::table_row) continue;
    for (const std::size_t cell : children[row]) {
      head = head || tags[cell].role == StructureRole::table_head_cell;
      if (!put_cell(tags[cell], first_row, covered)) return false;
    }
    for (int& rows : covered) {
      if (rows == 0) return false;
      --rows;
    }
    first_row = false;
  }
  return head && std::all_of(covered.begin(), covered.end(), [](int rows) { return rows == 0; });
}

}  // namespace banxin
