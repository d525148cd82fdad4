#pragma once
// The figure of a table cell taken apart: 预计5—6左右 is 预计, 5—6 and 左右.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

struct CellFigure {
  std::u32string before;         // without the sign
  bool negative = false;         // U+2212 or - stands before it
  std::u32string figures;        // as typed, a range with its mark and its second sign
  std::u32string after;          // bounds, or a unit of its own
  std::int64_t thousandths = 0;  // with its sign; the first of a range; rounded
  bool own_unit = false;         // `after` begins with something else than a bound
};

// Nothing if the cell has no figure.
std::optional<CellFigure> read_cell_figure(std::u32string_view cell);

// The figures with `unit` as prose has them: 5%—6%, 3.2万余件, 65家以上. Without the sign of the
// first.
std::u32string with_unit(const CellFigure& figure, std::u32string_view unit);

}  // namespace banxin
