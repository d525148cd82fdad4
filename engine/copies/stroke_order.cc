#include "copies/stroke_order.h"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/characters.h"
#include "base/check.h"
#include "base/utf8.h"
#include "copies/check_delegates.h"
#include "copies/stroke_codes.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

constexpr char kUnknownStrokes = '\xFF';  // as a count: behind every other

bool counts_for_nothing(char32_t c) { return c == U'·' || is_blank(c); }

// The number of strokes, the strokes, the character: of equal counts, the next two are as long.
std::string key_of(std::u32string_view name, const StrokeCodes& codes) {
  std::string key;
  for (const char32_t c : name) {
    if (counts_for_nothing(c)) continue;
    const auto code = codes.find(c);
    if (code != codes.end()) {
      key.push_back(static_cast<char>(code->second.size()));
      key += code->second;
    } else {
      key.push_back(is_han(c) ? kUnknownStrokes : '\0');
    }
    for (int shift = 16; shift >= 0; shift -= 8) key.push_back(static_cast<char>(c >> shift));
  }
  return key;
}

StrokeOrder by_stroke_codes(const Delegates& delegates, std::string_view dictionary) {
  std::set<char32_t> characters;
  for (const Delegate& row : delegates.rows) characters.insert(row.name.begin(), row.name.end());
  const StrokeCodes codes = read_stroke_codes(dictionary, characters);
  StrokeOrder order;
  std::vector<int> unknown;
  for (const Delegate& row : delegates.rows) {
    order.keys.push_back(key_of(row.name, codes));
    for (const char32_t c : row.name) {
      if (!is_han(c) || codes.contains(c)) continue;
      unknown.push_back(row.row);
      break;
    }
  }
  if (!unknown.empty()) {
    order.problems.push_back(
        {"copies.no-strokes",
         Severity::notice,
         {delegates.file, unknown.front(), 0},
         fmt::format(
             "{}: names with characters whose strokes are not known stand behind the others",
             name_rows(unknown)),
         "to place them by hand, put the rows in order and print them as in the file"});
  }
  return order;
}

std::string collation_key(const icu::Collator& collator, std::u32string_view name) {
  icu::UnicodeString units;
  for (const char32_t c : name) {
    if (!counts_for_nothing(c)) units.append(static_cast<UChar32>(c));
  }
  std::string key(64, '\0');
  while (true) {
    const std::int32_t length = collator.getSortKey(
        units, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    const bool fits = static_cast<std::size_t>(length) <= key.size();
    key.resize(static_cast<std::size_t>(length));
    if (fits) return key;
  }
}

StrokeOrder by_icu(const Delegates& delegates, const std::string& stroke_file) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale::forLanguageTag("zh-u-co-stroke", status), status));
  CHECK(U_SUCCESS(status), "ICU knows the stroke order of Chinese");
  StrokeOrder order;
  for (const Delegate& row : delegates.rows) {
    order.keys.push_back(collation_key(*collator, row.name));
  }
  order.problems.push_back(
      {"copies.stroke-order",
       Severity::notice,
       {delegates.file, 0, 0},
       fmt::format(
           "names are in ICU's stroke order (Taiwan's stroke counts, then radicals), since {} "
           "cannot be read",
           stroke_file),
       "for 横竖撇点折 and the mainland's counts: apt-get install rime-data-stroke"});
  return order;
}

}  // namespace

StrokeOrder order_by_strokes(const Delegates& delegates, const std::string& stroke_file) {
  const auto dictionary = read_file(stroke_file);
  return dictionary ? by_stroke_codes(delegates, *dictionary) : by_icu(delegates, stroke_file);
}

}  // namespace banxin
