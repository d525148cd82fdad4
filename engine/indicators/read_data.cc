#include "indicators/read_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/characters.h"
#include "base/toml_schema.h"
#include "indicators/read_number.h"
#include "indicators/read_period.h"

namespace banxin {
namespace {

using Cells = std::vector<DraftCell>;

constexpr std::u32string_view kSigns = U"+-−";
constexpr std::u32string_view kJoints = U"—–-~～至、:：/";  // of a range, a list, a ratio

std::optional<Direction> direction_of(std::u32string_view text) {
  if (text.empty() || text == U"none") return Direction::none;
  if (text == U"up" || text == U"增长") return Direction::up;
  if (text == U"down" || text == U"下降") return Direction::down;
  if (text == U"flat" || text == U"持平") return Direction::flat;
  return std::nullopt;
}

class DataReader {
 public:
  DataReader(IndicatorData& data, const DraftTable& table, const std::string& file)
      : data_(data), table_(table), file_(file) {
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
      rows_.insert({{data.rows[i].key, data.rows[i].period}, i});
    }
  }

  Problems run() && {
    if (table_.rows.empty() || !read_columns(table_.rows.front())) return std::move(problems_);
    for (std::size_t i = 1; i < table_.rows.size(); ++i) read_row(table_.rows[i]);
    return std::move(problems_);
  }

 private:
  Place place_of_cell(const Cells& row, std::size_t column) const {
    for (; column < row.size(); ++column) {
      const auto& source = row[column].text.source;
      if (!source.empty()) return place_of(source, 0, file_);
    }
    // An empty cell at the end has no place of its own.
    const auto with_place = std::find_if(
        row.begin(), row.end(), [](const DraftCell& cell) { return !cell.text.source.empty(); });
    return with_place == row.end() ? Place{file_, 0, 0}
                                   : Place{file_, line_of(with_place->text), 0};
  }

  void report(Place place, const char* code, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::error, std::move(place), std::move(what), std::move(remedy)});
  }

  // What parts the names of columns in one cell: key;period;value.
  static const char* separator_in(const std::string& cell) {
    if (cell.find("key") == std::string::npos) return nullptr;
    for (const char* mark : {";", "，", "；", "\t", "|"}) {
      if (cell.find(mark) != std::string::npos) return *mark == '\t' ? "tabs" : mark;
    }
    return nullptr;
  }

  bool read_columns(const Cells& head) {
    columns_.assign(kDataColumns.size(), std::nullopt);
    for (std::size_t i = 0; i < head.size(); ++i) {
      const std::string name = to_utf8(head[i].text.text);
      const auto* const known = std::find(kDataColumns.begin(), kDataColumns.end(), name);
      if (known == kDataColumns.end()) {
        if (name.empty()) continue;
        if (const char* mark = separator_in(name)) {
          report(place_of_cell(head, i), "data.column",
                 fmt::format("the columns are separated by {}, not by commas", mark),
                 "save the file as CSV with commas (UTF-8), or replace the separator by ,");
          return false;
        }
        const auto near = nearest(name, kDataColumns);
        report(place_of_cell(head, i), "data.column", fmt::format("there is no column {}", name),
               near ? fmt::format("did you mean {}?", *near)
                    : fmt::format("the columns are: {}", fmt::join(kDataColumns, ",")));
        continue;
      }
      auto& column = columns_[static_cast<std::size_t>(known - kDataColumns.begin())];
      if (column) {
        report(place_of_cell(head, i), "data.column",
               fmt::format("the column {} is here twice", name), "delete one of the two");
      }
      column = i;
    }
    const bool complete = columns_[0] && (columns_[3] || columns_[5]);
    if (!complete) {
      report(place_of_cell(head, 0), "data.column",
             "a data file needs the columns key, and value or change",
             fmt::format("begin the file with the line {}", fmt::join(kDataColumns, ",")));
    }
    return complete;
  }

  std::size_t index_of(std::string_view column) const {
    const auto* const known = std::find(kDataColumns.begin(), kDataColumns.end(), column);
    return columns_[static_cast<std::size_t>(known - kDataColumns.begin())].value_or(
        std::u32string::npos);
  }

  std::u32string text_of(const Cells& row, std::string_view column) const {
    const std::size_t i = index_of(column);
    return i < row.size() ? row[i].text.text : std::u32string();
  }

  void read_row(const Cells& cells) {
    const std::size_t before = problems_.size();
    IndicatorRow row;
    row.key = text_of(cells, "key");
    row.name = text_of(cells, "name");
    row.period = canonical_period(text_of(cells, "period"));
    row.value = text_of(cells, "value");
    row.unit = text_of(cells, "unit");
    row.change = text_of(cells, "change");
    row.change_unit = text_of(cells, "change_unit");
    row.qualifier = text_of(cells, "qualifier");
    row.source = text_of(cells, "source");
    const Place place = place_of_cell(cells, index_of("key"));
    row.file = file_;
    row.line = place.line;
    row.column = place.column;
    check_length(cells);
    check_key(row, cells);
    check_numbers(row, cells);
    const std::u32string direction = text_of(cells, "direction");
    if (const auto known = direction_of(direction)) {
      row.direction = *known;
    } else {
      report(place_of_cell(cells, index_of("direction")), "data.direction",
             fmt::format("{} is no direction", to_utf8(direction)), "write up, down, flat or none");
    }
    if (problems_.size() > before) return;
    const auto [known, is_new] = rows_.insert({{row.key, row.period}, data_.rows.size()});
    if (!is_new) {
      const IndicatorRow* there = &data_.rows[known->second];
      report(place, "data.duplicate",
             fmt::format("{} has a row for {} already: {}:{}", to_utf8(row.key),
                         row.period.empty() ? "no period" : to_utf8(row.period), there->file,
                         there->line),
             "delete one of the two, or give them different keys");
      return;
    }
    data_.rows.push_back(std::move(row));
  }

  void check_length(const Cells& cells) {
    for (std::size_t i = table_.rows.front().size(); i < cells.size(); ++i) {
      if (cells[i].text.text.empty()) continue;
      report(place_of_cell(cells, i), "data.row", "this row has more cells than there are columns",
             "put a text that has a comma in it in quotes: \"1,286.5\"");
      return;
    }
  }

  void check_key(const IndicatorRow& row, const Cells& cells) {
    const bool bad = row.key.empty() || has_any(row.key, U"@.{}|") ||
                     std::any_of(row.key.begin(), row.key.end(), is_blank);
    if (bad) {
      report(place_of_cell(cells, index_of("key")), "data.key",
             row.key.empty() ? "this row has no key"
                             : fmt::format("{} cannot be a key", to_utf8(row.key)),
             "a key is any text without @ . { } | and blanks: 地区生产总值");
    }
    if (has_any(row.period, U"{}|@") ||
        std::any_of(row.period.begin(), row.period.end(), is_blank)) {
      report(place_of_cell(cells, index_of("period")), "data.key",
             fmt::format("{} cannot be a period", to_utf8(row.period)),
             "a period is any text without @ { } | and blanks: 2023, 2023上半年");
    }
  }

  void check_numbers(const IndicatorRow& row, const Cells& cells) {
    if (!row.value.empty() && !is_data_number(row.value)) {
      report(place_of_cell(cells, index_of("value")), "data.number",
             fmt::format("{} is no number", to_utf8(row.value)),
             "write the figure alone; its unit and words such as 左右 have columns of their own");
    }
    if (row.change.empty()) return;
    if (!is_data_number(row.change)) {
      report(place_of_cell(cells, index_of("change")), "data.number",
             fmt::format("{} is no number", to_utf8(row.change)),
             "write the figure alone; its unit and direction have columns of their own");
    } else if (is_one_of(row.change.front(), kSigns)) {
      report(place_of_cell(cells, index_of("change")), "data.number",
             fmt::format("the change {} has a sign", to_utf8(row.change)),
             "write the figure without it, and up or down as its direction");
    }
  }

  IndicatorData& data_;
  const DraftTable& table_;
  const std::string& file_;
  std::map<std::pair<std::u32string, std::u32string>, std::size_t> rows_;  // by key and period
  std::vector<std::optional<std::size_t>> columns_;  // by kDataColumns: its cell of a row
  Problems problems_;
};

}  // namespace

bool is_data_number(std::u32string_view text) { return !read_data_numbers(text).empty(); }

std::vector<Decimal> read_data_numbers(std::u32string_view text) {
  std::vector<Decimal> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {  // past the joint
    const bool minus = is_one_of(text[at], kSigns) && text[at] != U'+';
    if (is_one_of(text[at], kSigns)) ++at;
    const auto number = read_digits(text, static_cast<TextOffset>(at));
    if (!number) return {};
    const Decimal& read = number->value;
    numbers.push_back({minus ? -read.digits : read.digits, read.decimals});
    at = number->end;
    if (at == text.size()) return numbers;
    if (!is_one_of(text[at], kJoints)) return {};
  }
  return {};
}

Problems add_data(IndicatorData& data, const DraftTable& table, const std::string& file) {
  return DataReader(data, table, file).run();
}

}  // namespace banxin
