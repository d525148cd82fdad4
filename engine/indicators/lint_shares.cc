#include "indicators/lint_shares.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "indicators/amount.h"
#include "indicators/describe_figure.h"
#include "indicators/match_words.h"
#include "indicators/share_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kStops = U"。；！？";
constexpr double kWhole = 100;

using Figures = std::vector<const StatedFigure*>;

bool is_share(std::u32string_view name) {
  return longest_suffix(kShareEndings, name) != nullptr &&
         longest_suffix(kNoPercentRates, name) == nullptr;
}

bool has_level(const StatedFigure& figure) { return figure.indicator.value.size() == 1; }

class ShareLint {
 public:
  explicit ShareLint(const Stated& stated) : stated_(stated) {}

  Problems run() && {
    std::map<std::size_t, Figures> by_text;
    std::map<std::pair<std::size_t, std::size_t>, Figures> by_column;
    for (const StatedFigure& figure : stated_.figures) {
      check_ratio(figure);
      check_rate(figure);
      check_points(figure);
      if (figure.table == 0) by_text[figure.text].push_back(&figure);
      if (figure.table != 0) by_column[{figure.table, figure.column}].push_back(&figure);
    }
    for (const auto& [text, figures] : by_text) {
      check_parts(stated_.texts[text].text.text, figures);
      check_shares(stated_.texts[text].text.text, figures);
    }
    for (const auto& [column, figures] : by_column) check_part_rows(figures);
    return std::move(problems_);
  }

 private:
  // 三次产业比5.2:38.6:56.2
  void check_ratio(const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    if (indicator.value.size() < 3 || !indicator.unit.empty()) return;
    const auto& name = indicator.name;
    const bool structure = name.find(U"产业") != name.npos || name.find(U"结构") != name.npos ||
                           name.find(U"构成") != name.npos;
    double sum = 0;
    double rounding = 0;
    add_up(indicator, sum, rounding);
    if (!structure || std::abs(sum - kWhole) <= rounding + kTiny) return;
    add("figures.shares", figure,
        fmt::format("{} {} adds up to {}", to_utf8(name), describe_value(indicator),
                    printed(sum, most_decimals(indicator.value))),
        "look at the shares: they should add up to 100");
  }

  static void add_up(const Indicator& indicator, double& sum, double& rounding) {
    for (const Decimal& part : indicator.value) {
      const Amount amount = amount_of(part, indicator.unit);
      sum += amount.value;
      rounding += amount.rounding;
    }
  }

  static int most_decimals(const std::vector<Decimal>& numbers) {
    int most = 0;
    for (const Decimal& number : numbers) most = std::max(most, number.decimals);
    return most;
  }

  void check_rate(const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    if (indicator.unit != U"%" || indicator.value.empty()) return;
    if (longest_suffix(kShareEndings, indicator.name) == nullptr ||
        longest_suffix(kOpenRates, indicator.name) != nullptr) {
      return;
    }
    const Amount most = amount_of(indicator.value.back(), {});
    if (most.value <= kWhole) return;
    add("figures.over-100", figure,
        fmt::format("{} {} is more than the whole", to_utf8(indicator.name),
                    describe_value(indicator)),
        "look at the figure; a rate of this kind does not exceed 100%");
  }

  // 城镇化率66%，提高1.1%: of what it was, or points?
  void check_points(const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    if (indicator.change.size() != 1) return;
    const bool percent = indicator.change_unit == U"%";
    const bool share = is_share(indicator.name);
    if (percent && share && indicator.direction != Direction::flat &&
        longest_suffix(kOpenRates, indicator.name) == nullptr) {
      const bool level = indicator.unit == U"%";
      if (!level && indicator.direction != Direction::up) return;  // 投诉率下降30% is usual
      add("figures.points", figure,
          fmt::format("{} is in %, its change {} too", to_utf8(indicator.name),
                      describe_change(indicator)),
          "write 个百分点 if the difference of two rates is meant");
    } else if (indicator.change_unit == U"个百分点" && !share && grows(figure) &&
               indicator.unit != U"%" && !speaks_of_growth(indicator.name)) {
      add("figures.points", figure,
          fmt::format("{} is no rate, its change {} is in points", to_utf8(indicator.name),
                      describe_change(indicator)),
          "write % if the growth of an amount is meant");
    }
  }

  static bool speaks_of_growth(std::u32string_view name) {
    return longest_suffix(kGrowthNames, name) != nullptr || name.find(U'比') != name.npos ||
           name.find(U'率') != name.npos || name.find(U'占') != name.npos ||
           name.find(U"速") != name.npos || name.find(U"幅") != name.npos;
  }

  // 增长2个百分点: of an amount; 加快, 回落, 高于 speak of its growth.
  bool grows(const StatedFigure& figure) const {
    if (figure.table != 0) return false;
    const std::u32string_view text = stated_.texts[figure.text].text.text;
    const auto before = text.substr(0, figure.indicator.change_range.begin);
    return before.ends_with(U"增长") || before.ends_with(U"增加") || before.ends_with(U"减少");
  }

  // …100亿元，其中工业60亿元、农业50亿元
  void check_parts(std::u32string_view text, const Figures& figures) {
    for (std::size_t at = text.find(U"其中"); at != text.npos; at = text.find(U"其中", at + 2)) {
      const std::size_t stop = at == 0 ? text.npos : text.find_last_of(kStops, at - 1);
      const std::size_t end = std::min(text.find_first_of(kStops, at), text.size());
      const std::size_t next = std::min(text.find(U"其中", at + 2), end);
      const StatedFigure* whole = nullptr;
      for (const StatedFigure* figure : figures) {
        const bool inside = stop == text.npos || figure->at > stop;
        if (figure->at < at && inside && has_level(*figure)) whole = figure;
      }
      if (whole == nullptr) whole = alone_in_sentence_before(text, stop, figures, at);
      Figures parts;
      for (const StatedFigure* figure : figures) {
        if (figure->at > at && figure->at < next && has_level(*figure)) parts.push_back(figure);
      }
      if (whole != nullptr) compare_parts(*whole, parts);
    }
  }

  // 其中 opens a sentence: the one before it must state one level only.
  static const StatedFigure* alone_in_sentence_before(std::u32string_view text, std::size_t stop,
                                                      const Figures& figures, std::size_t at) {
    constexpr std::size_t kOpening = 2;
    if (stop == text.npos || stop == 0 || at - stop > kOpening) return nullptr;
    const std::size_t begin = text.find_last_of(kStops, stop - 1);
    const StatedFigure* only = nullptr;
    for (const StatedFigure* figure : figures) {
      const bool inside = figure->at < stop && (begin == text.npos || figure->at > begin);
      if (!inside || !has_level(*figure)) continue;
      if (only != nullptr) return nullptr;
      only = figure;
    }
    return only;
  }

  void compare_parts(const StatedFigure& whole, const Figures& parts) {
    const Amount all = amount_of(whole.indicator.value[0], whole.indicator.unit);
    if (all.base.empty() || all.base == U"%" || all.base == U"位") return;
    double sum = 0;
    double rounding = all.rounding;
    const StatedFigure* last = nullptr;
    for (const StatedFigure* part : parts) {
      const Amount amount = amount_of(part->indicator.value[0], part->indicator.unit);
      if (amount.base != all.base) continue;
      sum += amount.value;
      rounding += amount.rounding;
      last = part;
      if (sum > all.value + rounding * (1 + kTiny)) break;
    }
    if (last == nullptr || sum <= all.value + rounding * (1 + kTiny)) return;
    add("figures.parts", *last,
        fmt::format("the parts up to {} {} come to {}{}, the whole {} at {} is {}",
                    to_utf8(last->indicator.name), describe_value(last->indicator),
                    printed(sum / all.scale, whole.indicator.value[0].decimals),
                    to_utf8(whole.indicator.unit), to_utf8(whole.indicator.name),
                    to_string(whole.place), describe_value(whole.indicator)),
        "look at the figures, or whether the parts overlap");
  }

  // Rows 其中：… under the row they are parts of.
  void check_part_rows(const Figures& figures) {
    const StatedFigure* whole = nullptr;
    Figures parts;
    const auto close = [&] {
      if (whole != nullptr && !parts.empty()) compare_parts(*whole, parts);
      parts.clear();
    };
    for (const StatedFigure* figure : figures) {
      if (!has_level(*figure)) continue;
      if (figure->part) {
        parts.push_back(figure);
      } else {
        close();
        whole = figure;
      }
    }
    close();
  }

  // 男性占52%、女性占49%: the shares of one list.
  void check_shares(std::u32string_view text, const Figures& figures) {
    for (std::size_t i = 0; i < figures.size();) {
      std::size_t end = i + 1;
      while (end < figures.size() && belongs(text, *figures[i], *figures[end])) ++end;
      if (end - i >= 2)
        compare_shares({figures.begin() + static_cast<std::ptrdiff_t>(i),
                        figures.begin() + static_cast<std::ptrdiff_t>(end)});
      i = end;
    }
  }

  // Shares that divide one whole: A占52%、B占49%, or the figures of one 分别. Others may be of
  // several wholes.
  static bool belongs(std::u32string_view text, const StatedFigure& first,
                      const StatedFigure& next) {
    const auto says_share = [&](const StatedFigure& figure) {
      const auto& name = figure.indicator.name;
      if (!has_level(figure) || figure.indicator.unit != U"%") return false;
      return name.ends_with(U"占") || name.ends_with(U"占比") || name.ends_with(U"比重");
    };
    if (!says_share(first) || !says_share(next)) return false;
    const auto between = text.substr(first.at, next.at - first.at);
    const bool listed = !has_any(between, U"，") && !has_any(between, kStops);
    const bool divides = first.indicator.name.ends_with(U"占") && !has_any(between, kStops);
    return listed || divides;
  }

  void compare_shares(const Figures& shares) {
    double sum = 0;
    double rounding = 0;
    for (const StatedFigure* share : shares) add_up(share->indicator, sum, rounding);
    if (sum <= kWhole + rounding + kTiny) return;
    add("figures.shares", *shares.back(),
        fmt::format("the {} shares from {} {} at {} on add up to {}%", shares.size(),
                    to_utf8(shares.front()->indicator.name),
                    describe_value(shares.front()->indicator), to_string(shares.front()->place),
                    printed(sum, most_decimals(shares.front()->indicator.value))),
        "look at the shares, or whether they are of different wholes");
  }

  void add(const char* code, const StatedFigure& figure, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::warning, figure.place, std::move(what), std::move(remedy)});
  }

  static constexpr double kTiny = 1e-9;
  const Stated& stated_;
  Problems problems_;
};

}  // namespace

Problems lint_shares(const Stated& stated) { return ShareLint(stated).run(); }

}  // namespace banxin
