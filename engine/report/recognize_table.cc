#include "report/recognize_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/curl_quotes.h"
#include "report/inline_marks.h"
#include "report/normalize_text.h"
#include "report/place_units.h"
#include "report/source_lines.h"
#include "report/table_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kMergedUp = U"^^";
constexpr std::u32string_view kMergedLeft = U"<<";
constexpr std::size_t kLongestLabel = 4;

using Cells = std::vector<TableCell>;

bool is_merged(const TableCell& cell) {
  return cell.text.text == kMergedUp || cell.text.text == kMergedLeft;
}

// The only text of a row; null if it has none or several.
const RichText* only_text(const Cells& row) {
  const RichText* only = nullptr;
  for (const TableCell& cell : row) {
    if (cell.text.text.empty()) continue;
    if (only != nullptr) return nullptr;
    only = &cell.text;
  }
  return only;
}

class TableRecognizer {
 public:
  TableRecognizer(const DraftTable& draft, std::vector<Normalisation>& counts,
                  const std::string& file)
      : draft_(draft), counts_(counts), file_(file) {}

  RecognizedTable run() &&;

 private:
  void read_cells();
  void read_text(RichText& text);
  bool stands_above_body(std::size_t row, std::size_t column) const;
  void take_title();
  void take_caption();
  void tell_no_text();
  void take_notes();
  std::size_t find_head() const;
  void merge_head(std::size_t head_rows);
  void tell_unmerged(const RichText& sign);
  std::vector<TableRow> join_cells(std::size_t first, std::size_t last);
  ColumnKind kind_of(std::size_t column, std::size_t head_rows) const;
  void mend_figures(std::size_t head_rows);
  TableBlock& table() { return result_.table; }

  const DraftTable& draft_;
  std::vector<Normalisation>& counts_;
  const std::string& file_;
  std::vector<Cells> rows_;
  std::size_t columns_ = 0;
  RecognizedTable result_;
};

void TableRecognizer::read_text(RichText& text) {
  append(result_.problems, read_inline_marks(text, file_));
  normalize_text(text, counts_);
  append(result_.problems, curl_quotes(text, counts_, file_));
}

void TableRecognizer::read_cells() {
  for (const auto& row : draft_.rows) {
    Cells& cells = rows_.emplace_back();
    bool names = true;  // nothing but merged cells so far
    for (const DraftCell& cell : row) {
      TableCell& read = cells.emplace_back();
      read.text = cell.text;
      read_text(read.text);
      read.indent = names ? cell.indent : 0;
      names = names && is_merged(read);
      if (!read.text.text.empty()) columns_ = std::max(columns_, cells.size());
    }
  }
  for (Cells& row : rows_) row.resize(columns_);
}

// Whether the row is the head, or the first of its rows: figures stand below its text, or a row
// that has no first cell either.
bool TableRecognizer::stands_above_body(std::size_t row, std::size_t column) const {
  std::size_t below = row + 1;
  const auto holds_units = [&](const Cells& cells) {
    const RichText* only = only_text(cells);
    return only != nullptr && !units_of_line(only->text).empty();
  };
  while (below < rows_.size() && holds_units(rows_[below])) ++below;
  if (below == rows_.size()) return false;
  const std::u32string& text = rows_[below][column].text.text;
  return is_figure(text) || is_missing(text) || rows_[below][0].text.text.empty();
}

// Rows above the head with one text, or with the title at one end and the units at the other.
void TableRecognizer::take_title() {
  if (draft_.head_rows > 0 || columns_ < 2) return;
  std::size_t taken = 0;
  for (; taken + 1 < rows_.size(); ++taken) {
    RichText title;
    std::u32string units;
    std::size_t texts = 0;
    std::size_t column = 0;
    for (std::size_t c = 0; c < columns_; ++c) {
      const RichText& text = rows_[taken][c].text;
      if (text.text.empty()) continue;
      const std::u32string_view unit = units_of_line(text.text);
      if (!unit.empty()) units = std::u32string(unit);
      if (!unit.empty() || ++texts > 1) continue;
      title = text;
      column = c;
    }
    if (texts > 1 || (column > 0 && stands_above_body(taken, column))) break;
    if (!units.empty()) table().units = units;
    append(table().caption, title);
  }
  rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(taken));
}

// The report's own caption overrules the title of the file.
void TableRecognizer::take_caption() {
  if (draft_.caption.text.empty()) return;
  RichText caption = draft_.caption;
  read_text(caption);
  const RichText& title = table().caption;
  if (!title.text.empty() && title.text != caption.text) {
    result_.problems.push_back(
        {"table.caption", Severity::notice, place_of(caption.source, 0, file_),
         fmt::format("the table is captioned \"{}\": its own title, \"{}\", is not printed",
                     to_utf8(caption.text), to_utf8(title.text)),
         ""});
  }
  table().caption = std::move(caption);
}

void TableRecognizer::tell_no_text() {
  Place place = place_of(draft_.caption.source, 0, file_);
  for (auto row = draft_.rows.begin(); place.line == 0 && row != draft_.rows.end(); ++row) {
    if (!row->empty()) place = place_of(row->front().text.source, 0, file_);
  }
  result_.problems.push_back({"table.empty", Severity::error, std::move(place),
                              "the table has no text in any cell", "fill it in, or delete it"});
}

void TableRecognizer::take_notes() {
  std::size_t first = rows_.size();
  for (std::size_t r = rows_.size(); r-- > 1 && columns_ > 1;) {
    const RichText* text = only_text(rows_[r]);
    if (text == nullptr) break;
    if (begins_table_note(text->text)) first = r;
  }
  for (std::size_t r = first; r < rows_.size(); ++r) add_note(table(), *only_text(rows_[r]));
  rows_.resize(first);
  for (RichText note : draft_.notes) {
    read_text(note);
    add_note(table(), note);
  }
}

std::size_t TableRecognizer::find_head() const {
  std::size_t rows =
      std::min<std::size_t>(std::max<std::size_t>(draft_.head_rows, 1), rows_.size());
  while (rows > 0 && rows + 1 < rows_.size()) {
    const Cells& row = rows_[rows];
    const std::u32string& name = row[0].text.text;
    const bool further = (name.empty() || name == kMergedUp) && only_text(row) == nullptr &&
                         std::none_of(row.begin(), row.end(), [](const TableCell& cell) {
                           return is_figure(cell.text.text) || is_missing(cell.text.text);
                         });
    if (!further) break;
    ++rows;
  }
  return rows;
}

// A program that writes CSV leaves the rest of a merged cell empty.
void TableRecognizer::merge_head(std::size_t head_rows) {
  for (std::size_t r = 0; head_rows > 1 && r < head_rows; ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      std::u32string& text = rows_[r][c].text.text;
      if (!text.empty()) continue;
      rows_[r][c].text.source.clear();
      if (r > 0) {
        text = kMergedUp;
      } else if (c > 1 && !rows_[1][c].text.text.empty() && rows_[1][c].text.text != kMergedUp) {
        text = kMergedLeft;
      }
    }
  }
}

// That ^^ or << is typed where there is nothing to join.
void TableRecognizer::tell_unmerged(const RichText& sign) {
  if (sign.source.empty()) return;
  const bool up = sign.text == kMergedUp;
  result_.problems.push_back(
      {"table.merge", Severity::warning, place_of(sign.source, 0, file_),
       fmt::format("this {} joins no cell: the cell is empty", to_utf8(sign.text)),
       up ? "write it below a cell as wide, within head or body" : "write it right of a cell"});
}

// Rows [first, last) with merged cells joined; a sign of merging that joins nothing is an empty
// cell.
std::vector<TableRow> TableRecognizer::join_cells(std::size_t first, std::size_t last) {
  std::vector<TableRow> joined(last - first);
  std::vector<std::vector<bool>> covered(last - first, std::vector<bool>(columns_, false));
  for (std::size_t r = first; r < last; ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      if (covered[r - first][c]) continue;
      TableCell cell = rows_[r][c];
      if (is_merged(cell)) {
        tell_unmerged(cell.text);
        cell = {};
      }
      const auto joins_left = [&](std::size_t row, std::size_t column) {
        return rows_[row][column].text.text == kMergedLeft && !covered[row - first][column];
      };
      std::size_t right = c + 1;
      while (right < columns_ && joins_left(r, right)) ++right;
      const auto row_joins_up = [&](std::size_t row) {
        if (rows_[row][c].text.text != kMergedUp) return false;
        for (std::size_t k = c; k < right; ++k) {
          if (!is_merged(rows_[row][k]) || covered[row - first][k]) return false;
        }
        return true;
      };
      std::size_t below = r + 1;
      while (below < last && row_joins_up(below)) ++below;
      for (std::size_t row = r; row < below; ++row) {
        for (std::size_t k = c; k < right; ++k) covered[row - first][k] = true;
      }
      cell.column_span = static_cast<int>(right - c);
      cell.row_span = static_cast<int>(below - r);
      joined[r - first].push_back(std::move(cell));
    }
  }
  return joined;
}

ColumnKind TableRecognizer::kind_of(std::size_t column, std::size_t head_rows) const {
  std::size_t figures = 0;
  std::size_t others = 0;
  std::size_t longest = 0;
  bool numbers_rows = head_rows > 0 && (rows_[0][column].text.text == U"序号" ||
                                        rows_[0][column].text.text == U"编号");
  for (std::size_t r = head_rows; r < rows_.size(); ++r) {
    const TableCell& cell = rows_[r][column];
    if (cell.text.text.empty() || is_merged(cell) || is_missing(cell.text.text)) continue;
    ++(is_figure(cell.text.text) ? figures : others);
    longest = std::max(longest, cell.text.text.size());
  }
  if (numbers_rows) return ColumnKind::label;
  if (column == 0) return ColumnKind::text;
  if (figures > 0 && figures >= others) return ColumnKind::number;
  const bool centred = column < draft_.aligns.size() && draft_.aligns[column] == DraftAlign::centre;
  const bool flush = column < draft_.aligns.size() && draft_.aligns[column] == DraftAlign::start;
  return centred || (!flush && longest <= kLongestLabel) ? ColumnKind::label : ColumnKind::text;
}

// T-08: a fall carries U+2212; T-09: signs of a missing value.
void TableRecognizer::mend_figures(std::size_t head_rows) {
  for (std::size_t r = head_rows; r < rows_.size(); ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      TableCell& cell = rows_[r][c];
      std::u32string& text = cell.text.text;
      if (c > 0 && is_missing(text)) {
        cell.missing = true;
        text.clear();
        cell.text.marks.clear();
      } else if (table().columns[c] == ColumnKind::number && text.size() > 1 &&
                 is_one_of(text[0], U"-–") && is_digit(text[1])) {
        replace_character(cell.text, 0, 0x2212, counts_);
      }
    }
  }
}

RecognizedTable TableRecognizer::run() && {
  read_cells();
  if (columns_ == 0) {
    tell_no_text();
    return std::move(result_);
  }
  take_title();
  take_notes();
  take_caption();
  if (!draft_.units.text.empty()) {
    RichText units = draft_.units;
    read_text(units);
    table().units = std::move(units.text);
  }
  table().style = draft_.style;
  table().indicators = draft_.indicators;
  set_caption(table(), std::move(table().caption));
  const std::size_t head_rows = find_head();
  merge_head(head_rows);
  for (std::size_t c = 0; c < columns_; ++c) table().columns.push_back(kind_of(c, head_rows));
  mend_figures(head_rows);
  table().head = join_cells(0, head_rows);
  table().rows = join_cells(head_rows, rows_.size());
  for (TableRow& row : table().rows) {
    if (!row.empty() && row[0].indent == 0 && row[0].text.text.starts_with(U"其中：")) {
      row[0].indent = 1;
    }
  }
  place_units(table());
  return std::move(result_);
}

}  // namespace

void set_caption(TableBlock& table, RichText caption) {
  table.caption = std::move(caption);
  const auto label = read_table_label(table.caption.text);
  if (label) {
    table.number = label->number;
    table.label = label->number > 0 ? std::u32string() : label->label;
    table.caption = slice(table.caption, label->length);
  }
  table.numbered = !table.caption.text.empty() || table.number > 0;
}

void add_note(TableBlock& table, const RichText& note) {
  const std::u32string& text = note.text;
  const std::size_t colon = text.find(U'：');
  const std::size_t first = colon < kLongestLabel ? colon + 1 : 0;
  std::size_t begin = 0;
  std::size_t at = first;
  for (int number = 2; text.compare(first, 2, U"1.") == 0; ++number) {
    const std::u32string sign = from_utf8(std::to_string(number)) + U".";
    do {
      at = text.find(sign, at + 1);
    } while (at != std::u32string::npos && !is_one_of(text[at - 1], U"。； "));
    if (at == std::u32string::npos) break;
    std::size_t end = at;
    while (text[end - 1] == U' ') --end;
    table.notes.push_back(slice(note, begin, end));
    begin = at;
  }
  table.notes.push_back(slice(note, begin));
}

RecognizedTable recognize_table(const DraftTable& draft, std::vector<Normalisation>& counts,
                                const std::string& file) {
  return TableRecognizer(draft, counts, file).run();
}

}  // namespace banxin
