#include "indicators/draft_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "base/characters.h"
#include "indicators/indicator_cells.h"
#include "indicators/read_data.h"
#include "indicators/stated_figures.h"

namespace banxin {
namespace {

std::u32string key_of(std::u32string_view name) {
  std::u32string key;
  for (const char32_t c : name) {
    if (c == U'.') {
      key.push_back(U'·');
    } else if (!is_blank(c) && !is_one_of(c, U"@{}|")) {
      key.push_back(c);
    }
  }
  return key;
}

// As typed, where that is a number; 六成 and the like by what they say.
std::u32string figures(std::u32string_view text, const std::vector<Decimal>& values,
                       TextRange range, std::u32string_view unit) {
  if (values.empty()) return {};
  const std::u32string typed = figures_in(text, range, unit);
  if (read_data_numbers(typed) == values) return typed;  // 4成 is 40%
  std::string all;
  for (const Decimal& value : values) {
    all += (all.empty() ? "" : values.size() == 2 ? "—" : ":") + to_string(value);
  }
  return from_utf8(all);
}

std::u32string qualifier_text(const Indicator& indicator) {
  std::u32string text;
  for (const Note& note : indicator.notes) {
    if (!text.empty()) text += U"+";
    if (!indicator.value.empty() && is_of_change(indicator, note)) text += U"change:";
    text += note.text;
  }
  return text;
}

std::string file_name(const std::string& file) { return file.substr(file.rfind('/') + 1); }

bool say_the_same(const IndicatorRow& a, const IndicatorRow& b) {
  return a.value == b.value && a.unit == b.unit && a.change == b.change &&
         a.change_unit == b.change_unit && a.direction == b.direction && a.qualifier == b.qualifier;
}

class DataDrafter {
 public:
  explicit DataDrafter(const std::string& file) : file_(file) {}

  void add(const RichText& text, const StatedFigure& figure) {
    const Indicator& indicator = figure.indicator;
    IndicatorRow row;
    const std::u32string key = key_of(indicator.name);
    if (key.empty()) return;
    const bool has_value = !indicator.value.empty();
    const Place place = place_of(text.source, indicator.name_range.begin, file_);
    row.name = indicator.name;
    row.period = period_text(figure.period);
    row.value = figures(text.text, indicator.value, indicator.value_range, indicator.unit);
    row.unit = has_value ? indicator.unit : std::u32string();
    row.change =
        figures(text.text, indicator.change, indicator.change_range, indicator.change_unit);
    row.change_unit = indicator.change.empty() ? std::u32string() : indicator.change_unit;
    row.direction = indicator.direction;
    row.qualifier = qualifier_text(indicator);
    row.source = from_utf8(fmt::format("{}:{}", file_name(file_), place.line));
    row.file = file_;
    row.line = place.line;
    row.column = place.column;
    row.key = key;
    for (int number = 2;; ++number) {
      const auto [there, is_new] = rows_.insert({{row.key, row.period}, data_.rows.size()});
      if (is_new) break;
      if (say_the_same(data_.rows[there->second], row)) return;
      row.key = key + from_utf8(std::to_string(number));
    }
    data_.rows.push_back(std::move(row));
  }

  IndicatorData take() && { return std::move(data_); }

 private:
  const std::string& file_;
  std::map<std::pair<std::u32string, std::u32string>, std::size_t> rows_;  // by key and period
  IndicatorData data_;
};

std::string csv_cell(const std::u32string& text) {
  const std::string bytes = to_utf8(text);
  if (bytes.find_first_of(",\"\n\t ") == bytes.npos) return bytes;
  std::string quoted = "\"";
  for (const char c : bytes) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

IndicatorData draft_data(const Report& report) {
  const Stated stated = find_stated(report);
  DataDrafter drafter(stated.file);
  for (const StatedFigure& figure : stated.figures) {
    if (figure.table != 0 || stated.texts[figure.text].aside) continue;
    drafter.add(stated.texts[figure.text].text, figure);
  }
  return std::move(drafter).take();
}

std::string write_data(const IndicatorData& data) {
  std::string csv = fmt::format("{}\n", fmt::join(kDataColumns, ","));
  for (const IndicatorRow& row : data.rows) {
    csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csv_cell(row.key), csv_cell(row.name),
                       csv_cell(row.period), csv_cell(row.value), csv_cell(row.unit),
                       csv_cell(row.change), csv_cell(row.change_unit), to_string(row.direction),
                       csv_cell(row.qualifier), csv_cell(row.source));
  }
  return csv;
}

}  // namespace banxin
