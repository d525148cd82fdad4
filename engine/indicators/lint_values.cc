#include "indicators/lint_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "indicators/amount.h"
#include "indicators/compare_figures.h"
#include "indicators/describe_figure.h"
#include "indicators/find_region.h"
#include "indicators/match_words.h"
#include "indicators/name_words.h"
#include "indicators/quantity.h"

namespace banxin {
namespace {

constexpr double kRealGrowthSlack = 4;  // points between growth at current and constant prices
constexpr double kGrowthSlack = 0.15;   // points: growth is computed from unrounded figures

// Growth of these is stated at constant prices, their values at current ones; that of money taken
// and spent is not.
constexpr std::u32string_view kConstantPrices[] = {
    U"生产总值", U"增加值",   U"总产值",   U"产值",     U"GDP",      U"可支配收入",
    U"纯收入",   U"人均收入", U"居民收入", U"消费支出", U"农民收入",
};

class ValueLint {
 public:
  explicit ValueLint(const Stated& stated) : stated_(stated), contradicts_(stated.figures.size()) {
    for (const StatedFigure& figure : stated.figures) {
      measures_.push_back(measure_of(figure.indicator));
      const bool single = is_single(figure.indicator.value);
      amounts_.push_back(single ? amount_of(figure.indicator.value[0], figure.indicator.unit)
                                : Amount{});
    }
  }

  Problems run() && {
    std::map<std::u32string, std::vector<const StatedFigure*>> by_core;
    // 利润 says nothing by itself, but one row is of one thing.
    std::map<std::pair<std::size_t, std::u32string>, std::vector<const StatedFigure*>> by_row;
    const StatedFigure* before = nullptr;
    for (const StatedFigure& figure : stated_.figures) {
      check_way(figure, figure.indicator);
      if (before != nullptr && restates(*before, figure)) {
        Indicator both = before->indicator;
        both.change = figure.indicator.change;
        both.change_unit = figure.indicator.change_unit;
        both.direction = figure.indicator.direction;
        check_way(figure, both);
      }
      before = &figure;
      if (!figure.core.empty()) by_core[figure.core].push_back(&figure);
      if (figure.core.empty() && figure.table != 0) {
        by_row[{figure.table, figure.indicator.name}].push_back(&figure);
      }
    }
    for (const auto& [row, figures] : by_row) check_row(figures);
    for (const auto& [core, figures] : by_core) {
      for (std::size_t later = 1; later < figures.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
          check_pair(*figures[earlier], *figures[later]);
        }
      }
      check_units(figures);
    }
    return std::move(problems_);
  }

 private:
  bool same_region(const StatedFigure& a, const StatedFigure& b) const {
    return banxin::same_region(a.region, b.region, stated_.region);
  }

  static bool is_single(const std::vector<Decimal>& numbers) { return numbers.size() == 1; }

  static bool same_sentence(const StatedFigure& a, const StatedFigure& b, const Stated& stated) {
    if (a.text != b.text || a.table != 0 || b.table != 0) return false;
    const std::u32string_view text = stated.texts[a.text].text.text;
    const auto [begin, end] = std::minmax(a.at, b.at);
    return !has_any(text.substr(begin, end - begin), U"。；！？");
  }

  void check_row(const std::vector<const StatedFigure*>& figures) {
    for (const StatedFigure* before : figures) {
      for (const StatedFigure* now : figures) {
        if (before != now && before->column == now->column) return;  // two rows of one name
      }
    }
    for (const StatedFigure* before : figures) {
      for (const StatedFigure* now : figures) {
        if (follows(now->period, before->period)) check_growth(*before, *now);
      }
    }
  }

  void check_pair(const StatedFigure& a, const StatedFigure& b) {
    if (!same_region(a, b)) return;
    if (measures_[index_of(a)] != measures_[index_of(b)]) return;
    const bool columns = a.table != 0 && a.table == b.table && a.column != b.column;
    if (a.period == b.period && !columns) {  // 目标 and 完成 of one year
      if (!same_sentence(a, b, stated_) && (a.text != b.text || says_all(a.indicator.name))) {
        check_same(a, b);
      }
    } else if (follows(b.period, a.period)) {
      check_growth(a, b);
    } else if (follows(a.period, b.period)) {
      check_growth(b, a);
    }
  }

  // Names that mean one thing wherever they stand in a paragraph; 在校生 is of the school before
  // it.
  static bool says_all(std::u32string_view name) {
    constexpr std::size_t kShortest = 5;
    return name.size() >= kShortest && is_statistic(name);
  }

  // One finding a figure and kind: three disagreeing figures give two, each against the first.
  bool is_new(const char* code, const StatedFigure& figure) {
    return found_.insert({code, figure.place.line, figure.place.column}).second;
  }

  void check_same(const StatedFigure& a, const StatedFigure& b) {
    if (contradicts_[index_of(b)]) return;
    const Indicator& first = a.indicator;
    const Indicator& second = b.indicator;
    const bool values = values_differ(first, second);
    if (!values && (is_doubtful_change(first) || is_doubtful_change(second) ||
                    !changes_differ(first, second))) {
      return;
    }
    contradicts_[index_of(b)] = true;
    if (!is_new("figures.two-values", b)) return;
    if (values) {
      add_two(a, b, describe_value(first), describe_value(second));
    } else {
      add_two(a, b, describe_change(first), describe_change(second));
    }
  }

  // 奋斗目标10% beside 力争8% are two targets on purpose; points are of many bases.
  static bool is_doubtful_change(const Indicator& indicator) {
    if (!indicator.change.empty() && indicator.change_unit != U"%") return true;
    return std::any_of(indicator.notes.begin(), indicator.notes.end(), [](const Note& note) {
      return note.text == U"奋斗目标" || note.text == U"力争" || note.text == U"确保";
    });
  }

  void add_two(const StatedFigure& a, const StatedFigure& b, const std::string& first,
               const std::string& second) {
    const std::string period = describe_period(a.period);
    std::string remedy =
        fmt::format("look which is right{}{}", period.empty() ? "" : "; both are of ", period);
    if (a.indicator.name != b.indicator.name) {
      remedy += fmt::format("; or whether {} and {} are two indicators", to_utf8(a.indicator.name),
                            to_utf8(b.indicator.name));
    }
    add("figures.two-values", b,
        fmt::format("{} {} here, {} {} at {}", to_utf8(b.indicator.name), second,
                    to_utf8(a.indicator.name), first, to_string(a.place)),
        remedy);
  }

  // `now` is of the year after `before`.
  void check_growth(const StatedFigure& before, const StatedFigure& now) {
    const Indicator& old_one = before.indicator;
    const Indicator& new_one = now.indicator;
    if (!is_single(old_one.value) || !is_single(new_one.value) || !is_single(new_one.change))
      return;
    if (is_hedged(old_one) || is_hedged(new_one)) return;
    const Amount x = amount_of(old_one.value[0], old_one.unit);
    const Amount y = amount_of(new_one.value[0], new_one.unit);
    if (x.base != y.base) return;
    compare_growth(now, new_one, x, y,
                   fmt::format("{} at {}", describe_value(old_one), to_string(before.place)));
  }

  void compare_growth(const StatedFigure& now, const Indicator& indicator, const Amount& x,
                      const Amount& y, const std::string& before) {
    const double sign = indicator.direction == Direction::down ? -1 : 1;
    const Amount stated = amount_of(indicator.change[0], indicator.change_unit);
    const double low = sign * stated.value - stated.rounding;
    const double high = sign * stated.value + stated.rounding;
    double least = 0;
    double most = 0;
    double slack = kGrowthSlack;
    if (indicator.change_unit == U"%" && x.low() > 0 && x.base != U"%") {
      least = (y.low() / x.high() - 1) * 100;
      most = (y.high() / x.low() - 1) * 100;
      const bool contradicts = sign > 0 ? most < -slack : least > slack;
      if (at_constant_prices(indicator.name) && !contradicts) slack = kRealGrowthSlack;
    } else if (indicator.change_unit == U"倍" && x.low() > 0 && measure_of(indicator).empty()) {
      least = y.low() / x.high() - 1;  // to 2.5倍 is said as 增长2.5倍, too
      most = y.high() / x.low();
      slack = 0;
    } else if ((stated.base == U"个百分点" && x.base == U"%") || stated.base == x.base) {
      least = y.low() - x.high();
      most = y.high() - x.low();
      slack = 0;
      if (stated.base == U"%") return;
    } else {
      return;
    }
    constexpr double kTiny = 1e-6;
    const double room = slack + kTiny * std::max(1.0, std::abs(most));
    if (least - room <= high && low <= most + room) return;
    if (!is_new("figures.growth", now)) return;
    const double change = indicator.change_unit == U"%"    ? (y.value / x.value - 1) * 100
                          : indicator.change_unit == U"倍" ? y.value / x.value - 1
                                                           : (y.value - x.value) / stated.scale;
    add("figures.growth", now,
        fmt::format("{} {} after {} is {}{}, not {}", to_utf8(indicator.name),
                    describe_value(indicator), before, change < 0 ? "下降" : "增长",
                    printed(std::abs(change), std::max(indicator.change[0].decimals, 1)) +
                        to_utf8(indicator.change_unit),
                    describe_change(indicator)),
        "look at the three figures; say 同口径 or 可比价 if the growth is of another measure");
  }

  static bool at_constant_prices(std::u32string_view name) {
    return std::any_of(std::begin(kConstantPrices), std::end(kConstantPrices),
                       [&](std::u32string_view word) { return name.find(word) != name.npos; });
  }

  // 由80亿元增加到92亿元，增长51%: the growth is an entry of its own.
  bool restates(const StatedFigure& level, const StatedFigure& change) const {
    return level.indicator.name == change.indicator.name && change.indicator.value.empty() &&
           is_single(change.indicator.change) && level.indicator.change.empty() &&
           same_sentence(level, change, stated_);
  }

  // 由33微克/立方米降至35微克/立方米: the way contradicts its word, or the growth beside it.
  void check_way(const StatedFigure& figure, const Indicator& indicator) {
    if (!is_single(indicator.value)) return;
    for (const Note& note : indicator.notes) {
      if (!note.text.starts_with(U"由") && !note.text.starts_with(U"从")) continue;
      const auto from = find_quantities(note.text).quantities;
      if (from.size() != 1 || from[0].numbers.size() != 1 || from[0].unit_class == UnitClass::place)
        continue;
      const Amount x = amount_of(from[0].numbers[0], from[0].unit);
      // 由每人每月760元提高到每人每月720元: the denominators are words
      const std::u32string_view unit = indicator.unit;
      const bool worded = note.text.find(U'每') != note.text.npos;
      const Amount y =
          amount_of(indicator.value[0], worded ? unit.substr(0, unit.find(U'/')) : unit);
      if (x.base != y.base) continue;
      const std::string before = fmt::format("{} in the same sentence", to_utf8(note.text));
      const bool rises = indicator.direction == Direction::up;
      const bool falls = indicator.direction == Direction::down;
      if (!is_single(indicator.change)) {
        if ((!rises || y.value >= x.value) && (!falls || y.value <= x.value)) continue;
        if (!is_new("figures.growth", figure)) continue;
        add("figures.growth", figure,
            fmt::format("{}: {} after {} is {}", to_utf8(indicator.name), describe_value(indicator),
                        before, rises ? "no rise" : "no fall"),
            "look at the two figures and at the verb");
      } else if (!is_hedged(indicator)) {
        compare_growth(figure, indicator, x, y, before);
      }
    }
  }

  // A unit of one year that the other years do not have. Values below one of the larger unit stay
  // in the smaller (9800亿元, then 1.1万亿元).
  void check_units(const std::vector<const StatedFigure*>& figures) {
    for (std::size_t later = 1; later < figures.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const StatedFigure& a = *figures[earlier];
        const StatedFigure& b = *figures[later];
        if (a.period.year == b.period.year || a.period.year == kNoYear ||
            b.period.year == kNoYear || !same_region(a, b)) {
          continue;
        }
        if (!is_single(a.indicator.value) || !is_single(b.indicator.value)) continue;
        if (!changes_unit(a, b)) continue;
        if (states_unit(figures, b.period, a.indicator.unit) ||
            states_unit(figures, a.period, b.indicator.unit) || !is_new("figures.unit-change", b)) {
          continue;
        }
        add("figures.unit-change", b,
            fmt::format("{} {} here, {} at {}", to_utf8(b.indicator.name),
                        describe_value(b.indicator), describe_value(a.indicator),
                        to_string(a.place)),
            "use one unit for all years, or say why it changes");
      }
    }
  }

  bool changes_unit(const StatedFigure& a, const StatedFigure& b) const {
    const Amount& x = amounts_[index_of(a)];
    const Amount& y = amounts_[index_of(b)];
    if (x.base != y.base) return is_measure(a.indicator.unit) && is_measure(b.indicator.unit);
    if (x.scale == y.scale) return false;
    const Amount& smaller = x.scale < y.scale ? x : y;
    return smaller.value >= std::max(x.scale, y.scale);
  }

  static bool is_measure(std::u32string_view unit) {
    if (const auto* word = longest_prefix(kUnitWords, unit)) {
      return word->unit_class == UnitClass::measure;
    }
    const auto* multiplier = longest_prefix(kMultipliers, unit);
    if (multiplier == nullptr) return false;
    const auto* word = longest_prefix(kUnitWords, unit.substr(multiplier->size()));
    return word != nullptr && word->unit_class == UnitClass::measure;
  }

  static bool states_unit(const std::vector<const StatedFigure*>& figures, const Period& period,
                          std::u32string_view unit) {
    return std::any_of(figures.begin(), figures.end(), [&](const StatedFigure* figure) {
      return figure->period.year == period.year && figure->indicator.unit == unit;
    });
  }

  void add(const char* code, const StatedFigure& figure, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::warning, figure.place, std::move(what), std::move(remedy)});
  }

  std::size_t index_of(const StatedFigure& figure) const {
    return static_cast<std::size_t>(&figure - stated_.figures.data());
  }

  const Stated& stated_;
  // By figure: every two of one name are compared.
  std::vector<std::u32string> measures_;
  std::vector<Amount> amounts_;    // of single values
  std::vector<bool> contradicts_;  // an earlier figure
  std::set<std::tuple<std::string_view, int, int>> found_;
  Problems problems_;
};

}  // namespace

Problems lint_values(const Stated& stated) { return ValueLint(stated).run(); }

}  // namespace banxin
