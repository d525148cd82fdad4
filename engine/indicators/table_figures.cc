#include "indicators/table_figures.h"

#include <algorithm>
#include <optional>

#include "indicators/match_words.h"
#include "indicators/read_number.h"
#include "indicators/read_quantity.h"

namespace banxin {
namespace {

constexpr std::u32string_view kCellBlanks = U" \u3000\t";
constexpr std::u32string_view kMinus = U"-−－–";
constexpr std::u32string_view kGrowthWords[] = {U"增长", U"增减", U"增速", U"增幅", U"升降", U"±%"};
constexpr std::u32string_view kFallWords[] = {U"下降", U"降幅", U"减少", U"降低"};
constexpr std::u32string_view kValueWords[] = {U"完成", U"绝对数", U"总量", U"数值", U"实际",
                                               U"目标", U"计划",   U"累计", U"年"};
constexpr std::u32string_view kShareWords[] = {U"比重", U"占比", U"构成", U"完成率", U"进度", U"%"};

enum class Column { name, unit, value, growth, other };

struct ColumnHead {
  Column column = Column::other;
  std::u32string words;  // all its head cells
  std::u32string unit;   // in its brackets
  Period period;
};

bool says_any(std::u32string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u32string_view word) { return text.find(word) != text.npos; });
}

// A cell on each place of the grid; spans put one on several.
using Grid = std::vector<std::vector<const TableCell*>>;

Grid grid_of(const std::vector<TableRow>& rows, std::size_t columns) {
  Grid grid(rows.size(), std::vector<const TableCell*>(columns, nullptr));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t c = 0;
    for (const TableCell& cell : rows[r]) {
      while (c < columns && grid[r][c] != nullptr) ++c;
      const auto down = static_cast<std::size_t>(std::max(cell.row_span, 1));
      const auto across = static_cast<std::size_t>(std::max(cell.column_span, 1));
      for (std::size_t i = r; i < std::min(r + down, rows.size()); ++i) {
        for (std::size_t k = c; k < std::min(c + across, columns); ++k) grid[i][k] = &cell;
      }
      c += across;
    }
  }
  return grid;
}

std::u32string bracketed(std::u32string_view head) {
  const auto open = head.rfind(U'（');
  if (open == head.npos || head.back() != U'）') return {};
  return std::u32string(head.substr(open + 1, head.size() - open - 2));
}

std::vector<ColumnHead> read_heads(const TableBlock& table, const Period& context, int plan_year) {
  const std::size_t columns = table.columns.size();
  const Grid grid = grid_of(table.head, columns);
  std::vector<ColumnHead> heads(columns);
  for (std::size_t c = 0; c < columns; ++c) {
    ColumnHead& head = heads[c];
    const TableCell* above = nullptr;
    for (const auto& row : grid) {
      if (row[c] != nullptr && row[c] != above) head.words += row[c]->text.text;
      above = row[c];
    }
    head.unit = bracketed(head.words);
    const auto times = find_times(head.words, context, plan_year);
    head.period = times.empty() ? context : times.back().period;
    const bool growth = says_any(head.words, kGrowthWords) || says_any(head.words, kFallWords);
    if (c == 0) {
      head.column = Column::name;
    } else if (head.words.find(U"单位") != head.words.npos) {
      head.column = Column::unit;
    } else if (growth) {
      head.column = Column::growth;
    } else if (!says_any(head.words, kShareWords) && says_any(head.words, kValueWords)) {
      head.column = Column::value;
    }
  }
  return heads;
}

// The one number of a cell; none if there is more than a number in it.
std::optional<Decimal> number_in(const TableCell& cell) {
  auto text = trimmed(cell.text.text, kCellBlanks);
  const bool minus = !text.empty() && is_one_of(text.front(), kMinus);
  if (minus) text.remove_prefix(1);
  if (text.ends_with(U"%")) text.remove_suffix(1);
  const auto number = read_digits(text, 0);
  if (!number || number->end != text.size()) return std::nullopt;
  return Decimal{minus ? -number->value.digits : number->value.digits, number->value.decimals};
}

struct RowName {
  std::u32string name;
  std::u32string unit;
  bool part = false;
};

RowName read_name(const TableCell& cell) {
  RowName read;
  std::u32string_view name = trimmed(cell.text.text, kCellBlanks);
  for (const std::u32string_view mark : {U"其中：", U"其中:", U"其中", U"#"}) {
    if (!name.starts_with(mark)) continue;
    read.part = true;
    name = trimmed(name.substr(mark.size()), kCellBlanks);
  }
  read.unit = bracketed(name);
  const auto* unit = longest_prefix(kUnitWords, read.unit);
  const bool is_unit = unit != nullptr || longest_prefix(kMultipliers, read.unit) != nullptr;
  if (is_unit) {
    name.remove_suffix(read.unit.size() + 2);
  } else {
    read.unit.clear();
  }
  read.name = name;
  return read;
}

void set_growth(Indicator& indicator, const ColumnHead& head, const Decimal& number) {
  const bool falls = says_any(head.words, kFallWords) && !says_any(head.words, kGrowthWords);
  const bool minus = number.digits < 0;
  indicator.change = {{minus ? -number.digits : number.digits, number.decimals}};
  indicator.change_unit = head.unit.empty() ? U"%" : head.unit;
  indicator.direction = minus != falls ? Direction::down : Direction::up;
}

}  // namespace

std::vector<TableFigure> read_table_figures(const TableBlock& table, const Period& context,
                                            int plan_year) {
  std::vector<TableFigure> figures;
  if (table.head.empty()) return figures;
  const auto heads = read_heads(table, context, plan_year);
  const Grid grid = grid_of(table.rows, heads.size());
  for (const auto& row : grid) {
    if (row.empty() || row[0] == nullptr || row[0]->column_span > 1) continue;
    const RowName named = read_name(*row[0]);
    std::u32string unit = named.unit.empty() ? table.units : named.unit;
    for (std::size_t c = 1; c < heads.size(); ++c) {
      if (heads[c].column == Column::unit && row[c] != nullptr) unit = row[c]->text.text;
    }
    for (std::size_t c = 1; c < heads.size(); ++c) {
      const ColumnHead& head = heads[c];
      if (row[c] == nullptr || (head.column != Column::value && head.column != Column::growth)) {
        continue;
      }
      const auto number = number_in(*row[c]);
      if (!number) continue;
      const bool growth = head.column == Column::growth;
      const bool joins = growth && c > 1 && heads[c - 1].column == Column::value &&
                         !figures.empty() && figures.back().cell == row[c - 1];
      if (!joins) {
        figures.push_back({{}, head.period, row[c], c, named.part});
        figures.back().indicator.name = named.name;
      }
      Indicator& indicator = figures.back().indicator;
      if (growth) {
        set_growth(indicator, head, *number);
      } else {
        indicator.value = {*number};
        indicator.unit = head.unit.empty() ? unit : head.unit;
      }
    }
  }
  return figures;
}

std::vector<CellText> cell_texts(const TableBlock& table) {
  std::vector<CellText> cells;
  const auto heads = read_heads(table, {}, 0);
  for (const auto& row : grid_of(table.rows, heads.size())) {
    const TableCell* before = nullptr;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (row[c] != nullptr && row[c] != before) cells.push_back({row[c], heads[c].words});
      before = row[c];
    }
  }
  return cells;
}

}  // namespace banxin
