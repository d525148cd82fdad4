#include "text/find_words.h"

#include <unicode/brkiter.h>

#include <memory>

#include "base/check.h"

namespace banxin {

std::vector<bool> find_words(std::u32string_view text) {
  std::vector<bool> begins(text.size(), false);
  if (text.empty()) return begins;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
  CHECK(U_SUCCESS(status), "ICU knows the words of Chinese");
  const icu::UnicodeString units = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
  words->setText(units);
  std::int32_t unit = 0;
  std::size_t character = 0;
  for (std::int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
    character += static_cast<std::size_t>(units.countChar32(unit, at - unit));
    unit = at;
    if (character < begins.size()) begins[character] = true;
  }
  return begins;
}

}  // namespace banxin
