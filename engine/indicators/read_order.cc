#include "indicators/read_order.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "indicators/indicator_data.h"
#include "indicators/read_period.h"

namespace banxin {
namespace {

// A list of words that may be left out, or "all".
void read_choice(TomlReader& reader, const char* key, std::vector<TomlWord>& words) {
  reader.read(key, words);
  if (words.size() == 1 && words[0].text == "all") words.clear();
}

// 2023年 is the period 2023.
void name_periods(std::vector<TomlWord>& words) {
  for (TomlWord& word : words) word.text = to_utf8(canonical_period(from_utf8(word.text)));
}

void check_columns(const DataTableOrder& order, Problems& problems) {
  std::set<std::string> seen;
  for (const TomlWord& column : order.columns) {
    if (!seen.insert(column.text).second) {
      problems.push_back({"toml.value", Severity::error, column.place,
                          fmt::format("the column \"{}\" is here twice", column.text),
                          "delete one of the two"});
    }
    if (std::find(kTableFields.begin(), kTableFields.end(), column.text) != kTableFields.end()) {
      continue;
    }
    const auto near = nearest(column.text, kTableFields);
    problems.push_back({"toml.value", Severity::error, column.place,
                        fmt::format("a table has no column \"{}\"", column.text),
                        near ? fmt::format("did you mean \"{}\"?", *near)
                             : fmt::format("it may have {}; names and units come by themselves",
                                           fmt::join(kTableFields, ", "))});
  }
  if (!order.heads.empty() && order.heads.size() != order.columns.size()) {
    problems.push_back(
        {"toml.value", Severity::error, order.heads.front().place,
         fmt::format("there are {} heads for {} columns", order.heads.size(), order.columns.size()),
         "name the columns with columns = [...], and as many heads"});
  }
}

}  // namespace

ReadOrder read_order(const IndicatorOrder& block, const std::string& file) {
  ReadOrder read;
  DataTableOrder& order = read.order;
  order.place = {file, block.line, 1};
  // Lines count as in the report.
  const std::string above(static_cast<std::size_t>(block.line), '\n');
  const auto table = parse_toml(above + to_utf8(block.text), file);
  if (!table) {
    read.problems.push_back(table.error());
  } else {
    TomlReader reader(*table, file, "", read.problems);
    read_choice(reader, "keys", order.keys);
    read_choice(reader, "periods", order.periods);
    reader.read("goals", order.goals);
    name_periods(order.periods);
    name_periods(order.goals);
    reader.read("columns", order.columns);
    reader.read("heads", order.heads);
    reader.read("caption", order.caption);
    reader.read("units", order.units);
    reader.read("notes", order.notes);
    if (reader.has("source")) reader.read("source", order.source.emplace());
    if (reader.has("style")) reader.read("style", order.style.emplace(), kTableStyleNames);
    order.caption_place = reader.place_of("caption");
    order.units_place = reader.place_of("units");
    reader.finish();
    check_columns(order, read.problems);
    std::stable_sort(
        read.problems.begin(), read.problems.end(),
        [](const Problem& a, const Problem& b) { return a.place.line < b.place.line; });
  }
  for (Problem& problem : read.problems) problem.blame = Blame::document;
  return read;
}

}  // namespace banxin
