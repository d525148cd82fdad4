#pragma once
// Structure: the tags of a tagged PDF (ISO 32000-1 §14.8). Blocks make their own small trees;
// drawings name a node by its index, so a paragraph cut over two pages is one P with content on
// both.
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
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
  list_label,
  list_body,
  caption,  // P L LI Lbl LBody Caption
  table,
  table_row,
  table_head_cell,
  table_cell,  // Table TR TH TD
  link,
  reference,
  note,  // Link Reference Note
  ruby,
  ruby_base,
  ruby_text,  // Ruby RB RT
  figure,     // Figure
  contents,
  contents_item,  // TOC TOCI
};

constexpr bool is_heading(StructureRole role) { return role <= StructureRole::heading6; }
// From 1.
constexpr int level_of(StructureRole heading) { return static_cast<int>(heading) + 1; }
constexpr StructureRole heading_of_level(int level) {
  return static_cast<StructureRole>(level - 1);
}

using TagIndex = std::int32_t;
constexpr TagIndex kArtifact = -1;  // page furniture and repeated matter: no part of the text

struct StructureNode {
  StructureRole role = StructureRole::paragraph;
  TagIndex parent = -1;  // index in the same tree, always a smaller one; -1 = under Document
  int column_span = 1;   // cells
  int row_span = 1;
  bool row_scope = false;           // a TH that heads its row rather than its column
  std::u32string alternative = {};  // of a figure: what a reader who cannot see it is told
  auto fields() const {
    return std::tie(role, parent, column_span, row_span, row_scope, alternative);
  }
  friend bool operator==(const StructureNode&, const StructureNode&) = default;
};

using StructureTree = std::vector<StructureNode>;

// Appends a tree to another; its top nodes come under `parent`. Returns the index of its first
// node.
inline TagIndex append_tree(StructureTree& tree, const StructureTree& part, TagIndex parent) {
  const auto base = static_cast<TagIndex>(tree.size());
  for (StructureNode node : part) {
    node.parent = node.parent < 0 ? parent : node.parent + base;
    tree.push_back(std::move(node));
  }
  return base;
}

}  // namespace banxin
