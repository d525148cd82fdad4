#pragma once
// StyledReport: the blocks of a report with every look resolved; what a block needs to be set is in
// the block.
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "images/picture.h"
#include "report/report.h"
#include "style/layout.h"
#include "style/part_options.h"
#include "style/styled_text.h"
#include "style/type_size.h"

namespace banxin {

// A footnote of a paragraph: its text hangs behind its mark (P-35).
struct StyledFootnote {
  StyledText text;
  TypeSize type;
  std::string anchor;  // its name, and that of its mark in the paragraph
  std::string mark;
  auto fields() const { return std::tie(text, type, anchor, mark); }
  friend bool operator==(const StyledFootnote&, const StyledFootnote&) = default;
};

struct StyledParagraph {
  Element element = Element::body;
  StyledText text;
  ElementStyle style;
  TypeSize type;
  std::vector<StyledFootnote> notes = {};  // in the order of their marks
  auto fields() const { return std::tie(element, text, style, type, notes); }
  friend bool operator==(const StyledParagraph&, const StyledParagraph&) = default;
};

struct StyledList {
  std::vector<StyledParagraph> items;
  auto fields() const { return std::tie(items); }
  friend bool operator==(const StyledList&, const StyledList&) = default;
};

struct StyledCell {
  StyledText text;
  int column_span = 1;
  int row_span = 1;
  int indent = 0;                        // characters (T-05)
  std::optional<std::int64_t> bar = {};  // as of a TableCell
  auto fields() const { return std::tie(text, column_span, row_span, indent, bar); }
  friend bool operator==(const StyledCell&, const StyledCell&) = default;
};

using StyledRow = std::vector<StyledCell>;

// A note below a table: 注： and the number hang, the lines of the text stand flush behind them.
struct StyledNote {
  StyledText label;
  StyledText text;
  auto fields() const { return std::tie(label, text); }
  friend bool operator==(const StyledNote&, const StyledNote&) = default;
};

struct StyledTable {
  int number = 0;
  StyledParagraph caption;       // 表1　… as printed; empty text = none
  StyledText continued_caption;  // 表1（续）
  StyledParagraph units;         // 单位：…; empty text = none
  std::vector<ColumnKind> columns;
  std::vector<StyledRow> head, rows;
  std::vector<StyledNote> notes;
  TypeSize head_type, body_type, note_type;
  bool replaces_list = false;
  TableOptions options;
  auto fields() const {
    return std::tie(number, caption, continued_caption, units, columns, head, rows, notes,
                    head_type, body_type, note_type, replaces_list, options);
  }
  friend bool operator==(const StyledTable&, const StyledTable&) = default;
};

// 版头, above the red rule (P-10…P-14).
struct StyledMasthead {
  std::optional<StyledParagraph> serial, secrecy, urgency;
  std::vector<StyledParagraph> issuers;        // 发文机关标志, one organ each
  std::optional<StyledParagraph> issuer_word;  // 文件, beside several organs
  std::optional<StyledParagraph> number;       // 发文字号
  std::optional<StyledParagraph> signatory_label;
  std::vector<StyledParagraph> signatories;
  OfficialOptions options;
  auto fields() const {
    return std::tie(serial, secrecy, urgency, issuers, issuer_word, number, signatory_label,
                    signatories, options);
  }
  friend bool operator==(const StyledMasthead&, const StyledMasthead&) = default;
};

// 附件说明 (P-21): its label and number as typed are in the text.
struct StyledAttachments {
  struct Item {
    StyledParagraph paragraph;
    TextOffset number = 0;  // where 1. begins; behind the label
    TextOffset name = 0;    // where the name begins
    auto fields() const { return std::tie(paragraph, number, name); }
    friend bool operator==(const Item&, const Item&) = default;
  };
  std::vector<Item> items;
  auto fields() const { return std::tie(items); }
  friend bool operator==(const StyledAttachments&, const StyledAttachments&) = default;
};

// 落款 (P-22, P-23).
struct StyledSignature {
  std::vector<StyledParagraph> organs;
  StyledParagraph date;
  bool seal = false;
  OfficialOptions options;
  auto fields() const { return std::tie(organs, date, seal, options); }
  friend bool operator==(const StyledSignature&, const StyledSignature&) = default;
};

// 版记 (P-26).
struct StyledImprint {
  std::optional<StyledParagraph> copies_to;  // with 抄送：
  std::optional<StyledParagraph> printed_by, printed_on;
  OfficialOptions options;
  auto fields() const { return std::tie(copies_to, printed_by, printed_on, options); }
  friend bool operator==(const StyledImprint&, const StyledImprint&) = default;
};

struct StyledPhoto {
  Picture picture;
  std::uint32_t image = 0;  // in StyledReport::images
  std::string file;         // named in messages
  Place place;              // where the report names it
  PhotoWidth width = PhotoWidth::full;
  StyledParagraph caption;     // 图1　… as printed; empty text = none
  std::u32string alternative;  // never empty
  auto fields() const { return std::tie(picture, image, file, place, width, caption, alternative); }
  friend bool operator==(const StyledPhoto&, const StyledPhoto&) = default;
};

// A bar, or the tick across it, with the text at its end.
struct StyledChartValue {
  StyledText text;                     // empty: none
  std::optional<std::int64_t> figure;  // thousandths; none = no bar
  auto fields() const { return std::tie(text, figure); }
  friend bool operator==(const StyledChartValue&, const StyledChartValue&) = default;
};

struct StyledChartRow {
  StyledText label, level;
  std::vector<StyledChartValue> values;  // by series
  auto fields() const { return std::tie(label, level, values); }
  friend bool operator==(const StyledChartRow&, const StyledChartRow&) = default;
};

struct StyledChartSeries {
  StyledText name;
  ChartMark mark = ChartMark::bar;
  auto fields() const { return std::tie(name, mark); }
  friend bool operator==(const StyledChartSeries&, const StyledChartSeries&) = default;
};

struct StyledChart {
  StyledParagraph caption;  // 图1　… as printed; empty text = none
  StyledText units;         // 单位：…; empty = none
  std::vector<StyledChartSeries> series;
  std::vector<StyledChartRow> rows;
  TypeSize label_type, value_type;
  std::u32string alternative;  // its figures in words
  bool replaces_list = false;
  auto fields() const {
    return std::tie(caption, units, series, rows, label_type, value_type, alternative,
                    replaces_list);
  }
  friend bool operator==(const StyledChart&, const StyledChart&) = default;
};

using StyledBlock = std::variant<StyledParagraph, StyledList, StyledTable, StyledPhoto, StyledChart,
                                 StyledMasthead, StyledAttachments, StyledSignature, StyledImprint>;

// The paragraphs of a block in reading order; tables and figures have none.
std::vector<const StyledParagraph*> paragraphs_of(const StyledBlock& block);

// A part begins at block `first`: on a page of its own. Before the first of these, or without any,
// there is one part of the default options.
struct StyledPart {
  std::size_t first = 0;
  PartOptions options;
  bool end_piece = false;  // its blocks stand at the foot of the part before (版记, P-26)
  auto fields() const { return std::tie(first, options, end_piece); }
  friend bool operator==(const StyledPart&, const StyledPart&) = default;
};

struct StyledReport {
  std::string file;
  std::u32string title;
  Layout layout;
  std::vector<StyledBlock> blocks;
  std::vector<StyledPart> parts;    // by `first`
  std::vector<SharedImage> images;  // each once
  friend bool operator==(const StyledReport&, const StyledReport&) = default;
};

}  // namespace banxin
