#include "sources/read_csv.h"

#include <utility>

#include "base/characters.h"
#include "sources/join_lines.h"
#include "sources/line_ends.h"
#include "sources/table_cell.h"

namespace banxin {
namespace {

char32_t separator_of(std::u32string_view text) {
  for (const char32_t c : text) {
    if (c == U',') return U',';
    if (ends_line(c)) break;
    if (c == U'\t') return U'\t';
  }
  return U',';
}

class CsvReader {
 public:
  CsvReader(std::u32string_view text, const std::string& file)
      : text_(text), file_(file), separator_(separator_of(text)) {}

  Result<DraftTable> run() {
    DraftTable table;
    while (at_ < text_.size()) {
      auto row = read_row();
      if (!row) return tl::unexpected(row.error());
      add_row(table, std::move(*row));
    }
    return table;
  }

 private:
  bool at_end_of_row() const { return at_ >= text_.size() || ends_line(text_[at_]); }

  void pass_line_end() {
    at_ += line_end_length(text_, at_);
    ++line_;
    line_begin_ = at_;
  }

  Result<std::vector<DraftCell>> read_row() {
    std::vector<DraftCell> row;
    while (true) {
      const std::size_t begin = at_;
      while (!at_end_of_row() && (text_[at_] == U' ' || text_[at_] == 0x3000)) ++at_;
      const bool quoted = !at_end_of_row() && text_[at_] == U'"';
      if (!quoted) at_ = begin;
      auto cell = quoted ? read_quoted() : read_plain();
      if (!cell) return tl::unexpected(cell.error());
      row.push_back(std::move(*cell));
      if (at_end_of_row()) break;
      ++at_;
    }
    if (at_ < text_.size()) pass_line_end();
    return row;
  }

  Place place_at(std::size_t at) const {
    return {file_, line_ + 1, static_cast<int>(at - line_begin_) + 1};
  }

  Result<DraftCell> cell_of(std::u32string_view text, std::size_t begin) const {
    const Place place = place_at(begin);
    return take_cell({text, place.line, place.column}, file_);
  }

  Result<DraftCell> read_plain() {
    const std::size_t begin = at_;
    while (!at_end_of_row() && text_[at_] != separator_) ++at_;
    return cell_of(text_.substr(begin, at_ - begin), begin);
  }

  // The lines of a quoted cell are joined as those of a paragraph.
  Result<DraftCell> read_quoted() {
    const Place opening = place_at(at_);
    const auto mark = cell_of(text_.substr(at_, 1), at_);
    DraftCell cell;
    bool first = true;
    ++at_;
    while (true) {
      const std::size_t begin = at_;
      std::u32string line;
      while (!at_end_of_row() && (text_[at_] != U'"' || is_doubled())) {
        if (text_[at_] == U'"') ++at_;
        line.push_back(text_[at_++]);
      }
      auto taken = cell_of(line, begin);
      if (!taken) return tl::unexpected(taken.error());
      if (std::exchange(first, false)) {
        cell = std::move(*taken);
      } else {
        join_line(cell.text, taken->text);
      }
      if (at_ >= text_.size()) {
        return tl::unexpected(Problem{"csv.open-quote", Severity::error, opening,
                                      "the cell that begins with this \" does not end",
                                      "close it with \", or write \"\" for a quote inside it"});
      }
      if (text_[at_] == U'"') break;
      pass_line_end();
    }
    // "深化"改革: its quotes are a part of the text.
    const std::size_t closing = at_++;
    while (!at_end_of_row() && text_[at_] != separator_) ++at_;
    const std::u32string_view rest = text_.substr(closing, at_ - closing);
    if (rest.find_first_not_of(kTypedBlanks, 1) == std::u32string_view::npos) return cell;
    const auto behind = cell_of(rest, closing);
    if (!mark || !behind) return tl::unexpected(mark ? behind.error() : mark.error());
    RichText whole = mark->text;
    append(whole, cell.text);
    append(whole, behind->text);
    cell.text = std::move(whole);
    return cell;
  }

  bool is_doubled() const { return at_ + 1 < text_.size() && text_[at_ + 1] == U'"'; }

  std::u32string_view text_;
  const std::string& file_;
  char32_t separator_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  int line_ = 0;
};

}  // namespace

Result<DraftTable> read_csv(std::u32string_view text, const std::string& file) {
  return CsvReader(text, file).run();
}

}  // namespace banxin
