#include "indicators/quantity.h"

#include <optional>

#include "base/characters.h"
#include "indicators/match_words.h"
#include "indicators/read_quantity.h"

namespace banxin {
namespace {

constexpr std::u32string_view kOpening = U"“‘《〈（(「『〔【[";
constexpr std::u32string_view kClosing = U"”’》〉）)」』〕】]";
constexpr TextOffset kLongestEnclosed = 400;  // an unbalanced quote must not swallow the text

std::optional<Break> break_of(std::u32string_view text, TextOffset at) {
  switch (text[at]) {
    case U'。':
    case U'；':
    case U'！':
    case U'？':
    case U';':
    case U'\n':
      return Break::stop;
    case U'，':
    case U'：':
    case U'—':
    case U'…':
      return Break::comma;
    case U',':
      return at + 1 < text.size() && is_digit(text[at + 1]) ? std::nullopt
                                                            : std::optional(Break::comma);
    case U'、':
      return Break::pause;
    default:
      return std::nullopt;
  }
}

}  // namespace

TextOffset skip_enclosed(std::u32string_view text, TextOffset at) {
  const auto kind = kOpening.find(text[at]);
  if (kind == kOpening.npos) return at;
  const auto close = text.substr(at, kLongestEnclosed).find(kClosing[kind]);
  return close == text.npos ? at : at + static_cast<TextOffset>(close) + 1;
}

bool ends_item(std::u32string_view text, TextOffset at) {
  while (at < text.size()) {
    const char32_t c = text[at];
    if (is_blank(c)) {
      ++at;
    } else if (const TextOffset next = skip_enclosed(text, at);
               is_one_of(c, U"（(") && next != at) {
      at = next;
    } else {
      return break_of(text, at).has_value() || is_one_of(c, kClosing);
    }
  }
  return true;
}

Figures find_quantities(std::u32string_view text) {
  Figures figures;
  for (TextOffset at = 0; at < text.size();) {
    const char32_t c = text[at];
    if (const TextOffset next = skip_enclosed(text, at); next != at) {
      at = next;
    } else if (may_begin_quantity(c)) {
      QuantityRead read = read_quantity(text, at);
      if (read.quantity) figures.quantities.push_back(std::move(*read.quantity));
      at = read.next;
    } else {
      if (const auto kind = break_of(text, at)) figures.breaks.push_back({at, *kind});
      ++at;
    }
  }
  return figures;
}

}  // namespace banxin
