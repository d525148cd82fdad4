#include "report/table_words.h"

#include <algorithm>

#include "base/word_table.h"
#include "report/source_lines.h"
#include "report/unit_words.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestCaption = 60;
constexpr std::size_t kLongestTail = 5;  // 个百分点 and a mark of a note

constexpr std::u32string_view kNoteWords[] = {
    U"注", U"资料来源", U"数据来源", U"来源", U"说明", U"备注",
};
constexpr std::u32string_view kMissing[] = {
    U"N/A", U"n/a", U"NA", U"#N/A", U"null", U"NULL", U"NaN", U"nan", U"-", U"--",
};

// Characters of the figure at the start: digits with , . : inside.
std::size_t figure_length(std::u32string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || (end > 0 && is_one_of(text[end], U",.:")))) {
    ++end;
  }
  return end;
}

// A label of `word`, 表, or 附 and that word.
std::optional<CaptionLabel> read_label(std::u32string_view line, char32_t word) {
  const bool annex = line.size() > 1 && line[0] == U'附' && line[1] == word;
  if ((!annex && !line.starts_with(word)) || line.size() > kLongestCaption ||
      has_any(line, U"。；")) {
    return std::nullopt;
  }
  std::size_t at = annex ? 2 : 1;
  const std::size_t digits = std::min(line.find_first_not_of(kTypedBlanks, at), line.size());
  std::size_t end = digits;
  while (end < line.size() &&
         (is_digit(line[end]) || (end > digits && end + 1 < line.size() &&
                                  is_one_of(line[end], U"-–.—") && is_digit(line[end + 1])))) {
    ++end;
  }
  const bool numbered = end > digits;
  if (numbered) at = end;
  const std::size_t name = line.find_first_not_of(U" \u3000：:", at);
  const bool set_off = name == std::u32string_view::npos ? at < line.size() : name > at;
  if (!set_off && !(numbered && at == line.size())) return std::nullopt;
  CaptionLabel label;
  label.length = std::min(name, line.size());
  if (annex || numbered) {
    label.label = std::u32string(line.substr(0, annex ? 2 : 1));
    if (numbered) label.label += line.substr(digits, end - digits);
  }
  const auto number = line.substr(digits, end - digits);
  const bool plain =
      !annex && number.size() < 5 && std::all_of(number.begin(), number.end(), is_digit);
  for (std::size_t i = 0; plain && i < number.size(); ++i) {
    label.number = label.number * 10 + static_cast<int>(number[i] - U'0');
  }
  return label;
}

}  // namespace

std::optional<CaptionLabel> read_table_label(std::u32string_view line) {
  return read_label(line, U'表');
}

std::optional<CaptionLabel> read_photo_label(std::u32string_view line) {
  return read_label(line, U'图');
}

std::u32string_view units_of_line(std::u32string_view line) {
  line = trimmed(line, kTypedBlanks);
  if (line.size() > 2 && is_one_of(line.front(), U"（(") && is_one_of(line.back(), U"）)")) {
    line = line.substr(1, line.size() - 2);
  }
  constexpr std::u32string_view kWord = U"单位";
  if (!line.starts_with(kWord)) return {};
  const std::size_t colon = line.find_first_not_of(kTypedBlanks, kWord.size());
  if (colon == std::u32string_view::npos || !is_one_of(line[colon], U"：:")) return {};
  return trimmed(line.substr(colon + 1), kTypedBlanks);
}

bool begins_table_note(std::u32string_view text) {
  const auto* word = longest_prefix(kNoteWords, text);
  if (word == nullptr) return false;
  std::size_t at = word->size();
  while (at < text.size() && (is_digit(text[at]) || is_one_of(text[at], kTypedBlanks))) ++at;
  return at < text.size() && is_one_of(text[at], U"：:");
}

bool is_unit(std::u32string_view text) {
  if (text == U"上年=100") return true;
  if (const auto* multiplier = longest_prefix(kMultipliers, text)) {
    text.remove_prefix(multiplier->size());
    if (text.empty()) return true;
  }
  const auto* unit = longest_prefix(kUnitWords, text);
  if (unit == nullptr) return false;
  text.remove_prefix(unit->text.size());
  return text.empty() || denominators_length(text) == text.size();
}

std::u32string_view unit_at_end(std::u32string_view text) {
  if (text.size() < 4 || !is_one_of(text.back(), U"）)")) return {};
  const std::size_t open = text.find_last_of(U"（(");
  if (open == std::u32string_view::npos || open == 0) return {};
  const std::u32string_view unit = text.substr(open + 1, text.size() - open - 2);
  return is_unit(unit) ? unit : std::u32string_view();
}

bool is_figure(std::u32string_view text) {
  constexpr std::u32string_view kBefore = U"约近超≥≤><＞＜+-−–±～~*#";
  constexpr std::u32string_view kRangeMarks = U"—–-～~至";
  std::size_t at = 0;
  while (at < text.size() && is_one_of(text[at], kBefore)) ++at;
  for (const std::u32string_view word : {U"突破", U"超过", U"达到", U"不低于", U"不超过"}) {
    if (text.substr(at).starts_with(word)) at += word.size();
  }
  std::size_t length = figure_length(text.substr(std::min(at, text.size())));
  if (length == 0) return false;
  at += length;
  for (const std::u32string_view unit : {U"", U"%", U"‰"}) {
    const std::u32string_view rest = text.substr(at);
    if (!rest.starts_with(unit) || rest.size() <= unit.size() ||
        !is_one_of(rest[unit.size()], kRangeMarks)) {
      continue;
    }
    std::size_t second = at + unit.size() + 1;
    while (second < text.size() && is_one_of(text[second], kBefore)) ++second;
    length = figure_length(text.substr(second));
    const bool month =
        text.substr(second).starts_with(U'0') && length > 1 && is_digit(text[second + 1]);
    if (length > 0 && !month) at = second + length;
    break;
  }
  const std::u32string_view tail = text.substr(at);
  return tail.size() <= kLongestTail &&
         (tail.empty() || !is_one_of(tail.front(), U"年月日号届-—/"));
}

bool is_missing(std::u32string_view text) { return contains_word(kMissing, text); }

}  // namespace banxin
