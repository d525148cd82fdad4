#pragma once
// TableOptions: the look of tables (TYPOGRAPHY §3). Type sizes are those of the table_* elements.
#include <array>
#include <string_view>
#include <tuple>

#include "base/length.h"
#include "report/table_style.h"

namespace banxin {

using namespace literals;

// What stands above the head on the pages a table goes on to (T-12).
enum class ContinuedCaption { number, word };
constexpr std::array<std::string_view, 2> kContinuedCaptionNames = {"表（续）", "续表"};

// What is printed for a value that is missing (T-09): nothing, — or ….
enum class MissingValue { blank, dash, ellipsis };
constexpr std::array<std::string_view, 3> kMissingValueNames = {"blank", "dash", "ellipsis"};

// T-10: 65以上 as typed, or ≥65.
enum class BoundForm { typed, sign };
constexpr std::array<std::string_view, 2> kBoundFormNames = {"typed", "sign"};

struct TableOptions {
  TableStyle style = TableStyle::three_line;
  TableStyle annex_style = TableStyle::row_rules;  // of 附表
  ContinuedCaption continued = ContinuedCaption::number;
  MissingValue missing = MissingValue::blank;
  BoundForm bounds = BoundForm::typed;
  bool pad_decimals = false;    // 41.2 among 0.36 is 41.20 (T-06)
  bool landscape = true;        // a table too wide for the page may be turned (T-15, P-27)
  Length thick_rule = 0.35_mm;  // top and bottom (T-01)
  Length thin_rule = 0.18_mm;   // below the head, and at a page break (T-12)
  int padding = 500;            // beside a cell's text, thousandths of its em (T-15)
  int pitch = 1400;             // of cell lines, thousandths of the size (T-17)
  Length least_size = 9_pt;     // a table that is too wide is set no smaller (T-15)
  auto fields() const {
    return std::tie(style, annex_style, continued, missing, bounds, pad_decimals, landscape,
                    thick_rule, thin_rule, padding, pitch, least_size);
  }
  friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

}  // namespace banxin
