#include "indicators/choose_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace banxin {
namespace {

using Strings = std::vector<std::u32string>;

bool contains(const Strings& words, const std::u32string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The words that are known; `unknown` makes the problem of each other one.
template <typename Unknown>
Strings known_words(const std::vector<TomlWord>& words, const Strings& known,
                    const Unknown& unknown) {
  Strings found;
  for (const TomlWord& word : words) {
    const std::u32string text = from_utf8(word.text);
    if (!contains(known, text)) {
      unknown(word);
    } else if (!contains(found, text)) {
      found.push_back(text);
    }
  }
  return found;
}

using RowIndex = std::map<std::pair<std::u32string_view, std::u32string_view>, const IndicatorRow*>;

RowIndex index_of(const IndicatorData& data) {
  RowIndex index;
  for (const IndicatorRow& row : data.rows) index.insert({{row.key, row.period}, &row});
  return index;
}

ChosenRow row_of(const RowIndex& index, const std::u32string& key, const Strings& periods) {
  ChosenRow row;
  row.key = key;
  for (const std::u32string& period : periods) {
    const auto found = index.find({key, period});
    const IndicatorRow* of_period = found == index.end() ? nullptr : found->second;
    row.by_period.push_back(of_period);
    if (of_period != nullptr && row.name.empty()) row.name = field_text(*of_period, "name");
  }
  return row;
}

Strings periods_of_keys(const IndicatorData& data, const Strings& keys) {
  const std::set<std::u32string_view> wanted(keys.begin(), keys.end());
  std::set<std::u32string_view> seen;
  Strings periods;
  for (const IndicatorRow& row : data.rows) {
    if (wanted.contains(row.key) && seen.insert(row.period).second) periods.push_back(row.period);
  }
  return periods;
}

}  // namespace

ChosenRows choose_rows(const IndicatorData& data, const DataTableOrder& order) {
  ChosenRows chosen;
  const auto unknown_key = [&](const TomlWord& word) {
    chosen.problems.push_back({"data.unknown-key", Severity::error, word.place,
                               fmt::format("the data has no key {}", word.text),
                               suggest_key(data, from_utf8(word.text))});
  };
  const auto unknown_period = [&](const Strings& known) {
    return [&, known](const TomlWord& word) {
      chosen.problems.push_back({"data.unknown-period", Severity::error, word.place,
                                 fmt::format("there is no period {} here", word.text),
                                 "there is: " + list_of(known)});
    };
  };
  Strings keys = known_words(order.keys, keys_of(data), unknown_key);
  if (order.keys.empty()) keys = keys_of(data);
  const Strings periods = periods_of(data);
  chosen.periods = known_words(order.periods, periods, unknown_period(periods));
  if (order.periods.empty()) chosen.periods = periods_of_keys(data, keys);
  known_words(order.goals, chosen.periods, unknown_period(chosen.periods));
  if (has_errors(chosen.problems)) return chosen;
  const RowIndex index = index_of(data);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ChosenRow row = row_of(index, keys[i], chosen.periods);
    if (!row.name.empty()) {
      chosen.rows.push_back(std::move(row));
    } else if (!order.keys.empty()) {
      const auto typed =
          std::find_if(order.keys.begin(), order.keys.end(),
                       [&](const TomlWord& word) { return from_utf8(word.text) == keys[i]; });
      chosen.problems.push_back({"data.no-row", Severity::error, typed->place,
                                 fmt::format("{} has no row in these periods", to_utf8(keys[i])),
                                 "it has: " + list_of(periods_of_keys(data, {keys[i]}))});
    }
  }
  if (chosen.rows.empty() && !has_errors(chosen.problems)) {
    chosen.problems.push_back(
        {"data.empty", Severity::error, order.place,
         data.rows.empty() ? "there are no data for this table" : "no row of the data fits",
         data.rows.empty()
             ? "name the data file above the text, between lines +++: data = [\"data.csv\"]"
             : "check its keys and periods"});
  }
  return chosen;
}

}  // namespace banxin
