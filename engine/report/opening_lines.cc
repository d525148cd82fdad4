#include "report/opening_lines.h"

#include "base/characters.h"
#include "base/word_table.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::u32string_view kPosts[] = {U"主席", U"总理", U"省长", U"市长", U"州长", U"盟长",
                                          U"区长", U"县长", U"旗长", U"乡长", U"镇长"};
constexpr std::u32string_view kLabels[] = {U"荣誉", U"注", U"附", U"单位", U"附件"};
constexpr std::size_t kLongestLine = 50;
constexpr std::size_t kLongestPost = 24;

// Takes `unit` and the 1 to `most` digits before it.
bool take_number(std::u32string_view& text, std::size_t most, char32_t unit) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const std::u32string_view rest = trimmed(text.substr(digits), kTypedBlanks);
  if (digits == 0 || digits > most || rest.empty() || rest.front() != unit) return false;
  text = rest.substr(1);
  return true;
}

bool take_date(std::u32string_view& text) {
  return take_number(text, 4, U'年') && take_number(text, 2, U'月') && take_number(text, 2, U'日');
}

// The text behind the date of a subtitle line.
std::optional<std::u32string_view> behind_date(std::u32string_view text) {
  if (text.size() > kLongestLine) return std::nullopt;
  // docx2txt and old typewriters write - for —.
  std::u32string_view rest = trimmed(text, U" \u3000—-－（）()");
  if (!take_date(rest)) return std::nullopt;
  return rest;
}

std::size_t count_han(std::u32string_view text) {
  std::size_t count = 0;
  for (const char32_t c : text) count += is_han(c) ? 1U : 0U;
  return count;
}

RichText without_blanks(const RichText& text) {
  RichText result;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    if (is_one_of(text.text[i], kTypedBlanks)) continue;
    append(result, slice(text, i, i + 1));
  }
  return result;
}

}  // namespace

bool is_subtitle(std::u32string_view text) {
  const auto rest = behind_date(text);
  if (!rest) return false;
  return rest->empty() || (rest->front() == U'在' && rest->ends_with(U"会议上"));
}

bool begins_subtitle(std::u32string_view text) {
  const auto rest = behind_date(text);
  return rest && !rest->empty() && rest->front() == U'在' && contains(*rest, U"大会") &&
         !has_any(*rest, U"，。；");
}

std::u32string_view title_part(std::u32string_view text) {
  const std::size_t dash = text.find(U"——");
  if (dash == 0 || dash == std::u32string_view::npos || !is_subtitle(text.substr(dash))) {
    return text;
  }
  return trimmed(text.substr(0, dash), kTypedBlanks);
}

bool ends_with_post(std::u32string_view text) {
  const std::u32string_view line = trimmed(text, kTypedBlanks);
  return line.size() <= kLongestPost && longest_suffix(kPosts, line) != nullptr;
}

bool is_name(std::u32string_view text) {
  const std::u32string name = without_blanks(text);
  if (count_han(name) == name.size()) return name.size() >= 2 && name.size() <= 4;
  const std::size_t dot = name.find(U'·');
  return dot != std::u32string::npos && dot > 0 && dot + 1 < name.size() && name.size() <= 20 &&
         count_han(name) + 2 >= name.size();
}

std::optional<RichText> read_speaker(const RichText& post, const RichText& name) {
  if (!ends_with_post(post.text) || !is_name(name.text)) return std::nullopt;
  RichText speaker = without_blanks(post);
  append(speaker, {U" ", {}, {}});
  append(speaker, without_blanks(name));
  return speaker;
}

std::optional<RichText> read_speaker(const RichText& line) {
  const std::u32string& text = line.text;
  if (text.size() > kLongestLine) return std::nullopt;
  const std::size_t first = text.find_first_not_of(U" \u3000—-");
  if (first == std::u32string::npos) return std::nullopt;
  for (std::size_t gap = text.find_first_of(kTypedBlanks, first); gap != std::u32string::npos;
       gap = text.find_first_of(kTypedBlanks, gap + 1)) {
    auto speaker = read_speaker(slice(line, first, gap), slice(line, gap));
    if (speaker) return speaker;
  }
  return std::nullopt;
}

bool is_salutation(std::u32string_view text) {
  if (text.size() > 24 || text.size() < 4 || !is_one_of(text.back(), U"：:")) return false;
  return text.starts_with(U"各位") || text.starts_with(U"尊敬的各位") ||
         text.starts_with(U"同志们");
}

bool tells_speaker(std::u32string_view text) {
  if (text.size() > 80) return false;
  const std::size_t act = text.find(U"作政府工作报告");
  if (act == std::u32string_view::npos) return false;
  for (const std::u32string_view post : kPosts) {
    const std::size_t at = text.find(post);
    if (at != std::u32string_view::npos && at < act) return true;
  }
  return false;
}

std::size_t label_length(std::u32string_view text) {
  const auto* label = longest_prefix(kLabels, text);
  if (label == nullptr || label->size() >= text.size() || text[label->size()] != U'：') return 0;
  return label->size() + 1;
}

bool is_annex_heading(std::u32string_view text) {
  constexpr std::u32string_view kAnnex = U"附件";
  if (!text.starts_with(kAnnex) || text.size() > 30 || ends_sentence(text)) return false;
  std::u32string_view rest = text.substr(kAnnex.size());
  while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
  if (rest.empty()) return true;
  return rest.size() < text.size() - kAnnex.size() && is_one_of(rest.front(), kTypedBlanks) &&
         !has_any(rest, U"，。；：");
}

}  // namespace banxin
