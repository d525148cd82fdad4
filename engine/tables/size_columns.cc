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

// Every column gets its least, and the rest of the measure by how much more it would like; columns
// of figures keep what `figures_keep` says.
std::optional<std::vector<Length>> share(const std::vector<ColumnNeed>& needs, Length measure,
                                         FiguresKeep figures_keep) {
  std::vector<Length> widths;
  std::vector<Length> wishes;
  for (const ColumnNeed& need : needs) {
    const bool keeps = figures_keep == FiguresKeep::most && need.kind != ColumnKind::text;
    widths.push_back(on_raster(keeps ? need.most : need.least));
    wishes.push_back(keeps ? Length{} : std::max(need.most - need.least, Length{}));
  }
  const Length rest = measure - sum(widths);
  if (rest < Length{}) return std::nullopt;
  const Length wanted = sum(wishes);
  for (std::size_t i = 0; i < widths.size() && wanted > Length{}; ++i) {
    widths[i] += Length{mul_div(rest.ticks, wishes[i].ticks, wanted.ticks) / kRaster * kRaster};
  }
  widths[name_column(needs)] += measure - sum(widths);
  return widths;
}

}  // namespace

std::optional<std::vector<Length>> size_columns(const std::vector<ColumnNeed>& needs,
                                                Length measure, FiguresKeep figures_keep) {
  std::vector<Length> widths;
  if (needs.empty()) return widths;
  for (const ColumnNeed& need : needs) widths.push_back(on_raster(need.most));
  const std::size_t name = name_column(needs);
  if (sum(widths) <= measure) {
    widths[name] += measure - sum(widths);
    return widths;
  }
  auto widths_by_wish = share(needs, measure, FiguresKeep::most);
  if (widths_by_wish || figures_keep == FiguresKeep::most) return widths_by_wish;
  return share(needs, measure, FiguresKeep::least);
}

}  // namespace banxin
