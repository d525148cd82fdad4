#include "tables/table_seams.h"

namespace banxin {

std::vector<Seam> table_seams(const std::vector<Strip>& strips, const TableShape& shape) {
  std::vector<Seam> seams(strips.empty() ? 0 : strips.size() - 1);
  Length height;
  for (const Strip& strip : strips) height += strip.height;
  for (std::size_t i = 0; i < seams.size(); ++i) {
    const std::size_t rows_above = i + 1 > shape.lead ? i + 1 - shape.lead : 0;
    const std::size_t rows_below = shape.rows > rows_above ? shape.rows - rows_above : 0;
    const bool held =
        rows_above > 0 && rows_above <= shape.held.size() && shape.held[rows_above - 1];
    const bool parts = height > shape.keep_height && rows_above >= 2 && rows_below >= 2 && !held;
    if (!parts) {
      seams[i].cost = kForbidden;
      continue;
    }
    seams[i].opening = shape.opening;
    seams[i].closing = shape.closing;
  }
  return seams;
}

}  // namespace banxin
