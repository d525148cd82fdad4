#include "indicators/join_goals.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "indicators/compare_names.h"
#include "indicators/find_region.h"

namespace banxin {
namespace {

constexpr int kColumns = 4;

std::u32string head_of(const std::optional<int>& year, std::u32string_view word) {
  const std::u32string words(word);
  return year ? from_utf8(fmt::format("{}年", *year)) + words : words;
}

// 增长5.5%, 下降3%: a growth among levels. The figure is written as a change prints it (T-08).
std::u32string worded(const ListRow& row) {
  constexpr char32_t kMinus = U'\u2212';
  std::u32string figure = row.change;
  const bool falls = figure.find(kMinus) != figure.npos;
  std::erase(figure, kMinus);
  return (falls ? U"下降" : U"增长") + figure + row.change_unit;
}

class GoalsTable {
 public:
  GoalsTable(const IndicatorList& done, const IndicatorList& goals) : done_(done) {
    table_.caption = goals.caption;
    table_.replaces_list = true;
    table_.columns = {ColumnKind::text, ColumnKind::label, ColumnKind::number, ColumnKind::number};
    table_.head.push_back({{made_text(U"指标"), 1, 1},
                           {made_text(U"单位"), 1, 1},
                           {made_text(head_of(done.year, U"完成")), 1, 1},
                           {made_text(head_of(goals.year, U"目标")), 1, 1}});
    for (const ListRow& goal : goals.rows) add(goal);
    if (!notes_.empty()) table_.notes.push_back(made_text(U"注：" + notes_ + U"。"));
  }

  TableBlock take() && { return std::move(table_); }

 private:
  void add(const ListRow& goal) {
    if (!goal.text.text.empty()) {
      table_.rows.push_back({{goal.text, kColumns, 1}});
    } else if (goal.value.empty() && goal.change.empty()) {
      add_words(goal);
    } else {
      if (!goal.value.empty()) add_level(goal);
      if (!goal.change.empty()) add_growth(goal);
    }
  }

  // The one result that `fits`, of the same name, else of the same core of a name.
  template <typename Fits>
  const ListRow* find_done(const ListRow& goal, Fits fits) const {
    const auto only = [&](auto is_same) {
      const ListRow* found = nullptr;
      int count = 0;
      for (const ListRow& row : done_.rows) {
        if (row.name.text.empty() || !is_same(row.name.text) || !fits(row)) continue;
        if (!same_region(row.region, goal.region, done_.region)) continue;
        found = &row;
        ++count;
      }
      return count == 1 ? found : nullptr;
    };
    const std::u32string& name = goal.name.text;
    if (const ListRow* same = only([&](const auto& other) { return other == name; })) return same;
    const std::u32string core = name_core(name);
    return core.empty() ? nullptr
                        : only([&](const auto& other) { return name_core(other) == core; });
  }

  void add_growth(const ListRow& goal) {
    const ListRow* growth = find_done(goal, [&](const ListRow& row) {
      return !row.change.empty() && row.change_unit == goal.change_unit;
    });
    const ListRow* level =
        growth != nullptr || !goal.value.empty() ? nullptr : find_done(goal, has_value);
    if (level != nullptr) {
      add_row(goal, level, goal.name, level->unit, level->value, worded(goal));
      return;
    }
    RichText name = goal.name;
    name.text += U"增长";
    add_row(goal, growth, std::move(name), goal.change_unit,
            growth == nullptr ? std::u32string() : growth->change, goal.change);
  }

  void add_level(const ListRow& goal) {
    const ListRow* level = find_done(goal, has_value);
    std::u32string value;
    if (level != nullptr) value = level->value;
    if (level != nullptr && level->unit != goal.unit) value += level->unit;
    add_row(goal, level, goal.name, goal.unit, value, goal.value);
  }

  void add_words(const ListRow& goal) {
    const ListRow* growth = find_done(goal, [](const ListRow& row) { return !row.change.empty(); });
    const ListRow* level = goal.moves && growth != nullptr ? nullptr : find_done(goal, has_value);
    if (level != nullptr) {
      add_row(goal, level, goal.name, level->unit, level->value, goal.words);
    } else {
      add_row(goal, growth, goal.name, {}, growth == nullptr ? std::u32string() : worded(*growth),
              goal.words);
    }
  }

  static bool has_value(const ListRow& row) { return !row.value.empty(); }

  void add_row(const ListRow& goal, const ListRow* done, RichText name, std::u32string unit,
               std::u32string result, std::u32string target) {
    TableCell open;
    open.missing = result.empty();
    open.text = made_text(std::move(result));
    table_.rows.push_back({{std::move(name), 1, 1},
                           {made_text(std::move(unit)), 1, 1},
                           std::move(open),
                           {made_text(std::move(target)), 1, 1}});
    if (done != nullptr && done->name.text != goal.name.text) tell_difference(goal, *done);
  }

  void tell_difference(const ListRow& goal, const ListRow& done) {
    const std::u32string words =
        U"“" + goal.name.text + U"”的完成数，原文作“" + done.name.text + U"”";
    if (notes_.find(words) != notes_.npos) return;
    if (!notes_.empty()) notes_ += U"；";
    notes_ += words;
  }

  const IndicatorList& done_;
  TableBlock table_;
  std::u32string notes_;
};

}  // namespace

TableBlock join_goals(const IndicatorList& done, const IndicatorList& goals) {
  return GoalsTable(done, goals).take();
}

}  // namespace banxin
