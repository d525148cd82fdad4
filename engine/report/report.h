#pragma once
// Report: what a work report says, block by block, free of any look. Made by recognize(); later
// stages only read it.
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "report/front_matter.h"
#include "report/photo_width.h"
#include "report/rich_text.h"
#include "report/table_style.h"

namespace banxin {

enum class TextKind {
  title,
  subtitle,  // ——2024年1月8日在…会议上
  speaker,   // post, one U+0020, name
  byline,
  salutation,  // 各位代表： at the beginning; later ones are paragraphs
  heading,
  paragraph,
  caption,  // of a photo
  // Of official documents (GB/T 9704): 版头
  serial_number,    // 份号
  secrecy,          // 密级★保密期限
  urgency,          // 紧急程度
  issuer_mark,      // 发文机关标志, one organ
  document_number,  // 发文字号
  signatory,        // 签发人, one name
  // behind the body
  attachment_note,  // 附件：1.… and 2.…, one attachment (附件说明)
  signature,        // 发文机关署名
  signature_date,   // 成文日期
  document_note,    // 附注
  annex_label,      // 附件1 above an annex
  annex_title,
  // 版记
  copies_to,   // 抄送：…。
  printed_by,  // 印发机关
  printed_on,  // 印发日期, with 印发
};

// S-08: the part of a report that looks back, and the part that looks ahead.
enum class Section { none, review, plan };

// A heading, paragraph or one-line element.
struct TextBlock {
  TextKind kind = TextKind::paragraph;
  int level = 0;        // headings: 1–5 as numbered by S-01 (一、 is 1), 0 = unnumbered (S-04)
  RichText text;        // as typed, its number included
  TextOffset lead = 0;  // paragraphs: characters of the run-in lead or label (S-06, S-07); 0 = none
  Section section = Section::none;  // headings: where they stand
  auto fields() const { return std::tie(kind, level, text, lead, section); }
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
  int indent = 0;        // characters, of a sub-item (T-05)
  bool missing = false;  // a value that is not there: the layout says what is printed (T-09)
  std::optional<std::int64_t> bar = {};  // in a column of bars: its figure, in thousandths
  auto fields() const { return std::tie(text, column_span, row_span, indent, missing, bar); }
  friend bool operator==(const TableCell&, const TableCell&) = default;
};

enum class ColumnKind {
  text,    // flush left
  label,   // short text, centred: units
  number,  // aligned at the decimal point (T-06); a cell without a figure is centred
  bar,     // the figures of the column before it as bars on one axis; no text
};

using TableRow = std::vector<TableCell>;

// A table. Every row covers all columns, counting the spans of its cells and of those above.
struct TableBlock {
  int number = 0;        // 表1 is 1; 0 = not known yet, or none
  std::u32string label;  // as typed, where it is more than 表 and the number: 附表1, 表2-1
  bool numbered = true;  // gets a number from number_tables() if it has neither
  RichText caption;      // without 表1
  std::u32string units;  // printed above the top rule as 单位：…; empty = none (T-03)
  std::vector<ColumnKind> columns;
  std::vector<TableRow> head;
  std::vector<TableRow> rows;
  std::vector<RichText> notes;
  bool replaces_list = false;       // stands for the list under a heading and stays with it (T-14)
  std::optional<TableStyle> style;  // in place of the layout's
  bool indicators = false;          // made of the report's figures: may be shown as a chart
  auto fields() const {
    return std::tie(number, label, numbered, caption, units, columns, head, rows, notes,
                    replaces_list, style, indicators);
  }
  friend bool operator==(const TableBlock&, const TableBlock&) = default;
};

// 术语：释文。 of a glossary (P-36).
struct GlossaryEntry {
  int number = 0;              // from 1; as typed, else as counted
  RichText term;               // quotes included; empty: the entry has no colon
  std::vector<RichText> text;  // its paragraphs, the first begins behind the colon
  auto fields() const { return std::tie(number, term, text); }
  friend bool operator==(const GlossaryEntry&, const GlossaryEntry&) = default;
};

// 名词解释. What its entries explain is marked in the text by marks of MarkKind::term whose
// argument is the entry's number.
struct GlossaryBlock {
  RichText label;  // 附件2; empty = none
  RichText title;
  std::vector<GlossaryEntry> entries;
  auto fields() const { return std::tie(label, title, entries); }
  friend bool operator==(const GlossaryBlock&, const GlossaryBlock&) = default;
};

// [^label]: text. Printed where a mark [^label] stands (P-35).
struct NoteText {
  std::u32string label;
  RichText text;
  auto fields() const { return std::tie(label, text); }
  friend bool operator==(const NoteText&, const NoteText&) = default;
};

// A photo (P-38), in a file of its own.
struct PhotoBlock {
  std::string file;      // as it can be opened
  int number = 0;        // 图1 is 1; 0 = none
  std::u32string label;  // as typed, where it is more than 图 and the number: 附图1, 图2-1
  RichText caption;      // without 图1; may be empty
  std::u32string alternative;  // what a reader who cannot see it is told; empty = the caption
  PhotoWidth width = PhotoWidth::full;
  int line = 0;  // where it is named
  int column = 0;
  auto fields() const {
    return std::tie(file, number, label, caption, alternative, width, line, column);
  }
  friend bool operator==(const PhotoBlock&, const PhotoBlock&) = default;
};

// What the figures of a chart are compared by, and how they are drawn.
enum class ChartMark {
  bar,
  tick,  // across the bar of the first series: a goal
};

struct ChartSeries {
  std::u32string name;  // in the legend: 比上年增长（%）, 2022年
  ChartMark mark = ChartMark::bar;
  auto fields() const { return std::tie(name, mark); }
  friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};

struct ChartValue {
  std::u32string text;                 // at the end of the bar, with sign and unit: +2.5%
  std::optional<std::int64_t> figure;  // how long the bar is, in thousandths; none = no bar
  auto fields() const { return std::tie(text, figure); }
  friend bool operator==(const ChartValue&, const ChartValue&) = default;
};

struct ChartRow {
  RichText label;
  std::u32string level;            // printed before the bars: 1065亿元; empty = none
  std::vector<ChartValue> values;  // by series; none: the label takes the whole row
  std::u32string words;  // the row as it is read aloud: 地区生产总值1065亿元，增长2.5%
  auto fields() const { return std::tie(label, level, values, words); }
  friend bool operator==(const ChartRow&, const ChartRow&) = default;
};

// Figures as horizontal bars on one zero axis. At most two series; the first has bars.
struct ChartBlock {
  int number = 0;        // among photos and charts: 图1 is 1; 0 = none
  RichText caption;      // without 图1; may be empty
  std::u32string units;  // of all figures, printed as 单位：…; empty = none
  std::vector<ChartSeries> series;
  std::vector<ChartRow> rows;
  bool replaces_list = false;  // as of a table
  auto fields() const { return std::tie(number, caption, units, series, rows, replaces_list); }
  friend bool operator==(const ChartBlock&, const ChartBlock&) = default;
};

using Block = std::variant<TextBlock, ListBlock, TableBlock, PhotoBlock, GlossaryBlock, ChartBlock>;

// Characters replaced (S-20, LB-06), by character; printed by `dump --stage report`.
struct Normalisation {
  char32_t from = 0;
  char32_t to = 0;
  int count = 0;
  auto fields() const { return std::tie(from, to, count); }
  friend bool operator==(const Normalisation&, const Normalisation&) = default;
};

// Why two pieces of text were taken for one paragraph (S-21).
enum class JoinEvidence {
  quote,  // opened in the first, closed in the second
  words,  // the two characters on either side stand together elsewhere in the report
  mark,   // the second begins with a mark, 的, 和 or 等, or the first ends with an opening mark
  line,   // no empty line between, and no indent where paragraphs have one
  plain,  // the first breaks off in running prose: to be looked at
};

// Two pieces joined with no character added or removed.
struct Join {
  JoinEvidence evidence = JoinEvidence::plain;
  int line = 0;  // where the second piece was read
  int column = 0;
  std::u32string before, after;  // the words on either side
  auto fields() const { return std::tie(evidence, line, column, before, after); }
  friend bool operator==(const Join&, const Join&) = default;
};

enum class CutReason {
  navigation,      // of a web page: 当前位置, 上一页, 【字体…
  comment,         // <!-- … -->
  escaped_blank,   // <U+00A0>
  source_line,     // 来源：…, 新华社…电
  fragment,        // a mark left alone by a cut above it
  repeated_title,  // the title of the web page above the report's own
  repeated_text,   // the same lines once more
  licence,         // notice behind the text
  page_number,     // between the halves of a paragraph, or — 12 —
  running_head,
  separator,  // a typed rule: --------
};

// A line, or a part of one, that is not the report's and was left out (S-22, S-26).
struct Cut {
  CutReason reason = CutReason::navigation;
  int line = 0;
  std::u32string words;
  auto fields() const { return std::tie(reason, line, words); }
  friend bool operator==(const Cut&, const Cut&) = default;
};

// Something to look at; the text is as typed. Also reported as a Problem.
struct Flag {
  std::string code;
  int line = 0;
  int column = 0;
  std::string what;
  auto fields() const { return std::tie(code, line, column, what); }
  friend bool operator==(const Flag&, const Flag&) = default;
};

struct Report {
  std::string file;  // named in messages
  std::vector<Block> blocks;
  std::vector<NoteText> notes;            // in the order of their definitions
  std::vector<Normalisation> normalised;  // sorted by `from` and `to`
  std::vector<Join> healed;
  std::vector<Cut> cut;
  std::vector<Flag> flagged;
  FrontMatter front;
  auto fields() const {
    return std::tie(file, blocks, notes, normalised, healed, cut, flagged, front);
  }
  friend bool operator==(const Report&, const Report&) = default;
};

// What the report is called: its title, else its first heading, else how it begins.
std::u32string title_of(const Report& report);

}  // namespace banxin
