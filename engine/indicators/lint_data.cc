#include "indicators/lint_data.h"

#include <fmt/format.h>

#include <map>

#include "base/utf8.h"
#include "indicators/compare_figures.h"
#include "indicators/compare_names.h"
#include "indicators/describe_figure.h"
#include "indicators/find_region.h"
#include "indicators/read_data.h"
#include "indicators/read_period.h"

namespace banxin {
namespace {

// A row as if a sentence had said it.
Indicator indicator_of(const IndicatorRow& row) {
  Indicator indicator;
  indicator.name = row.name.empty() ? row.key : row.name;
  indicator.value = read_data_numbers(row.value);
  indicator.unit = row.unit;
  indicator.change = read_data_numbers(row.change);
  indicator.change_unit = row.change_unit;
  indicator.direction = row.direction;
  for (const std::u32string& word : qualifier_words(row)) {
    const std::size_t begin = word.starts_with(kOfChange) ? kOfChange.size() : 0;
    indicator.notes.push_back({0, word.substr(begin)});
  }
  return indicator;
}

std::string change_of(const IndicatorRow& row) {
  const std::u32string word = field_text(row, "direction");
  return to_utf8(row.change.empty() ? word : word + row.change + row.change_unit);
}

class DataLint {
 public:
  DataLint(const Stated& stated, const IndicatorData& data) : stated_(stated) {
    for (const IndicatorRow& row : data.rows) {
      Kept kept{&row, indicator_of(row)};
      const std::u32string core = name_core(kept.indicator.name);
      if (core.empty() || !measure_of(kept.indicator).empty()) continue;
      rows_[{core, canonical_period(row.period)}].push_back(std::move(kept));
    }
  }

  Problems run() && {
    for (const StatedFigure& figure : stated_.figures) {
      if (figure.period == Period{}) continue;
      const auto found = rows_.find({figure.core, period_text(figure.period)});
      if (found == rows_.end()) continue;
      if (!measure_of(figure.indicator).empty()) continue;
      compare(figure, found->second);
    }
    return std::move(problems_);
  }

 private:
  struct Kept {
    const IndicatorRow* row = nullptr;
    Indicator indicator;
  };

  // Two rows of one name and period are of two things: the text is right if one agrees with it.
  void compare(const StatedFigure& figure, const std::vector<Kept>& rows) {
    const Kept* other_value = nullptr;
    const Kept* other_change = nullptr;
    bool value_agrees = false;
    bool change_agrees = false;
    const Indicator& said = figure.indicator;
    for (const Kept& kept : rows) {
      const char32_t region = region_in(kept.indicator.name);
      if (!same_region(region, figure.region, stated_.region)) continue;
      const bool has_value = !said.value.empty() && !kept.indicator.value.empty();
      if (values_differ(said, kept.indicator)) {
        if (other_value == nullptr) other_value = &kept;
      } else {
        value_agrees |= has_value;
      }
      if (changes_differ(said, kept.indicator)) {
        if (other_change == nullptr) other_change = &kept;
      } else {
        change_agrees |= states_change(said) && states_change(kept.indicator);
      }
    }
    if (other_value != nullptr && !value_agrees) {
      const IndicatorRow& row = *other_value->row;
      add(row, figure, describe_value(said), to_utf8(row.value + row.unit));
    }
    if (other_change != nullptr && !change_agrees) {
      const IndicatorRow& row = *other_change->row;
      add(row, figure, describe_change(said), change_of(row));
    }
  }

  static bool states_change(const Indicator& indicator) {
    return !indicator.change.empty() || is_flat(indicator);
  }

  void add(const IndicatorRow& row, const StatedFigure& figure, const std::string& said,
           const std::string& kept) {
    problems_.push_back(
        {"figures.data", Severity::warning, figure.place,
         fmt::format("{} {} here, {} in the data at {} ({}, {})", to_utf8(figure.indicator.name),
                     said, kept, to_string(place_of(row)), to_utf8(row.key),
                     describe_period(figure.period)),
         "correct the text or the data"});
  }

  const Stated& stated_;
  std::map<std::pair<std::u32string, std::u32string>, std::vector<Kept>> rows_;  // by core, period
  Problems problems_;
};

}  // namespace

Problems lint_data(const Stated& stated, const IndicatorData& data) {
  return DataLint(stated, data).run();
}

}  // namespace banxin
