#include "tables/size_columns.h"

#include <algorithm>
#include <numeric>

namespace banxin {
namespace {

constexpr std::int64_t kRaster = Length::kTicksPerMillimetre / 10;

Length on_raster(Length width) { return {(width.ticks + kRaster - 1) / kRaster * kRaster}; }

Length sum(const std::vector<Length>& widths) {
  return std::accumulate(widths.begin(), widths.end(), Length{});
}

// The column that takes the slack: the first of names, else the first.
std::size_t name_column(const std::vector<ColumnNeed>& needs) {
  const auto found = std::find_if(needs.begin(), needs.end(), [](const ColumnNeed& need) {
    return need.kind == ColumnKind::text;
  });
  return found == needs.end() ? 0 : static_cast<std::size_t>(found - needs.begin());
}

}  // namespace

std::optional<std::vector<Length>> size_columns(const std::vector<ColumnNeed>& needs,
                                                Length measure) {
  std::vector<Length> widths;
  if (needs.empty()) return widths;
  for (const ColumnNeed& need : needs) widths.push_back(on_raster(need.most));
  const std::size_t name = name_column(needs);
  if (sum(widths) <= measure) {
    widths[name] += measure - sum(widths);
    return widths;
  }
  // Numbers keep what they need; texts share the rest by how much they would like beyond their least.
  Length wanted;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (needs[i].kind != ColumnKind::text) continue;
    widths[i] = on_raster(needs[i].least);
    wanted += std::max(needs[i].most - needs[i].least, Length{});
  }
  const Length rest = measure - sum(widths);
  if (rest < Length{}) return std::nullopt;
  if (wanted > Length{}) {
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (needs[i].kind != ColumnKind::text) continue;
      const Length wish = needs[i].most - needs[i].least;
      widths[i] += Length{mul_div(rest.ticks, wish.ticks, wanted.ticks) / kRaster * kRaster};
    }
  }
  widths[name] += measure - sum(widths);
  return widths;
}

}  // namespace banxin
