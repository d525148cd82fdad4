#include "report/curl_quotes.h"

#include <algorithm>

#include "base/characters.h"
#include "report/normalize_text.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

// Whether the ' at `i` is an apostrophe or stands for feet or minutes.
bool is_no_quote(std::u32string_view text, std::size_t i) {
  return text[i] == U'\'' && i > 0 && is_alphanumeric(text[i - 1]) &&
         (i + 1 == text.size() || is_alphanumeric(text[i + 1]) || is_digit(text[i - 1]));
}

// Of the quotes `mark` that may be curled; inside words of letters and digits none is.
std::vector<std::size_t> find_quotes(std::u32string_view text, char32_t mark) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != mark || is_no_quote(text, i)) continue;
    const bool inside = i > 0 && i + 1 < text.size() && is_alphanumeric(text[i - 1]) &&
                        is_alphanumeric(text[i + 1]);
    const bool closes = places.size() % 2 == 1 && is_digit(text[i - 1]);
    if (!inside || closes) places.push_back(i);
  }
  return places;
}

}  // namespace

Problems curl_quotes(RichText& text, std::vector<Normalisation>& counts, const std::string& file) {
  if (!has_any(text.text, U"\"'")) return {};
  if (std::none_of(text.text.begin(), text.text.end(), is_han)) return {};
  const std::vector<std::size_t> quotes = find_quotes(text.text, U'"');
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    replace_character(text, quotes[i], i % 2 == 0 ? U'“' : U'”', counts);
  }
  const std::vector<std::size_t> single = find_quotes(text.text, U'\'');
  // A ' without a partner is no quote.
  for (std::size_t i = 0; single.size() % 2 == 0 && i < single.size(); ++i) {
    replace_character(text, single[i], i % 2 == 0 ? U'‘' : U'’', counts);
  }
  if (quotes.size() % 2 == 0) return {};
  return {{"quote.unpaired", Severity::notice, place_of(text.source, quotes.back(), file),
           "the straight quotes of this paragraph are no pairs, so some may open that should close",
           "type “ and ”"}};
}

}  // namespace banxin
