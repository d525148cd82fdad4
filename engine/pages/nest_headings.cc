#include "pages/nest_headings.h"

#include <vector>

namespace banxin {

void nest_headings(StructureTree& tags) {
  std::vector<StructureRole> open;  // the last heading and those above it, as they came
  for (StructureNode& node : tags) {
    if (!is_heading(node.role)) continue;
    while (!open.empty() && open.back() >= node.role) open.pop_back();
    open.push_back(node.role);
    node.role = heading_of_level(static_cast<int>(open.size()));
  }
}

}  // namespace banxin
