#pragma once
// How official documents write their numbers and dates (GB/T 9704 7.2, 7.3), and what is read in
// their closing lines.
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/rich_text.h"

namespace banxin {

// ×政发〔2024〕1号 as the standard writes it: the year in 〔〕, no 第, no zero padding (P-13).
// Nothing if no organ, year and number can be told apart.
std::optional<std::u32string> read_document_number(std::u32string_view text);

// 2024年1月8日 from that date with blanks or padded zeros in it (P-22). Nothing for another text.
std::optional<std::u32string> read_date(std::u32string_view text);

// 二〇二四年一月八日
bool is_date_in_words(std::u32string_view text);

// Words that may be an organ's name alone on a line: short, no marks, no number in front.
bool may_be_organ(std::u32string_view text);

// … that ends as the names of organs do: 人民政府, 局, 委员会.
bool is_organ(std::u32string_view text);

// （联系人：…）: the whole in one pair of brackets.
bool is_bracketed(std::u32string_view text);

// A line of 附件说明: 附件：1.…, 附件：…, or 2.… below it. The name may begin with
// digits: 1.2024年….
struct AttachmentNote {
  std::size_t label = 0;  // characters of 附件：
  int number = 0;         // 0 = none
  std::size_t name = 0;   // where the name begins
};
AttachmentNote read_attachment_note(std::u32string_view text);

// 苍山市人民政府办公室　2024年1月9日印发, of which the organ may be left out.
struct PrintedLine {
  std::size_t organ = 0;  // characters of the organ
  std::size_t date = 0;   // where the date begins
};
std::optional<PrintedLine> read_printed_line(std::u32string_view text);

// `with` instead of a typed text that is not empty; if they differ, the notice official.form.
void write_officially(RichText& text, std::u32string_view with, const std::string& file,
                      Problems& problems);

}  // namespace banxin
