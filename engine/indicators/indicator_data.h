#pragma once
// IndicatorData: the figures of a report's data files, each an indicator in a period, as an office
// keeps them (columns: data/README.md). Values are as written, never computed or converted.
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/problem.h"
#include "indicators/indicator.h"

namespace banxin {

struct IndicatorRow {
  std::u32string key;     // without @ . { } | and blanks
  std::u32string name;    // empty = the key
  std::u32string period;  // 2023, 2023上半年; may be empty
  std::u32string value, unit;
  std::u32string change, change_unit;  // a magnitude; its sign is the direction (S-31)
  Direction direction = Direction::none;
  std::u32string qualifier;  // words joined by + (S-33); "change:" before one = of the change
  std::u32string source;
  std::string file;  // where the row stands
  int line = 0;
  int column = 0;
  auto fields() const {
    return std::tie(key, name, period, value, unit, change, change_unit, direction, qualifier,
                    source, file, line, column);
  }
  friend bool operator==(const IndicatorRow&, const IndicatorRow&) = default;
};

inline Place place_of(const IndicatorRow& row) { return {row.file, row.line, row.column}; }

struct IndicatorData {
  std::vector<IndicatorRow> rows;  // in the order of the files; one a key and period
  auto fields() const { return std::tie(rows); }
  friend bool operator==(const IndicatorData&, const IndicatorData&) = default;
};

// The columns of a data file.
inline constexpr std::array<std::string_view, 10> kDataColumns = {
    "key",    "name",        "period",    "value",     "unit",
    "change", "change_unit", "direction", "qualifier", "source"};

// What `.field` of a reference may be.
inline constexpr std::array<std::string_view, 9> kDataFields = {
    "value", "number", "unit", "change", "change_unit", "direction", "name", "qualifier", "source"};

// Which columns a table may have, behind the names and units that it has by itself.
inline constexpr std::array<std::string_view, 5> kTableFields = {"value", "change", "direction",
                                                                 "qualifier", "source"};

// The word that stands before a qualifier of the change where there is a value too.
inline constexpr std::u32string_view kOfChange = U"change:";

// One of kDataFields as it is printed: value 1065亿元, number 1065, change 2.5%, direction 增长.
// Empty = the row does not say.
std::u32string field_text(const IndicatorRow& row, std::string_view field);

// The words of a qualifier, kOfChange before those of the change.
std::vector<std::u32string> qualifier_words(const IndicatorRow& row);

// Each once, in the order of the rows.
std::vector<std::u32string> keys_of(const IndicatorData& data);
std::vector<std::u32string> periods_of(const IndicatorData& data);

// Null if there is none.
const IndicatorRow* find_row(const IndicatorData& data, std::u32string_view key,
                             std::u32string_view period);

// The rows of a key, in their order.
std::vector<const IndicatorRow*> rows_of(const IndicatorData& data, std::u32string_view key);

// For remedies: "did you mean gdp?" for a word that is no key, by keys and names; or what there is.
std::string suggest_key(const IndicatorData& data, const std::u32string& word);

// "甲, 乙, 丙 and 4 more"
std::string list_of(const std::vector<std::u32string>& words);

}  // namespace banxin
