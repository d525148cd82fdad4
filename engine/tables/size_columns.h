#pragma once
// Column widths (T-15): from what cells need at least (their widest token) and at most (unwrapped).
#include <optional>
#include <vector>

#include "base/length.h"
#include "report/report.h"

namespace banxin {

// Padding included.
struct ColumnNeed {
  ColumnKind kind = ColumnKind::text;
  Length least;
  Length most;
};

// Whether columns of figures keep the width of all that is in them, their heads unwrapped, or,
// where that is too much, like the others only the least.
enum class FiguresKeep { most, least };

// Widths that add up to `measure`, on a raster of 0.1 mm but for the first text column, which takes
// the rest. Nothing when the columns cannot be had narrow enough.
std::optional<std::vector<Length>> size_columns(const std::vector<ColumnNeed>& needs,
                                                Length measure,
                                                FiguresKeep figures_keep = FiguresKeep::least);

}  // namespace banxin
