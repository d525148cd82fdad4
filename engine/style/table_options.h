#pragma once
// TableOptions: the look of tables (TYPOGRAPHY §3). Type sizes are those of the table_* elements.
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

struct TableOptions {
  Length thick_rule = 0.35_mm;  // top and bottom (T-01)
  Length thin_rule = 0.18_mm;   // below the head, and at a page break (T-12)
  int padding = 500;            // beside a cell's text, thousandths of its em (T-15)
  int pitch = 1400;             // of cell lines, thousandths of the size (T-17)
  auto fields() const { return std::tie(thick_rule, thin_rule, padding, pitch); }
  friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

}  // namespace banxin
