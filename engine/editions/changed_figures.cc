#include "editions/changed_figures.h"

#include <algorithm>
#include <map>

#include "indicators/describe_figure.h"
#include "indicators/parse_indicators.h"

namespace banxin {
namespace {

struct Quoted {
  std::u32string value, change;
  TextOffset value_at = 0, change_at = 0;
};

Quoted quote(const Indicator& indicator) {
  Quoted quoted;
  if (!indicator.value.empty()) quoted.value = from_utf8(describe_value(indicator));
  const bool changes = !indicator.change.empty() || indicator.direction == Direction::flat;
  if (changes) quoted.change = from_utf8(describe_change(indicator));
  quoted.value_at = indicator.value_range.begin;
  quoted.change_at = indicator.change_range.begin;
  return quoted;
}

std::vector<std::u32string_view> cells_of(std::u32string_view row) {
  std::vector<std::u32string_view> cells;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(row.find(U'\t', begin), row.size());
    cells.push_back(row.substr(begin, end - begin));
    if (end == row.size()) return cells;
    begin = end + 1;
  }
}

bool has_digit(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

}  // namespace

std::vector<FigureChange> changed_figures(std::u32string_view before, std::u32string_view now) {
  std::map<std::u32string, std::vector<Quoted>> stated;  // in `before`
  for (const Indicator& indicator : parse_indicators(before)) {
    stated[indicator.name].push_back(quote(indicator));
  }
  std::map<std::u32string, std::size_t> seen;
  std::vector<FigureChange> changes;
  for (const Indicator& indicator : parse_indicators(now)) {
    const auto found = stated.find(indicator.name);
    const std::size_t nth = seen[indicator.name]++;
    if (indicator.name.empty() || found == stated.end() || nth >= found->second.size()) continue;
    const Quoted& old = found->second[nth];
    const Quoted quoted = quote(indicator);
    if (old.value != quoted.value) {
      changes.push_back({indicator.name, old.value, quoted.value, quoted.value_at});
    }
    if (old.change != quoted.change) {
      changes.push_back({indicator.name, old.change, quoted.change, quoted.change_at});
    }
  }
  return changes;
}

std::vector<FigureChange> changed_cells(std::u32string_view before, std::u32string_view now,
                                        std::u32string_view head) {
  const auto old_cells = cells_of(before);
  const auto new_cells = cells_of(now);
  const auto heads = cells_of(head);
  std::vector<FigureChange> changes;
  if (old_cells.size() != new_cells.size() || old_cells[0] != new_cells[0]) return changes;
  std::size_t at = new_cells[0].size() + 1;
  for (std::size_t i = 1; i < new_cells.size(); at += new_cells[i++].size() + 1) {
    if (old_cells[i] == new_cells[i]) continue;
    if (!has_digit(old_cells[i]) && !has_digit(new_cells[i])) continue;
    std::u32string name(new_cells[0]);
    if (heads.size() == new_cells.size()) name += U" " + std::u32string(heads[i]);
    changes.push_back({std::move(name), std::u32string(old_cells[i]), std::u32string(new_cells[i]),
                       static_cast<TextOffset>(at)});
  }
  return changes;
}

}  // namespace banxin
