#pragma once
// Structure: the tags of a tagged PDF (ISO 32000-1 §14.8). Blocks make their own small trees;
// drawings name a node by its index, so a paragraph cut over two pages is one P with content on
// both.
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace banxin {

enum class StructureRole {
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,  // H1 … H6
  paragraph,
  list,
  list_item,
  list_body,
  caption,  // P L LI LBody Caption
  table,
  table_row,
  table_head_cell,
  table_cell,  // Table TR TH TD
};

using TagIndex = std::int32_t;
constexpr TagIndex kArtifact = -1;  // page furniture and repeated matter: no part of the text

struct StructureNode {
  StructureRole role = StructureRole::paragraph;
  TagIndex parent = -1;  // index in the same tree, always a smaller one; -1 = under Document
  int column_span = 1;   // cells
  int row_span = 1;
  bool row_scope = false;  // a TH that heads its row rather than its column
  auto fields() const { return std::tie(role, parent, column_span, row_span, row_scope); }
  friend bool operator==(const StructureNode&, const StructureNode&) = default;
};

using StructureTree = std::vector<StructureNode>;

}  // namespace banxin
