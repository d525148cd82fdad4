#pragma once
// Report: what a work report says, block by block, free of any look. Made by recognize(); later
// stages only read it.
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "report/rich_text.h"

namespace banxin {

enum class TextKind {
  title,
  byline,
  heading,
  paragraph,
  caption,  // of a photo
};

// A heading, paragraph or one-line element.
struct TextBlock {
  TextKind kind = TextKind::paragraph;
  int level = 0;  // headings: 1–5 as numbered by S-01 (一、 is 1), 0 = unnumbered (S-04)
  RichText text;  // as typed, its number included
  auto fields() const { return std::tie(kind, level, text); }
  friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

// A bulleted list (S-05); the bullets themselves are not part of the items.
struct ListBlock {
  std::vector<RichText> items;
  auto fields() const { return std::tie(items); }
  friend bool operator==(const ListBlock&, const ListBlock&) = default;
};

struct TableCell {
  RichText text;
  int column_span = 1;
  int row_span = 1;
  auto fields() const { return std::tie(text, column_span, row_span); }
  friend bool operator==(const TableCell&, const TableCell&) = default;
};

enum class ColumnKind {
  text,    // flush left
  label,   // short text, centred: units
  number,  // aligned at the decimal point (T-06); a cell without a figure is centred
};

using TableRow = std::vector<TableCell>;

// A table. Every row covers all columns, counting the spans of its cells and of those above.
struct TableBlock {
  int number = 0;        // 表1 is 1; 0 = no number
  RichText caption;      // without 表1
  std::u32string units;  // printed above the top rule as 单位：…; empty = none (T-03)
  std::vector<ColumnKind> columns;
  std::vector<TableRow> head;
  std::vector<TableRow> rows;
  std::vector<RichText> notes;
  bool replaces_list = false;  // stands for the list under a heading and stays with it (T-14)
  auto fields() const {
    return std::tie(number, caption, units, columns, head, rows, notes, replaces_list);
  }
  friend bool operator==(const TableBlock&, const TableBlock&) = default;
};

using Block = std::variant<TextBlock, ListBlock, TableBlock>;

// Half-width marks replaced by full-width ones, by mark (S-20); printed by `dump --stage report`.
struct Normalisation {
  char32_t from = 0;
  char32_t to = 0;
  int count = 0;
  auto fields() const { return std::tie(from, to, count); }
  friend bool operator==(const Normalisation&, const Normalisation&) = default;
};

struct Report {
  std::string file;  // named in messages
  std::vector<Block> blocks;
  std::vector<Normalisation> normalised;  // sorted by `from`
  auto fields() const { return std::tie(file, blocks, normalised); }
  friend bool operator==(const Report&, const Report&) = default;
};

// What the report is called: its title, else its first heading, else how it begins.
std::u32string title_of(const Report& report);

}  // namespace banxin
