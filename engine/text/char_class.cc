#include "text/char_class.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::u32string_view kOpening = U"〈《「『【〔〖〘〚〝（［｛";
constexpr std::u32string_view kClosing = U"〉》」』】〕〗〙〛〞〟）］｝";
constexpr std::u32string_view kPause = U"，、；：";
constexpr std::u32string_view kStop = U"。．";
constexpr std::u32string_view kExclamation = U"！？‼⁇⁈⁉";
constexpr std::u32string_view kPrefix = U"¥$€£№±+−";
constexpr std::u32string_view kPostfix = U"%‰‱℃℉°′″㎡";
constexpr std::u32string_view kQuotes = U"‘’“”";

// LB-01: code points of no list go by UAX #14 and East Asian Width.
CharClass unlisted_class(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  if (width != U_EA_WIDE && width != U_EA_FULLWIDTH) return CharClass::western;
  switch (u_getIntPropertyValue(code, UCHAR_LINE_BREAK)) {
    case U_LB_OPEN_PUNCTUATION:
      return CharClass::opening;
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS:
      return CharClass::closing;
    case U_LB_EXCLAMATION:
      return CharClass::exclamation;
    default:
      return CharClass::han;
  }
}

CharClass class_without_context(char32_t c) {
  if (c < 0x80) {
    if (c == U' ') return CharClass::space;
    if (is_digit(c)) return CharClass::numeral;
    return c == U'/' ? CharClass::solidus : CharClass::western;
  }
  if (is_han(c)) return CharClass::han;
  if (c == 0xA0) return CharClass::space;
  if (c == 0x3000) return CharClass::ideographic_space;
  if (is_one_of(c, kPause)) return CharClass::pause;
  if (is_one_of(c, kStop)) return CharClass::stop;
  if (is_one_of(c, kOpening)) return CharClass::opening;
  if (is_one_of(c, kClosing)) return CharClass::closing;
  if (is_one_of(c, kExclamation)) return CharClass::exclamation;
  if (c == U'·' || c == U'‧' || c == U'・') return CharClass::middle_dot;
  if (c == U'…' || c == U'⋯') return CharClass::ellipsis;
  if (c == U'⸺') return CharClass::dash;
  if (c == U'–' || c == U'—' || c == U'～') return CharClass::connector;
  if (is_one_of(c, kPostfix) || is_one_of(c, kPrefix)) return CharClass::western;
  if ((c >= 0x2460 && c <= 0x24FF) || is_one_of(c, U"■●◆□○△▲★☆")) return CharClass::han;
  return unlisted_class(c);
}

// LB-02: pairs of U+2014 from the left are dashes.
void pair_dashes(std::u32string_view text, std::vector<CharClass>& classes) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != U'—' || text[i + 1] != U'—') continue;
    classes[i] = classes[i + 1] = CharClass::dash;
    ++i;
  }
}

// LB-07: marks that belong to a numeric run.
void join_numeral_marks(std::u32string_view text, std::vector<CharClass>& classes) {
  const auto digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool after_digit = i > 0 && digit_at(i - 1);
    if ((c == U'.' || c == U',' || c == U':') && after_digit && digit_at(i + 1)) {
      classes[i] = CharClass::numeral;
    } else if (is_one_of(c, kPrefix) && digit_at(i + 1)) {
      classes[i] = CharClass::prefix;
    } else if (c == U'-' && digit_at(i + 1) &&
               (i == 0 || (!after_digit && classes[i - 1] != CharClass::western))) {
      classes[i] = CharClass::prefix;  // a hyphen typed for a minus
    } else if (is_one_of(c, kPostfix) && i > 0 &&
               (after_digit || classes[i - 1] == CharClass::postfix)) {
      classes[i] = CharClass::postfix;
    }
  }
}

struct QuotePair {
  std::size_t open, close;
};

struct Quotes {
  std::vector<bool> is_quote;  // by character; an apostrophe is none
  std::vector<QuotePair> pairs;
};

bool opens_quote(char32_t c) { return c == U'“' || c == U'‘'; }

// Matching quotes of both kinds, innermost first.
Quotes pair_quotes(std::u32string_view text) {
  Quotes quotes{std::vector<bool>(text.size(), false), {}};
  std::vector<std::size_t> open;
  std::array<std::size_t, 2> open_count{};  // “ and ‘
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (!is_one_of(c, kQuotes)) continue;
    const bool inside_word = i > 0 && i + 1 < text.size() && is_latin_letter(text[i - 1]) &&
                             is_latin_letter(text[i + 1]);
    if (c == U'’' && inside_word) continue;
    quotes.is_quote[i] = true;
    const std::size_t kind = c == U'“' || c == U'”' ? 0 : 1;
    if (opens_quote(c)) {
      open.push_back(i);
      ++open_count[kind];
      continue;
    }
    if (open_count[kind] == 0) continue;
    const char32_t partner = kind == 0 ? U'“' : U'‘';
    while (text[open.back()] != partner) {
      --open_count[1 - kind];
      open.pop_back();
    }
    quotes.pairs.push_back({open.back(), i});
    --open_count[kind];
    open.pop_back();
  }
  return quotes;
}

// How far the nearest characters with a script of their own stand before and behind each place.
class Scripts {
 public:
  explicit Scripts(std::u32string_view text) : text_(text), before_(text.size()), han_(1) {
    std::size_t strong = kNone;
    for (std::size_t i = 0; i < text.size(); ++i) {
      before_[i] = strong;
      if (is_strong(text[i])) strong = i;
      han_.push_back(han_.back() + is_han(text[i]));
    }
    behind_.resize(text.size());
    strong = kNone;
    for (std::size_t i = text.size(); i-- > 0;) {
      behind_[i] = strong;
      if (is_strong(text[i])) strong = i;
    }
  }

  bool has_han(std::size_t begin, std::size_t end) const { return han_[end] > han_[begin]; }

  // Whether the nearest one is Western; at equal distance Han wins.
  bool nearest_is_western(std::size_t at) const {
    const std::size_t left = before_[at];
    const std::size_t right = behind_[at];
    if (left == kNone && right == kNone) return false;
    if (left == kNone) return !is_han(text_[right]);
    if (right == kNone) return !is_han(text_[left]);
    if (at - left == right - at) return !is_han(text_[left]) && !is_han(text_[right]);
    return !is_han(text_[at - left < right - at ? left : right]);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static bool is_strong(char32_t c) { return is_han(c) || is_latin_letter(c); }

  std::u32string_view text_;
  std::vector<std::size_t> before_, behind_;
  std::vector<std::size_t> han_;  // Han before each place
};

// LB-05: a pair is Latin only if it holds no Han and Latin, space or the edge stands outside both
// ends.
void classify_quotes(std::u32string_view text, std::vector<CharClass>& classes) {
  if (text.find_first_of(kQuotes) == std::u32string_view::npos) return;
  const Quotes quotes = pair_quotes(text);
  const Scripts scripts(text);
  const auto is_latin_outside = [](char32_t c) {
    return c == U' ' || (c < 0x250 && !is_one_of(c, kQuotes));
  };
  const auto set = [&](std::size_t at, bool latin) {
    classes[at] = latin                   ? CharClass::western
                  : opens_quote(text[at]) ? CharClass::opening
                                          : CharClass::closing;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_one_of(text[i], kQuotes)) continue;
    set(i, !quotes.is_quote[i] || scripts.nearest_is_western(i));
  }
  for (const QuotePair& pair : quotes.pairs) {
    const bool before = pair.open == 0 || is_latin_outside(text[pair.open - 1]);
    const bool behind = pair.close + 1 == text.size() || is_latin_outside(text[pair.close + 1]);
    const bool latin = before && behind && !scripts.has_han(pair.open, pair.close);
    set(pair.open, latin);
    set(pair.close, latin);
  }
}

}  // namespace

std::vector<CharClass> classify(std::u32string_view text) {
  std::vector<CharClass> classes;
  classes.reserve(text.size());
  for (const char32_t c : text) classes.push_back(class_without_context(c));
  pair_dashes(text, classes);
  join_numeral_marks(text, classes);
  classify_quotes(text, classes);
  return classes;
}

}  // namespace banxin
