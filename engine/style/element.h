#pragma once
// The elements a layout gives a look to, and that look.
#include <array>
#include <string_view>
#include <tuple>

#include "base/length.h"
#include "style/font_role.h"
#include "style/ink.h"
#include "style/styled_text.h"

namespace banxin {

enum class Element {
  title,
  subtitle,  // ——2024年1月8日在…会议上 (P-16)
  speaker,   // post and name, 1 em apart (P-16)
  byline,
  salutation,    // 各位代表： (P-17)
  part_heading,  // unnumbered and directly above another heading: opens a part (P-19a)
  heading,       // unnumbered
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  body,
  list_item,
  caption,      // of a photo or a chart
  chart_label,  // names of the rows
  chart_value,  // figures, legend and units
  table_caption,
  table_units,
  table_head,
  table_body,
  table_note,
  page_number,
  contents_title,  // 目录 (P-33)
  contents1,       // its entries, by level
  contents2,
  contents_number,  // page numbers of the entries
  running_head,     // P-37
  note_mark,        // raised: of a footnote (P-35) and of a term (P-36)
  footnote,
  glossary_label,  // 附件2 (P-25)
  glossary_title,  // 名词解释 (P-36)
  glossary_entry,
  draft_label,  // below the title of a draft (DraftOptions)
  draft_foot,
  line_number,
  watermark,
  serial_number,    // 份号 (P-10)
  secrecy,          // 密级★保密期限 (P-11)
  urgency,          // 紧急程度 (P-11)
  issuer_mark,      // 发文机关标志 (P-12)
  document_number,  // 发文字号, and 签发人： (P-13, P-13a)
  signatory,        // its name (P-13a)
  attachment_note,  // 附件说明 (P-21)
  signature,        // 发文机关署名 (P-22)
  signature_date,   // 成文日期
  document_note,    // 附注 (P-24)
  annex_label,      // 附件1 (P-25)
  annex_title,
  imprint,         // 版记 (P-26)
  overview_name,   // of an indicator, on the one-page overview
  overview_value,  // its figure
  overview_unit,   // the words beside the figure
  overview_change,
  cover_paper,   // 会议文件（三） (B-01)
  cover_notice,  // 会后收回
  cover_title,
  cover_organ,
  cover_date,
  cover_personal,  // the delegate's block (B-30)
  spine,           // of a glued book (B-21)
};
constexpr std::array<std::string_view, 61> kElementNames = {
    "title",          "subtitle",        "speaker",        "byline",          "salutation",
    "part_heading",   "heading",         "heading1",       "heading2",        "heading3",
    "heading4",       "heading5",        "body",           "list_item",       "caption",
    "chart_label",    "chart_value",     "table_caption",  "table_units",     "table_head",
    "table_body",     "table_note",      "page_number",    "contents_title",  "contents1",
    "contents2",      "contents_number", "running_head",   "note_mark",       "footnote",
    "glossary_label", "glossary_title",  "glossary_entry", "draft_label",     "draft_foot",
    "line_number",    "watermark",       "serial_number",  "secrecy",         "urgency",
    "issuer_mark",    "document_number", "signatory",      "attachment_note", "signature",
    "signature_date", "document_note",   "annex_label",    "annex_title",     "imprint",
    "overview_name",  "overview_value",  "overview_unit",  "overview_change", "cover_paper",
    "cover_notice",   "cover_title",     "cover_organ",    "cover_date",      "cover_personal",
    "spine"};
constexpr std::size_t kElements = kElementNames.size();

// even: 均排, the characters touch both ends (LB-38).
enum class Align { justify, start, centre, end, even };
constexpr std::array<std::string_view, 5> kAlignNames = {"justify", "start", "centre", "end",
                                                         "even"};
constexpr std::array<std::string_view, 2> kTypedSpacesNames = {"replace", "keep"};

struct ElementStyle {
  FontRole role = FontRole::fangsong;
  FontRole strong = FontRole::heiti;  // of **strong** spans (LB-52)
  FontRole lead = FontRole::kaiti;    // of the run-in lead of a paragraph (S-06, P-19)
  Length size;
  Align align = Align::justify;
  int indent = 0;        // of the first line, thousandths of a cell
  int lines_before = 0;  // empty grid lines above; none at a page top
  int lines_after = 0;
  int grid_lines = 1;  // grid lines that one line of text takes
  bool keep_with_next = false;
  TypedSpaces spaces = TypedSpaces::replace;
  InkName ink = InkName::black;
  auto fields() const {
    return std::tie(role, strong, lead, size, align, indent, lines_before, lines_after, grid_lines,
                    keep_with_next, spaces, ink);
  }
  friend bool operator==(const ElementStyle&, const ElementStyle&) = default;
};

}  // namespace banxin
