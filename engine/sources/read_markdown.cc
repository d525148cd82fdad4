#include "sources/read_markdown.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/inline_marks.h"
#include "report/typed_numbers.h"
#include "sources/join_lines.h"
#include "sources/line_index.h"
#include "sources/markdown_blocks.h"
#include "sources/markdown_cells.h"
#include "sources/markdown_skeleton.h"
#include "sources/place_files.h"
#include "sources/table_cell.h"
#include "sources/take_escapes.h"
#include "sources/take_line.h"
#include "sources/take_order.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestHeading = 60;

// Characters [begin, end) of one line.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct OpenItem {
  bool numbered = false;
  bool fresh = true;  // no text of it yet
};

// A construct to be reported at the first text in it.
struct Pending {
  bool quote = false;
  bool nested = false;
};

bool ends_with_break(std::u32string_view line) {
  if (line.ends_with(U"  ")) return true;
  std::size_t slashes = 0;
  while (slashes < line.size() && line[line.size() - 1 - slashes] == U'\\') ++slashes;
  return slashes % 2 == 1;
}

class MarkdownReader {
 public:
  MarkdownReader(std::u32string_view text, int lines_above, const std::string& file)
      : text_(text), lines_(text), skeleton_(markdown_skeleton(text)), lines_above_(lines_above) {
    read_.draft.file = file;
  }

  ReadDraft run();

 private:
  void enter(const MarkdownEvent& event);
  void leave(MarkdownBlock block);
  void add(const Piece& piece);
  void flush();
  void flush_heading();
  void flush_text();
  void emit(RichText text, DraftKind kind, std::size_t at);
  void take_row();
  void add_apart(DraftTable table, std::size_t line);
  RichText take(const Piece& piece);
  RichText take_all();
  bool take_number();
  bool begins_paragraph(std::size_t piece) const;
  void report_code();
  void take_order(std::size_t fence, std::size_t end);
  void report_pending(std::size_t at);
  void report(std::size_t at, const char* code, std::string what, const char* remedy);
  Place place_at(std::size_t at) const;
  LineOfText line_of_text(std::size_t begin, std::size_t end) const;
  int blank_lines_above(std::size_t at) const;
  std::size_t next_fence(std::size_t line) const;

  std::u32string_view raw(const Piece& piece) const {
    return text_.substr(piece.begin, piece.end - piece.begin);
  }
  bool is_open(MarkdownBlock block) const {
    return std::find(open_.begin(), open_.end(), block) != open_.end();
  }
  std::size_t line_of(const Piece& piece) const { return lines_.line_of(piece.begin); }

  std::u32string_view text_;
  LineIndex lines_;
  std::string skeleton_;
  int lines_above_;
  ReadDraft read_;

  std::vector<MarkdownBlock> open_;
  std::vector<OpenItem> items_;
  std::vector<Piece> pieces_;
  std::optional<std::size_t> row_at_;  // where the first words of the row begin
  DraftTable table_;
  std::size_t table_begin_ = 0;  // its first line
  std::size_t table_line_ = 0;   // where the next row stands
  int level_ = 0;
  std::string code_language_;
  std::size_t next_line_ = 0;  // below all that was read
  Pending pending_;
  bool nested_reported_ = false;  // for the list that is open
};

Place MarkdownReader::place_at(std::size_t at) const {
  const std::size_t line = lines_.line_of(at);
  return {read_.draft.file, lines_above_ + static_cast<int>(line) + 1,
          static_cast<int>(at - lines_.begin_of(line)) + 1};
}

LineOfText MarkdownReader::line_of_text(std::size_t begin, std::size_t end) const {
  const Place place = place_at(begin);
  return {text_.substr(begin, end - begin), place.line, place.column};
}

void MarkdownReader::report(std::size_t at, const char* code, std::string what,
                            const char* remedy) {
  read_.problems.push_back({code, Severity::notice, place_at(at), std::move(what), remedy});
}

void MarkdownReader::report_pending(std::size_t at) {
  if (pending_.quote) {
    report(at, "markdown.quote", "a quotation is set as ordinary paragraphs", "");
  }
  if (pending_.nested && !std::exchange(nested_reported_, true)) {
    report(at, "markdown.nested",
           "what stands inside an item of a list is set on the same level as the item",
           "use headings or typed numbers for levels");
  }
  pending_ = {};
}

int MarkdownReader::blank_lines_above(std::size_t at) const {
  int count = 0;
  for (std::size_t line = lines_.line_of(at); line > 0; --line) {
    if (!is_blank_line(lines_.text_of(line - 1))) break;
    ++count;
  }
  return count;
}

void MarkdownReader::emit(RichText text, DraftKind kind, std::size_t at) {
  if (text.text.empty()) return;
  report_pending(at);
  const bool escaped = text_[at] == U'\\' && kind == DraftKind::line;
  take_escapes(text);
  DraftBlock block;
  block.blank_before = blank_lines_above(at);
  const bool apart = kind != DraftKind::item && !read_.draft.blocks.empty();
  if (apart && block.blank_before == 0) block.blank_before = 1;
  block.text = std::move(text);
  block.kind = escaped ? DraftKind::paragraph : kind;
  block.level = kind == DraftKind::heading ? level_ : 0;
  read_.draft.blocks.push_back(std::move(block));
}

RichText MarkdownReader::take(const Piece& piece) {
  auto taken = take_line(line_of_text(piece.begin, piece.end), read_.draft.file);
  if (taken) return std::move(*taken);
  read_.problems.push_back(taken.error());
  return {};
}

RichText MarkdownReader::take_all() {
  RichText text;
  for (const Piece& piece : pieces_) join_line(text, take(piece));
  return text;
}

// Numbers of the lists whose first text this is go back into it, as typed.
bool MarkdownReader::take_number() {
  bool numbered = false;
  for (OpenItem& item : items_) {
    numbered |= item.numbered && item.fresh;
    item.fresh = false;
  }
  if (!numbered) return false;
  const std::size_t begin = lines_.begin_of(line_of(pieces_.front()));
  const std::size_t digit = skeleton_.find_first_of("0123456789", begin);
  if (digit < pieces_.front().begin) pieces_.front().begin = digit;
  return true;
}

bool MarkdownReader::begins_paragraph(std::size_t piece) const {
  const std::u32string_view before = lines_.text_of(line_of(pieces_[piece - 1]));
  const std::u32string_view here = raw(pieces_[piece]);
  if (names_file(here) || names_file(raw(pieces_[piece - 1]))) return true;
  if (ends_with_break(before) || here.front() == 0x3000 || !note_definition(here).empty()) {
    return true;
  }
  const TypedNumber last = read_typed_number(raw(pieces_[piece - 1]));
  const TypedNumber number = read_typed_number(here);
  return number.form != NumberForm::none && number.form == last.form &&
         number.value == last.value + 1;
}

void MarkdownReader::flush_heading() {
  take_number();
  const std::size_t at = pieces_.front().begin;
  const std::size_t line_begin = lines_.begin_of(lines_.line_of(at));
  const bool marked = skeleton_.substr(line_begin, at - line_begin).find('#') != std::string::npos;
  RichText text = take_all();
  const bool sentence = text.text.size() > kLongestHeading ||
                        text.text.find_first_of(U"。；") != std::u32string::npos;
  if (marked || !sentence) return emit(std::move(text), DraftKind::heading, at);
  report(at, "markdown.heading",
         "this text above a line of - or = is too long for a heading and is set as a paragraph",
         "put an empty line between the text and the line");
  emit(std::move(text), DraftKind::paragraph, at);
}

// A paragraph, or the text of an item.
void MarkdownReader::flush_text() {
  const bool quoted = is_open(MarkdownBlock::quote);
  const bool fresh = !items_.empty() && items_.back().fresh;
  const bool numbered = take_number();
  const std::size_t at = pieces_.front().begin;
  if (fresh) {
    return emit(take_all(), numbered ? DraftKind::line : DraftKind::item, at);
  }
  if (!items_.empty()) pending_.nested = true;
  const DraftKind kind = quoted || !items_.empty() ? DraftKind::paragraph : DraftKind::line;
  const std::size_t signs = raw(pieces_.front()).find_first_not_of(U'#');
  if (signs > 0 && signs <= 6) {
    report(at, "markdown.heading", "a heading needs a blank behind its #: this is a paragraph",
           "write ## 标题 with a blank");
  }
  RichText text;
  std::size_t begin = at;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (i > 0 && begins_paragraph(i)) {
      emit(std::exchange(text, {}), kind, begin);
      begin = pieces_[i].begin;
    }
    Piece piece = pieces_[i];
    const bool last = i + 1 == pieces_.size();
    if (!last && raw(piece).ends_with(U'\\') && ends_with_break(raw(piece))) --piece.end;
    join_line(text, take(piece));
  }
  emit(std::move(text), kind, begin);
}

void MarkdownReader::flush() {
  if (open_.empty()) return;
  if (open_.back() == MarkdownBlock::cell) {
    if (!row_at_ && !pieces_.empty()) row_at_ = pieces_.front().begin;
  } else if (!pieces_.empty() && open_.back() == MarkdownBlock::heading) {
    flush_heading();
  } else if (!pieces_.empty()) {
    flush_text();
  }
  if (!pieces_.empty()) next_line_ = line_of(pieces_.back()) + 1;
  pieces_.clear();
}

// Read from the source: md4c drops cells beyond the columns of the line |---|.
void MarkdownReader::take_row() {
  std::size_t line = table_line_;
  if (row_at_) line = lines_.line_of(*row_at_);
  while (line + 1 < lines_.count() && is_blank_line(lines_.text_of(line))) ++line;
  const std::size_t begin = lines_.begin_of(line);
  const std::size_t end = begin + lines_.text_of(line).size();
  table_line_ = line + (is_open(MarkdownBlock::table_head) ? 2 : 1);
  next_line_ = table_line_;
  std::vector<DraftCell> row;
  for (const auto& [cell_begin, cell_end] : markdown_cells(skeleton_, begin, end)) {
    auto cell = take_cell(line_of_text(cell_begin, cell_end), read_.draft.file);
    if (cell) {
      take_escapes(cell->text);
      row.push_back(std::move(*cell));
    } else {
      read_.problems.push_back(cell.error());
    }
  }
  if (is_open(MarkdownBlock::table_head)) {
    table_.head_rows = 1;
    const std::size_t below = std::min(line + 1, lines_.count() - 1);
    table_.aligns = markdown_aligns(lines_.text_of(below));
  }
  add_row(table_, std::move(row));
}

// A table that begins on this line.
void MarkdownReader::add_apart(DraftTable table, std::size_t line) {
  const std::size_t at = lines_.begin_of(std::min(line, lines_.count() - 1));
  report_pending(at);
  const int blank = read_.draft.blocks.empty() ? 0 : std::max(blank_lines_above(at), 1);
  add_table(read_.draft, std::move(table), blank);
}

// The first line from `line` on that opens or closes code; the number of lines if none does.
std::size_t MarkdownReader::next_fence(std::size_t line) const {
  for (; line < lines_.count(); ++line) {
    const std::string_view bones =
        std::string_view(skeleton_).substr(lines_.begin_of(line), lines_.text_of(line).size());
    if (bones.find("```") != bones.npos || bones.find("~~~") != bones.npos) break;
  }
  return line;
}

void MarkdownReader::report_code() {
  const std::size_t fence = next_fence(next_line_);
  const std::size_t at = lines_.begin_of(std::min(fence, lines_.count() - 1));
  const std::size_t end = next_fence(fence + 1);
  if (code_language_ == "indicators") {
    take_order(fence, end);
  } else {
    report(at, "markdown.unsupported", "blocks of code are not set: this one is left out",
           "delete the lines ``` if it is text");
  }
  next_line_ = std::min(end + 1, lines_.count());
}

// The block ```indicators between the lines `fence` and `end`.
void MarkdownReader::take_order(std::size_t fence, std::size_t end) {
  const Place opening = place_at(lines_.begin_of(fence));
  if (end >= lines_.count()) {
    read_.problems.push_back(unclosed_order(opening));
    return;
  }
  const std::size_t begin = lines_.begin_of(fence + 1);
  add_apart(ordered_table(text_.substr(begin, lines_.begin_of(end) - begin), opening.line), fence);
}

void MarkdownReader::enter(const MarkdownEvent& event) {
  flush();
  switch (event.block) {
    case MarkdownBlock::heading:
      level_ = event.level;
      break;
    case MarkdownBlock::code:
      code_language_ = event.language;
      break;
    case MarkdownBlock::quote:
      pending_.quote |= !is_open(MarkdownBlock::quote);
      break;
    case MarkdownBlock::table:
      table_begin_ = table_line_ = next_line_;
      break;
    case MarkdownBlock::row:
      row_at_.reset();
      break;
    case MarkdownBlock::bullets:
    case MarkdownBlock::numbers:
      pending_.nested |= !items_.empty();
      break;
    case MarkdownBlock::item:
      items_.push_back({open_.back() == MarkdownBlock::numbers, true});
      break;
    default:
      break;
  }
  open_.push_back(event.block);
}

void MarkdownReader::leave(MarkdownBlock block) {
  flush();
  open_.pop_back();
  if (block == MarkdownBlock::item) items_.pop_back();
  const bool list = block == MarkdownBlock::bullets || block == MarkdownBlock::numbers;
  if (list && items_.empty()) nested_reported_ = false;
  if (block == MarkdownBlock::row) take_row();
  if (block == MarkdownBlock::table) add_apart(std::exchange(table_, {}), table_begin_);
  if (block == MarkdownBlock::code) report_code();
}

void MarkdownReader::add(const Piece& piece) {
  if (!pieces_.empty() && line_of(pieces_.back()) == line_of(piece)) {
    pieces_.back().end = piece.end;
  } else {
    pieces_.push_back(piece);
  }
}

ReadDraft MarkdownReader::run() {
  const auto events = find_markdown_blocks(skeleton_);
  if (!events) {
    read_.problems.push_back(events.error());
    return std::move(read_);
  }
  for (const MarkdownEvent& event : *events) {
    if (event.kind == MarkdownEvent::Kind::enter) enter(event);
    if (event.kind == MarkdownEvent::Kind::leave) leave(event.block);
    if (event.kind == MarkdownEvent::Kind::text) add({event.begin, event.end});
  }
  return std::move(read_);
}

}  // namespace

ReadDraft read_markdown(std::u32string_view text, int lines_above, const std::string& file) {
  return MarkdownReader(text, lines_above, file).run();
}

}  // namespace banxin
