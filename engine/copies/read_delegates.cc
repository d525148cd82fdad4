#include "copies/read_delegates.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "copies/check_delegates.h"
#include "copies/serial_number.h"
#include "report/normalize_text.h"
#include "sources/place_files.h"

namespace banxin {
namespace {

using Cells = std::vector<DraftCell>;

constexpr std::size_t kMostRowsAboveHead = 10;

std::u32string text_of(const DraftCell& cell) { return cell_text(cell.text.text); }

// 王　芳 is 王芳; between two words of Western letters a blank stays.
std::u32string name_of(std::u32string_view typed) {
  std::u32string name;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (!is_blank(typed[i])) {
      name.push_back(typed[i]);
      continue;
    }
    while (i + 1 < typed.size() && is_blank(typed[i + 1])) ++i;
    const bool western = !name.empty() && i + 1 < typed.size() && !is_chinese(name.back()) &&
                         !is_chinese(typed[i + 1]);
    if (western) name.push_back(U' ');
  }
  return name;
}

int row_of(const Cells& cells) {
  for (const DraftCell& cell : cells) {
    if (const int line = line_of(cell.text)) return line;
  }
  return 0;
}

class DelegatesReader {
 public:
  DelegatesReader(const DraftTable& table, const std::string& file) : table_(table) {
    read_.delegates.file = file;
  }

  ReadDelegates run() && {
    const auto head = find_head();
    if (!head) {
      report({file(), table_.rows.empty() ? 0 : row_of(table_.rows.front()), 0}, "delegates.column",
             fmt::format("no column is headed {}", to_utf8(kNameColumn)),
             "begin the file with the line 姓名,代表团,座位号,编号 (any order; 姓名 is needed)");
      return std::move(read_);
    }
    read_columns(table_.rows[*head]);
    for (std::size_t i = *head + 1; i < table_.rows.size(); ++i) read_row(table_.rows[i]);
    if (read_.delegates.rows.empty()) {
      report({file(), row_of(table_.rows[*head]), 0}, "delegates.empty",
             "there is no delegate below the head row", "add a row for each copy");
    }
    fill_serials();
    append(read_.problems, check_delegates(read_.delegates));
    return std::move(read_);
  }

 private:
  const std::string& file() const { return read_.delegates.file; }

  void report(Place place, const char* code, std::string what, std::string remedy) {
    read_.problems.push_back(
        {code, Severity::error, std::move(place), std::move(what), std::move(remedy)});
  }

  // The names of a head row, as typed.
  static Delegates head_of(const Cells& cells) {
    Delegates head;
    for (const DraftCell& cell : cells) head.columns.push_back(name_of(text_of(cell)));
    return head;
  }

  // In: names as typed. Out: the cell that is the column, by the first of its words.
  static std::optional<std::size_t> find_word(const Delegates& head, std::u32string_view column) {
    for (const std::u32string_view word : words_for_column(column)) {
      for (std::size_t i = 0; i < head.columns.size(); ++i) {
        if (in_lower_case(head.columns[i]) == word) return i;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> find_head() const {
    const std::size_t last = std::min(table_.rows.size(), kMostRowsAboveHead + 1);
    for (std::size_t i = 0; i < last; ++i) {
      if (find_word(head_of(table_.rows[i]), kNameColumn)) return i;
    }
    return std::nullopt;
  }

  void read_columns(const Cells& cells) {
    Delegates head = head_of(cells);
    for (const std::u32string_view column :
         {kNameColumn, kDelegationColumn, kSeatColumn, kSerialColumn}) {
      if (const auto i = find_word(head, column)) head.columns[*i] = column;
    }
    width_ = head.columns.size();
    auto& columns = read_.delegates.columns;
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
      const std::u32string& name = head.columns[i];
      if (name.empty()) continue;
      if (std::find(columns.begin(), columns.end(), name) != columns.end()) {
        report(place_of(cells[i].text.source, 0, file()), "delegates.column",
               fmt::format("the column {} is here twice", to_utf8(name)),
               "delete or rename one of the two");
        continue;
      }
      columns.push_back(name);
      cell_of_column_.push_back(i);
    }
  }

  void read_row(const Cells& cells) {
    Delegate delegate;
    delegate.row = row_of(cells);
    for (std::size_t column = 0; column < cell_of_column_.size(); ++column) {
      const std::size_t i = cell_of_column_[column];
      const std::u32string_view name = read_.delegates.columns[column];
      std::u32string value = i < cells.size() ? text_of(cells[i]) : std::u32string();
      if (name == kNameColumn) value = delegate.name = name_of(value);
      if (name == kDelegationColumn) value = delegate.delegation = name_of(value);
      if (name == kSeatColumn) value = delegate.seat = name_of(value);
      if (name == kSerialColumn) value = delegate.serial = serial_of(name_of(value));
      delegate.values.push_back(std::move(value));
    }
    for (std::size_t i = width_; i < cells.size(); ++i) {
      if (cells[i].text.text.empty()) continue;
      report(place_of(cells[i].text.source, 0, file()), "delegates.row",
             fmt::format("row {} has more cells than there are columns", delegate.row),
             "put a text that has a comma in it in quotes");
      break;
    }
    read_.delegates.rows.push_back(std::move(delegate));
  }

  void fill_serials() {
    Delegates& delegates = read_.delegates;
    const bool given = std::any_of(delegates.rows.begin(), delegates.rows.end(),
                                   [](const Delegate& row) { return !row.serial.empty(); });
    if (given) return;
    auto column = find_column(delegates, kSerialColumn);
    if (!column) {
      column = delegates.columns.size();
      delegates.columns.emplace_back(kSerialColumn);
    }
    for (std::size_t i = 0; i < delegates.rows.size(); ++i) {
      Delegate& row = delegates.rows[i];
      row.serial = serial_of(i + 1);
      row.values.resize(delegates.columns.size());
      row.values[*column] = row.serial;
    }
  }

  const DraftTable& table_;
  std::size_t width_ = 0;                    // cells of the head row
  std::vector<std::size_t> cell_of_column_;  // by Delegates::columns
  ReadDelegates read_;
};

}  // namespace

std::u32string cell_text(std::u32string_view typed) {
  RichText text = made_text(typed);
  std::vector<Normalisation> counts;
  normalize_text(text, counts);
  return text.text;
}

ReadDelegates read_delegates(std::string_view bytes, const std::string& file) {
  const auto table = read_table_file(bytes, file);
  if (!table) return {{file, {}, {}}, {table.error()}};
  return DelegatesReader(*table, file).run();
}

}  // namespace banxin
