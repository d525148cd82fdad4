#include "indicators/indicator_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/characters.h"
#include "base/toml_schema.h"
#include "indicators/cell_figure.h"
#include "report/unit_words.h"

namespace banxin {
namespace {

constexpr std::size_t kMostListed = 12;
constexpr std::size_t kShortestPart = 2;

std::u32string direction_word(Direction direction) {
  switch (direction) {
    case Direction::up:
      return U"增长";
    case Direction::down:
      return U"下降";
    case Direction::flat:
      return U"持平";
    case Direction::none:
      break;
  }
  return {};
}

// 1200余 of 个 is 1200余个: 余 and the like are words of the number.
std::u32string figure_text(const IndicatorRow& row, bool change) {
  CellFigure figure;
  figure.figures = change ? row.change : row.value;
  if (figure.figures.empty()) return {};
  for (std::u32string_view word : qualifier_words(row)) {
    const bool of_change = word.starts_with(kOfChange);
    if (of_change) word.remove_prefix(kOfChange.size());
    const bool mine = change ? of_change || row.value.empty() : !of_change;
    if (mine && word.size() == 1 && is_one_of(word[0], kNumberInfixes)) figure.after = word;
  }
  return with_unit(figure, change ? row.change_unit : row.unit);
}

std::vector<std::u32string> each_once(const IndicatorData& data,
                                      std::u32string IndicatorRow::*field) {
  std::vector<std::u32string> words;
  std::set<std::u32string_view> seen;
  for (const IndicatorRow& row : data.rows) {
    if (seen.insert(row.*field).second) words.push_back(row.*field);
  }
  return words;
}

}  // namespace

std::vector<std::u32string> qualifier_words(const IndicatorRow& row) {
  std::vector<std::u32string> words;
  for (std::size_t at = 0; at < row.qualifier.size();) {
    const std::size_t end = std::min(row.qualifier.find(U'+', at), row.qualifier.size());
    if (end > at) words.push_back(row.qualifier.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::u32string field_text(const IndicatorRow& row, std::string_view field) {
  if (field == "value") return figure_text(row, false);
  if (field == "number") return row.value;
  if (field == "unit") return row.unit;
  if (field == "change") return figure_text(row, true);
  if (field == "change_unit") return row.change_unit;
  if (field == "direction") return direction_word(row.direction);
  if (field == "name") return row.name.empty() ? row.key : row.name;
  if (field == "qualifier") {
    std::u32string text;
    for (const std::u32string& word : qualifier_words(row)) {
      const std::size_t begin = word.starts_with(kOfChange) ? kOfChange.size() : 0;
      text += (text.empty() ? U"" : U"，") + word.substr(begin);
    }
    return text;
  }
  return field == "source" ? row.source : std::u32string();
}

std::vector<std::u32string> keys_of(const IndicatorData& data) {
  return each_once(data, &IndicatorRow::key);
}

std::vector<std::u32string> periods_of(const IndicatorData& data) {
  return each_once(data, &IndicatorRow::period);
}

const IndicatorRow* find_row(const IndicatorData& data, std::u32string_view key,
                             std::u32string_view period) {
  for (const IndicatorRow& row : data.rows) {
    if (row.key == key && row.period == period) return &row;
  }
  return nullptr;
}

std::vector<const IndicatorRow*> rows_of(const IndicatorData& data, std::u32string_view key) {
  std::vector<const IndicatorRow*> rows;
  for (const IndicatorRow& row : data.rows) {
    if (row.key == key) rows.push_back(&row);
  }
  return rows;
}

std::string list_of(const std::vector<std::u32string>& words) {
  std::string list;
  const std::size_t listed = std::min(words.size(), kMostListed);
  for (std::size_t i = 0; i < listed; ++i) list += (i > 0 ? ", " : "") + to_utf8(words[i]);
  if (words.size() > listed) list += fmt::format(" and {} more", words.size() - listed);
  return list;
}

std::string suggest_key(const IndicatorData& data, const std::u32string& word) {
  // 生产总值 for 地区生产总值: letters apart, and yet near.
  for (const IndicatorRow& row : data.rows) {
    const std::u32string name = field_text(row, "name");
    for (const std::u32string& other : {row.key, name}) {
      const bool part = word.size() >= kShortestPart && other.size() >= kShortestPart &&
                        (other.find(word) != other.npos || word.find(other) != word.npos);
      if (!part) continue;
      return other == row.key
                 ? fmt::format("did you mean {}?", to_utf8(row.key))
                 : fmt::format("did you mean {} ({})?", to_utf8(row.key), to_utf8(name));
    }
  }
  std::vector<std::string> names;
  for (const std::u32string& key : keys_of(data)) names.push_back(to_utf8(key));
  const std::vector<std::string_view> views(names.begin(), names.end());
  // Any letter is near any other.
  const auto near = word.size() < kShortestPart ? std::nullopt : nearest(to_utf8(word), views);
  if (near) {
    return fmt::format("did you mean {}?", *near);
  }
  return names.empty() ? "" : "there is: " + list_of(keys_of(data));
}

}  // namespace banxin
