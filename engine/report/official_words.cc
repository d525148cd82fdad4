#include "report/official_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "report/replace_text.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestOrgan = 30;
constexpr std::u32string_view kOrganEnds[] = {
    U"政府", U"委员会", U"办公室", U"办公厅", U"厅",   U"局",   U"部",   U"院",
    U"委",   U"处",     U"中心",   U"公司",   U"法院", U"总会", U"学会", U"协会"};

// Digits without the zeros that pad them; empty if there are none.
std::u32string take_number(std::u32string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::u32string_view digits = text.substr(0, end);
  while (digits.size() > 1 && digits.front() == U'0') digits.remove_prefix(1);
  text.remove_prefix(end);
  return std::u32string(digits);
}

bool take(std::u32string_view& text, char32_t c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// Whether digits without padding are a number up to `most`, which has two digits.
bool is_within(const std::u32string& digits, const std::u32string& most) {
  return !digits.empty() && digits != U"0" && digits.size() <= 2 &&
         (digits.size() < 2 || digits <= most);
}

}  // namespace

std::optional<std::u32string> read_document_number(std::u32string_view text) {
  const std::u32string words = without_blanks(text);
  const std::size_t open = words.find_first_of(U"〔[［【（(〈");
  if (open == std::u32string::npos || open == 0) return std::nullopt;
  std::u32string_view rest = std::u32string_view(words).substr(open + 1);
  const std::u32string year = take_number(rest);
  if (year.size() != 4 || rest.empty() || !is_one_of(rest.front(), U"〕]］】）)〉")) {
    return std::nullopt;
  }
  rest.remove_prefix(1);
  take(rest, U'第');
  const std::u32string number = take_number(rest);
  if (number.empty() || number == U"0" || rest != U"号") return std::nullopt;
  return words.substr(0, open) + U"〔" + year + U"〕" + number + U"号";
}

std::optional<std::u32string> read_date(std::u32string_view text) {
  const std::u32string words = without_blanks(text);
  std::u32string_view rest = words;
  const std::u32string year = take_number(rest);
  if (year.size() != 4 || !take(rest, U'年')) return std::nullopt;
  const std::u32string month = take_number(rest);
  if (!is_within(month, U"12") || !take(rest, U'月')) return std::nullopt;
  const std::u32string day = take_number(rest);
  if (!is_within(day, U"31") || rest != U"日") return std::nullopt;
  return year + U"年" + month + U"月" + day + U"日";
}

bool is_date_in_words(std::u32string_view text) {
  const std::u32string words = without_blanks(text);
  const std::size_t year = words.find(U'年');
  if (year != 4 || words.size() < 9 || words.size() > 12 || words.back() != U'日') return false;
  return words.find(U'月') != std::u32string::npos &&
         words.find_first_not_of(U"〇○零一二三四五六七八九十年月日") == std::u32string::npos;
}

bool may_be_organ(std::u32string_view text) {
  return text.size() >= 2 && text.size() <= kLongestOrgan && !text.starts_with(U"特此") &&
         !has_any(text, U"，。；：、！？…（《") && read_typed_number(text).form == NumberForm::none;
}

bool is_organ(std::u32string_view text) {
  return may_be_organ(text) &&
         std::any_of(std::begin(kOrganEnds), std::end(kOrganEnds),
                     [&](std::u32string_view end) { return text.ends_with(end); });
}

bool is_bracketed(std::u32string_view text) {
  if (text.size() < 4 || text.front() != U'（' || text.back() != U'）') return false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'（') ++depth;
    if (text[i] == U'）') --depth;
    if (depth == 0 && i + 1 < text.size()) return false;
  }
  return depth == 0;
}

AttachmentNote read_attachment_note(std::u32string_view text) {
  constexpr std::u32string_view kLabel = U"附件：";
  AttachmentNote note;
  if (text.starts_with(kLabel)) note.label = kLabel.size();
  note.name = text.find_first_not_of(kTypedBlanks, note.label);
  if (note.name == std::u32string_view::npos) note.name = text.size();
  std::u32string_view rest = text.substr(note.name);
  const std::u32string digits = take_number(rest);
  const bool numbered =
      !digits.empty() && digits.size() <= 2 && !rest.empty() && is_one_of(rest.front(), U".．、");
  if (!numbered) return note;
  for (const char32_t c : digits) note.number = note.number * 10 + static_cast<int>(c - U'0');
  note.name = text.find_first_not_of(kTypedBlanks, text.size() - rest.size() + 1);
  if (note.name == std::u32string_view::npos) note.name = text.size();
  return note;
}

std::optional<PrintedLine> read_printed_line(std::u32string_view text) {
  constexpr std::u32string_view kPrinted = U"印发";
  if (!text.ends_with(kPrinted)) return std::nullopt;
  const std::u32string_view words = text.substr(0, text.size() - kPrinted.size());
  const std::size_t year = words.rfind(U'年');
  if (year == std::u32string_view::npos || year < 4) return std::nullopt;
  PrintedLine line;
  line.date = year;
  while (line.date > 0 && (is_digit(words[line.date - 1]) || is_blank(words[line.date - 1]))) {
    --line.date;
  }
  while (line.date < year && is_blank(words[line.date])) ++line.date;
  if (!read_date(words.substr(line.date))) return std::nullopt;
  const std::u32string_view organ = trimmed(words.substr(0, line.date), kTypedBlanks);
  if (!organ.empty() && !may_be_organ(organ)) return std::nullopt;
  line.organ = organ.size();
  return line;
}

void write_officially(RichText& text, std::u32string_view with, const std::string& file,
                      Problems& problems) {
  if (text.text == with) return;
  problems.push_back({"official.form", Severity::notice, place_of(text.source, 0, file),
                      fmt::format("\"{}\" is printed as \"{}\", the form of GB/T 9704",
                                  to_utf8(text.text), to_utf8(with)),
                      ""});
  replace_text(text, 0, static_cast<TextOffset>(text.text.size()), with);
}

}  // namespace banxin
