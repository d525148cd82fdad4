#pragma once
// FigureMemo: what texts were read to state before. Figures are a matter of the text alone; its
// times also of the period it stands under and of the year of the plans.
#include <string>
#include <vector>

#include "base/memo.h"
#include "indicators/indicator.h"
#include "indicators/quantity.h"
#include "indicators/read_period.h"

namespace banxin {

// What a text states, whatever stands around it. `cores` and `regions`: of each indicator.
struct TextFigures {
  std::vector<Indicator> indicators;  // parse_indicators()
  std::vector<std::u32string> cores;  // name_core()
  std::vector<char32_t> regions;      // region_at()
  std::vector<Quantity> quantities;   // find_quantities()
};

class FigureMemo {
 public:
  explicit FigureMemo(std::size_t most_bytes)
      : figures_("figures", most_bytes / 4 * 3), times_("times", most_bytes / 4) {}

  Memo<TextFigures>::Shared read(const std::u32string& text);
  // As find_times().
  Memo<std::vector<TimeMark>>::Shared times(const std::u32string& text, const Period& context,
                                            int plan_year);

  void age() {
    figures_.age();
    times_.age();
  }
  std::vector<MemoCounts> counts() const { return {figures_.counts(), times_.counts()}; }

 private:
  Memo<TextFigures> figures_;
  Memo<std::vector<TimeMark>> times_;
};

}  // namespace banxin
