#pragma once
// The delegates' list of a booklet run (B-30): who gets a copy, and what is printed on it.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace banxin {

// The columns that the engine knows by name, whatever the file calls them.
inline constexpr std::u32string_view kNameColumn = U"姓名";
inline constexpr std::u32string_view kDelegationColumn = U"代表团";
inline constexpr std::u32string_view kSeatColumn = U"座位号";
inline constexpr std::u32string_view kSerialColumn = U"编号";

struct Delegate {
  std::u32string name;  // without blanks between Han
  std::u32string delegation;
  std::u32string seat;
  std::u32string serial;               // unique; a plain number has six digits or more
  std::vector<std::u32string> values;  // one a column; those of the four above among them
  int row = 0;                         // line of the file, from 1; 0 = a spare copy of nobody
  auto fields() const { return std::tie(name, delegation, seat, serial, values, row); }
  friend bool operator==(const Delegate&, const Delegate&) = default;
};

struct Delegates {
  std::string file;
  std::vector<std::u32string> columns;  // each once; 姓名 and 编号 are always there
  std::vector<Delegate> rows;
  auto fields() const { return std::tie(file, columns, rows); }
  friend bool operator==(const Delegates&, const Delegates&) = default;
};

// The words that stand for a column of the four, itself first: of several in one file, the first of
// these counts and the others are further columns.
const std::vector<std::u32string_view>& words_for_column(std::u32string_view column);

// The index of a column by its name or by a word that stands for it (座位 for 座位号).
std::optional<std::size_t> find_column(const Delegates& delegates, std::u32string_view name);

// "姓名, 代表团, 编号": for messages.
std::string list_columns(const Delegates& delegates);

}  // namespace banxin
