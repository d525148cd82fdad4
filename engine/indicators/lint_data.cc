#include "indicators/lint_data.h"

#include <fmt/format.h>

#include <optional>

#include "base/utf8.h"
#include "indicators/amount.h"
#include "indicators/compare_names.h"
#include "indicators/describe_figure.h"
#include "indicators/match_words.h"
#include "indicators/read_number.h"

namespace banxin {
namespace {

std::optional<Decimal> whole_number(std::u32string_view text) {
  const bool minus = !text.empty() && is_one_of(text.front(), U"-−");
  if (minus) text.remove_prefix(1);
  const auto number = read_digits(text, 0);
  if (!number || number->end != text.size()) return std::nullopt;
  return Decimal{minus ? -number->value.digits : number->value.digits, number->value.decimals};
}

// 2023, 2023年, 2023上半年
Period period_of(std::u32string_view text) {
  const auto year = read_digits(text, 0);
  if (!year || year->value.decimals > 0) return {kNoYear, std::u32string(text)};
  text.remove_prefix(year->end);
  if (text.starts_with(U"年")) text.remove_prefix(1);
  return {static_cast<int>(year->value.digits), std::u32string(text)};
}

class DataLint {
 public:
  explicit DataLint(const Stated& stated) : stated_(stated) {}

  void read(const IndicatorRow& row) {
    const std::u32string& name = row.name.empty() ? row.key : row.name;
    const std::u32string core = name_core(name);
    const Period period = period_of(row.period);
    if (core.empty() || period.year == kNoYear) return;
    for (const StatedFigure& figure : stated_.figures) {
      if (figure.core != core || figure.period != period) continue;
      if (!measure_of(figure.indicator).empty()) continue;
      compare_value(row, figure);
      compare_change(row, figure);
    }
  }

  Problems problems() && { return std::move(problems_); }

 private:
  static double slack_of(const Indicator& indicator) {
    return is_hedged(indicator) ? kHedgeSlack : 0;
  }

  void compare_value(const IndicatorRow& row, const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    const auto number = whole_number(row.value);
    if (!number || indicator.value.size() != 1) return;
    const Amount kept = amount_of(*number, row.unit);
    const Amount said = amount_of(indicator.value[0], indicator.unit);
    if (kept.base != said.base || may_equal(kept, said, slack_of(indicator))) return;
    add(row, figure, describe_value(indicator), to_utf8(row.value + row.unit));
  }

  void compare_change(const IndicatorRow& row, const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    const auto number = whole_number(row.change);
    if (!number || indicator.change.size() != 1 || row.change_unit != indicator.change_unit) return;
    const Amount kept = amount_of(*number, row.change_unit);
    const Amount said = amount_of(indicator.change[0], indicator.change_unit);
    const bool turned = row.direction != indicator.direction && said.value != 0;
    if (!turned && may_equal(kept, said, slack_of(indicator))) return;
    const char* word = row.direction == Direction::down ? "下降" : "增长";
    add(row, figure, describe_change(indicator), word + to_utf8(row.change + row.change_unit));
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
  Problems problems_;
};

}  // namespace

Problems lint_data(const Stated& stated, const IndicatorData& data) {
  DataLint lint(stated);
  for (const IndicatorRow& row : data.rows) lint.read(row);
  return std::move(lint).problems();
}

}  // namespace banxin
