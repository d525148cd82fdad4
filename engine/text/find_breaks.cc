#include "text/find_breaks.h"

#include "base/check.h"
#include "text/unit_phrases.h"

namespace banxin {
namespace {

using enum CharClass;

bool may_not_start(CharClass before, CharClass c, ProhibitionLevel level) {
  switch (c) {
    case closing:
    case pause:
    case stop:
    case exclamation:
    case connector:
    case middle_dot:
    case solidus:
      return level >= ProhibitionLevel::basic;
    case postfix:
      return level >= ProhibitionLevel::gb ||
             (level == ProhibitionLevel::basic && before == numeral);
    case dash:
    case ellipsis:
      return level == ProhibitionLevel::strict;
    default:
      return false;
  }
}

bool may_not_end(CharClass c, CharClass after, ProhibitionLevel level) {
  switch (c) {
    case opening:
      return level >= ProhibitionLevel::basic;
    case solidus:
      return level >= ProhibitionLevel::gb;
    case prefix:
      return level >= ProhibitionLevel::gb ||
             (level == ProhibitionLevel::basic && after == numeral);
    default:
      return false;
  }
}

bool in_word(CharClass c) { return c == numeral || c == western; }

// LB-07, LB-08, LB-18 hard tokens: numeric runs and words. A word may part behind a typed hyphen.
bool inside_token(char32_t character, CharClass a, CharClass b) {
  if (a == prefix && b == numeral) return true;
  if (a == numeral && b == postfix) return true;
  if (a == postfix && (b == postfix || in_word(b))) return true;
  return in_word(a) && in_word(b) && !(character == U'-' && a == western && b == western);
}

BreakKind break_between(std::u32string_view text, const std::vector<CharClass>& classes,
                        std::size_t i, ProhibitionLevel level) {
  const CharClass a = classes[i];
  const CharClass b = classes[i + 1];
  if (b == space) return BreakKind::prohibited;
  if (a == space) return BreakKind::allowed;
  if (inside_token(text[i], a, b)) return BreakKind::prohibited;
  if (level == ProhibitionLevel::none) return BreakKind::allowed;
  if (may_not_start(a, b, level) || may_not_end(a, b, level)) return BreakKind::prohibited;
  return BreakKind::allowed;
}

// DA and EL pairs stay whole: halves are counted from the run's start.
void bind_pairs(const std::vector<CharClass>& classes, std::vector<BreakKind>& breaks) {
  for (std::size_t i = 0; i + 1 < classes.size(); ++i) {
    if ((classes[i] != dash && classes[i] != ellipsis) || classes[i + 1] != classes[i]) continue;
    breaks[i] = BreakKind::prohibited;
    ++i;
  }
}

// LB-18: 12.8个百分点, 第2位, 12月24日. Between the number and the first character of its unit
// nothing ever parts; further on, only when the paragraph cannot do without (LB-19).
void bind_units(std::u32string_view text, const std::vector<CharClass>& classes, BreakKind inside,
                std::vector<BreakKind>& breaks) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == U'第' && classes[i + 1] == numeral) breaks[i] = BreakKind::prohibited;
    const bool number = classes[i] == numeral;
    if ((!number && classes[i] != postfix) || classes[i + 1] != han) continue;
    const std::size_t length =
        number ? unit_phrase_length(text, i + 1) : bound_word_length(text, i + 1);
    if (length == 0) continue;
    breaks[i] = number ? BreakKind::prohibited : inside;
    const std::size_t end = i + length;  // last character of the phrase
    for (std::size_t k = i + 1; k < end; ++k) {
      if (breaks[k] == BreakKind::allowed) breaks[k] = inside;
    }
    const bool date_goes_on = (text[end] == U'年' || text[end] == U'月') && end + 1 < text.size() &&
                              classes[end + 1] == numeral;
    if (date_goes_on) breaks[end] = inside;
  }
}

// LB-18 soft tokens: “…” of at most six Han, 《…》 of at most eight.
void bind_short_terms(std::u32string_view text, const std::vector<CharClass>& classes,
                      std::vector<BreakKind>& breaks) {
  for (std::size_t open = 0; open < text.size(); ++open) {
    const bool title = text[open] == U'《';
    if (classes[open] != opening || (!title && text[open] != U'“')) continue;
    const char32_t partner = title ? U'》' : U'”';
    const std::size_t longest = title ? 8 : 6;
    std::size_t close = open + 1;
    while (close < text.size() && classes[close] == han) ++close;
    const bool short_term =
        close < text.size() && text[close] == partner && close - open - 1 <= longest;
    for (std::size_t k = open + 1; short_term && k + 1 < close; ++k) {
      if (breaks[k] == BreakKind::allowed) breaks[k] = BreakKind::soft;
    }
  }
}

}  // namespace

std::vector<BreakKind> find_breaks(std::u32string_view text, const std::vector<CharClass>& classes,
                                   const LineRules& rules) {
  CHECK(text.size() == classes.size(), "a class for each character");
  std::vector<BreakKind> breaks(text.size(), BreakKind::allowed);
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    breaks[i] = break_between(text, classes, i, rules.prohibition);
  }
  if (rules.prohibition != ProhibitionLevel::none) bind_pairs(classes, breaks);
  if (rules.units != UnitBinding::none) {
    const bool firm = rules.units == UnitBinding::firm;
    bind_units(text, classes, firm ? BreakKind::firm : BreakKind::soft, breaks);
  }
  if (rules.soft_tokens) bind_short_terms(text, classes, breaks);
  return breaks;
}

}  // namespace banxin
