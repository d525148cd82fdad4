#pragma once
// Draft: a source file cut into blocks with their places, before anything is known about their
// meaning. The readers of plain text and of Markdown produce it.
#include <string>
#include <tuple>
#include <vector>

#include "report/front_matter.h"
#include "report/rich_text.h"

namespace banxin {

// What the source itself says a block is. Plain text says nothing but bullets.
enum class DraftKind {
  line,       // to be recognised from its words
  heading,    // `level` as marked
  paragraph,  // no heading, whatever its words
  item,       // of a bulleted list
  table,      // `table` of Draft::tables; the text is kTableSign
};

// The text of a draft block that is a table: U+FFFC stands for an object.
constexpr char32_t kTableSign = 0xFFFC;

struct DraftBlock {
  RichText text;         // trimmed; one source line of plain text
  int blank_before = 0;  // empty lines above it
  DraftKind kind = DraftKind::line;
  int level = 0;  // headings: 1 is the title
  std::size_t table = 0;
  auto fields() const { return std::tie(text, blank_before, kind, level, table); }
  friend bool operator==(const DraftBlock&, const DraftBlock&) = default;
};

struct DraftCell {
  RichText text;   // trimmed
  int indent = 0;  // characters it was set in by
  auto fields() const { return std::tie(text, indent); }
  friend bool operator==(const DraftCell&, const DraftCell&) = default;
};

// What the source says of a column's alignment (the line |:--:| of Markdown).
enum class DraftAlign { none, start, centre, end };

// The rows of a table as they stand in the source, title lines and notes among them; recognized by
// report/recognize_table.
struct DraftTable {
  std::vector<std::vector<DraftCell>> rows;
  std::size_t head_rows = 0;  // 0 = the source does not say
  std::vector<DraftAlign> aligns;
  RichText caption;  // given beside the table
  auto fields() const { return std::tie(rows, head_rows, aligns, caption); }
  friend bool operator==(const DraftTable&, const DraftTable&) = default;
};

struct Draft {
  std::string file;
  std::vector<DraftBlock> blocks;
  FrontMatter front;
  std::vector<DraftTable> tables;
  auto fields() const { return std::tie(file, blocks, front, tables); }
  friend bool operator==(const Draft&, const Draft&) = default;
};

}  // namespace banxin
