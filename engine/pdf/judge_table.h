#pragma once
// Whether the rows of a table fill one grid (ISO 14289-1 7.5).
#include <cstddef>
#include <vector>

#include "marks/structure.h"

namespace banxin {

// The nodes below each node, in order.
using NodeChildren = std::vector<std::vector<std::size_t>>;
NodeChildren children_of(const StructureTree& tags);

// `table`: a node of that role; `children`: those of `tags`. With its spans every row covers the
// same columns, none twice, and there is a head cell.
bool is_regular_table(const StructureTree& tags, const NodeChildren& children, std::size_t table);

}  // namespace banxin
