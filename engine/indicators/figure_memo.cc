#include "indicators/figure_memo.h"

#include "indicators/compare_names.h"
#include "indicators/find_region.h"
#include "indicators/parse_indicators.h"

namespace banxin {
namespace {

TextFigures read_figures(const std::u32string& text) {
  TextFigures figures;
  figures.indicators = parse_indicators(text);
  for (const Indicator& indicator : figures.indicators) {
    figures.cores.push_back(name_core(indicator.name));
    figures.regions.push_back(region_at(text, indicator.name_range));
  }
  figures.quantities = find_quantities(text).quantities;
  return figures;
}

// About: names and notes are short.
std::size_t bytes_of(const TextFigures& figures) {
  constexpr std::size_t kWordBytes = 64;
  std::size_t bytes = sizeof(TextFigures);
  for (const Indicator& indicator : figures.indicators) {
    bytes += sizeof(Indicator) + kWordBytes * (5 + indicator.notes.size());
  }
  for (const Quantity& quantity : figures.quantities) {
    bytes += sizeof(Quantity) + kWordBytes * (2 + quantity.notes.size());
  }
  return bytes;
}

}  // namespace

Memo<TextFigures>::Shared FigureMemo::read(const std::u32string& text) {
  return figures_.get(
      fingerprint(text), [&] { return read_figures(text); }, bytes_of);
}

Memo<std::vector<TimeMark>>::Shared FigureMemo::times(const std::u32string& text,
                                                      const Period& context, int plan_year) {
  FingerprintBuilder builder;
  builder.add(text);
  builder.add(context);
  builder.add(plan_year);
  return times_.get(
      builder.finish(), [&] { return find_times(text, context, plan_year); },
      [](const std::vector<TimeMark>& times) { return times.size() * 2 * sizeof(TimeMark); });
}

}  // namespace banxin
