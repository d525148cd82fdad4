#include "report/normalize_text.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string_view>

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::u32string_view kHalfWidth = U",;:?!()";
constexpr std::u32string_view kFullWidth = U"，；：？！（）";

char32_t at(const std::u32string& text, std::size_t i) { return i < text.size() ? text[i] : 0; }

// The ordinary character of a full-width letter, a radical or a compatibility ideograph; else
// itself.
char32_t plain_form(char32_t c) {
  if (c >= 0xFF10 && c <= 0xFF19) return c - 0xFEE0;                                    // ０…９
  if ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) return c - 0xFEE0;  // Ａ…ｚ
  switch (c) {
    case 0xFF05:
      return U'%';
    case 0xFF0F:
      return U'/';
    case 0xFFE5:
      return U'¥';
    case 0x301C:
      return U'～';
    case 0x30FB:
    case 0x2027:
      return U'·';
    default:
      break;
  }
  const bool radical = (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
  if (!radical) return c;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return c;
  const icu::UnicodeString folded =
      nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
  return U_SUCCESS(status) && folded.countChar32() == 1 ? static_cast<char32_t>(folded.char32At(0))
                                                        : c;
}

// Web and mail addresses keep their ASCII marks.
std::vector<bool> find_addresses(const std::u32string& text) {
  std::vector<bool> address(text.size(), false);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] > U' ' && text[end] < 0x7F) ++end;
    const std::u32string_view word(text.data() + begin, end - begin);
    const bool is_address = word.find(U"://") != std::u32string_view::npos ||
                            word.find(U'@') != std::u32string_view::npos ||
                            word.starts_with(U"www.");
    // A mark behind an address belongs to the sentence.
    const std::size_t last = text.find_last_not_of(U",.;:!?)", end == 0 ? 0 : end - 1);
    for (std::size_t i = begin; is_address && i <= last && i < end; ++i) address[i] = true;
    begin = end + 1;
  }
  return address;
}

class MarkWidener {
 public:
  MarkWidener(RichText& text, std::vector<Normalisation>& counts)
      : text_(text), counts_(counts), address_(find_addresses(text.text)) {
    chinese_ = std::any_of(text.text.begin(), text.text.end(), is_chinese);
  }

  void run() {
    if (!chinese_) return;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.text.size(); ++i) {
      const char32_t c = text_.text[i];
      if (address_[i]) continue;
      if (c == U'(' || c == U'（') {
        open.push_back(i);
      } else if (c == U')' || c == U'）') {
        close(i, open);
      } else if (kHalfWidth.find(c) != std::u32string_view::npos && widens(i)) {
        widen(i);
      } else if (c == U'~' && joins(i)) {
        replace_character(text_, i, U'～', counts_);
      }
    }
    for (const std::size_t i : open) close_alone(i);
  }

 private:
  char32_t before(std::size_t i) const { return i > 0 ? text_.text[i - 1] : 0; }
  char32_t after(std::size_t i) const { return at(text_.text, i + 1); }

  bool widens(std::size_t i) const {
    const char32_t left = before(i);
    const char32_t right = after(i);
    if (is_digit(left) && is_digit(right)) return false;  // 1,286.5 and 5.2:38.6
    if (is_chinese(left) || is_chinese(right)) return true;
    // "2.5%;" at the end of a Chinese line.
    const bool ends = right == 0 || right == U' ';
    return ends && !is_latin_letter(left) && left != 0;
  }

  // A pair of brackets has one width.
  void close(std::size_t i, std::vector<std::size_t>& open) {
    if (open.empty()) return close_alone(i);
    const std::size_t partner = open.back();
    open.pop_back();
    const bool wide = text_.text[partner] == U'（' || text_.text[i] == U'）';
    const bool chinese = wide || is_chinese(before(partner)) || is_chinese(after(partner)) ||
                         is_chinese(before(i)) || is_chinese(after(i));
    if (!chinese) return;
    widen(partner);
    widen(i);
  }

  bool joins(std::size_t i) const {
    const auto joinable = [](char32_t c) { return is_digit(c) || is_chinese(c) || c == U'%'; };
    return joinable(before(i)) && joinable(after(i));
  }

  // A bracket without a partner.
  void close_alone(std::size_t i) {
    if (is_chinese(before(i)) || is_chinese(after(i))) widen(i);
  }

  void widen(std::size_t i) {
    const std::size_t mark = kHalfWidth.find(text_.text[i]);
    if (mark != std::u32string_view::npos) replace_character(text_, i, kFullWidth[mark], counts_);
  }

  RichText& text_;
  std::vector<Normalisation>& counts_;
  std::vector<bool> address_;
  bool chinese_ = false;
};

}  // namespace

void replace_character(RichText& text, std::size_t i, char32_t to,
                       std::vector<Normalisation>& counts) {
  const Normalisation change{std::exchange(text.text[i], to), to, 1};
  const auto place = std::lower_bound(counts.begin(), counts.end(), change,
                                      [](const Normalisation& a, const Normalisation& b) {
                                        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
                                      });
  if (place != counts.end() && place->from == change.from && place->to == to) {
    ++place->count;
  } else {
    counts.insert(place, change);
  }
}

void normalize_text(RichText& text, std::vector<Normalisation>& counts) {
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    const char32_t c = text.text[i];
    const char32_t plain = plain_form(c);
    if (plain != c) replace_character(text, i, plain, counts);
    const bool bullet_for_dot =
        c == U'•' && i > 0 && is_chinese(at(text.text, i - 1)) && is_chinese(at(text.text, i + 1));
    if (bullet_for_dot) replace_character(text, i, U'·', counts);
  }
  MarkWidener(text, counts).run();
}

}  // namespace banxin
