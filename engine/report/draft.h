#pragma once
// Draft: a source file cut into blocks with their places, before anything is known about their
// meaning. The readers of plain text and of Markdown produce it.
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "report/front_matter.h"
#include "report/photo_width.h"
#include "report/rich_text.h"
#include "report/table_style.h"

namespace banxin {

// What the source itself says a block is. Plain text says nothing but bullets.
enum class DraftKind {
  line,       // to be recognised from its words
  heading,    // `level` as marked
  paragraph,  // no heading, whatever its words
  item,       // of a bulleted list
  table,      // `object` of Draft::tables; the text is kObjectSign
  photo,      // `object` of Draft::photos; the same
};

constexpr bool is_object(DraftKind kind) {
  return kind == DraftKind::table || kind == DraftKind::photo;
}

// The text of a draft block that is a table or a photo.
constexpr char32_t kObjectSign = 0xFFFC;

struct DraftBlock {
  RichText text;         // trimmed; one source line of plain text
  int blank_before = 0;  // empty lines above it
  DraftKind kind = DraftKind::line;
  int level = 0;  // headings: 1 is the title
  std::size_t object = 0;
  auto fields() const { return std::tie(text, blank_before, kind, level, object); }
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

// What a block ```indicators … ``` asks for, as typed; the lines between the two.
struct IndicatorOrder {
  std::u32string text;
  int line = 0;  // of the opening ```; 0 = there is no such block
  auto fields() const { return std::tie(text, line); }
  friend bool operator==(const IndicatorOrder&, const IndicatorOrder&) = default;
};

// The rows of a table as they stand in the source, title lines and notes among them; recognized by
// report/recognize_table.
struct DraftTable {
  std::vector<std::vector<DraftCell>> rows;
  std::size_t head_rows = 0;  // 0 = the source does not say
  std::vector<DraftAlign> aligns;
  RichText caption;  // given beside the table, like the units and notes
  RichText units;
  std::vector<RichText> notes;
  std::optional<TableStyle> style;
  IndicatorOrder order;     // rows to be made from the data (indicators/bind_indicators)
  bool indicators = false;  // its rows are made from the data
  auto fields() const {
    return std::tie(rows, head_rows, aligns, caption, units, notes, style, order, indicators);
  }
  friend bool operator==(const DraftTable&, const DraftTable&) = default;
};

// A photo that the source names.
struct DraftPhoto {
  std::string file;      // as it can be opened
  RichText caption;      // may be empty
  RichText alternative;  // given beside the caption; may be empty
  PhotoWidth width = PhotoWidth::full;
  int line = 0;  // where it is named
  int column = 0;
  auto fields() const { return std::tie(file, caption, alternative, width, line, column); }
  friend bool operator==(const DraftPhoto&, const DraftPhoto&) = default;
};

struct Draft {
  std::string file;
  std::vector<DraftBlock> blocks;
  FrontMatter front;
  std::vector<DraftTable> tables;
  std::vector<DraftPhoto> photos;
  std::vector<std::string> table_files;  // that the text names, found or not
  auto fields() const { return std::tie(file, blocks, front, tables, photos, table_files); }
  friend bool operator==(const Draft&, const Draft&) = default;
};

}  // namespace banxin
