#include "copies/file_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/check.h"
#include "base/utf8.h"

namespace banxin {
namespace {

constexpr std::u32string_view kForbidden = U"/\\:*?\"<>|";
constexpr std::u32string_view kBlanks = U" \u3000\u00A0";
constexpr std::u32string_view kEndings = U". \u3000\u00A0";

std::u32string_view without_ending(std::u32string_view name) {
  return name.substr(0, name.find_last_not_of(kEndings) + 1);
}
constexpr std::size_t kMostBytesOfExtension = 16;

bool is_shown(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR && type != U_SURROGATE && c != 0x2028 &&
         c != 0x2029 && c != 0xFFFE && c != 0xFFFF;
}

// CON, PRN, AUX, NUL, COM1…COM9, LPT1…LPT9, also with an extension.
bool is_reserved(std::u32string_view name) {
  const std::u32string stem =
      in_lower_case(trimmed(name.substr(0, std::min(name.find(U'.'), name.size())), U" "));
  static constexpr std::array<std::u32string_view, 6> kDevices = {U"con", U"prn",    U"aux",
                                                                  U"nul", U"conin$", U"conout$"};
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  return stem.size() == 4 && (stem.starts_with(U"com") || stem.starts_with(U"lpt")) &&
         is_one_of(stem[3], U"123456789¹²³");
}

std::u32string shortened(std::u32string_view name) {
  const std::size_t dot = name.rfind(U'.');
  std::u32string_view extension = dot == name.npos ? std::u32string_view() : name.substr(dot);
  if (to_utf8(extension).size() > kMostBytesOfExtension) extension = {};
  std::u32string_view stem = name.substr(0, name.size() - extension.size());
  const std::size_t room = kMostBytesOfFileName - to_utf8(extension).size();
  stem = stem.substr(0, room);  // a character has a byte at least
  while (to_utf8(stem).size() > room) stem.remove_suffix(1);
  if (extension.empty()) stem = without_ending(stem);
  return std::u32string(stem) + std::u32string(extension);
}

}  // namespace

std::string file_name_of(std::u32string_view text) {
  std::u32string name;
  for (const char32_t c : text) {
    if (!is_shown(c)) continue;
    name.push_back(is_one_of(c, kForbidden) ? U'_' : c);
  }
  name = without_ending(trimmed(name, kBlanks));
  if (name.empty() || name.front() == U'.' || is_reserved(name)) name.insert(0, 1, U'_');
  return to_utf8(shortened(name));
}

std::string file_name_key(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  CHECK(U_SUCCESS(status), "ICU composes characters");
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
  folded = nfc->normalize(folded.foldCase(), status);
  CHECK(U_SUCCESS(status), "a name can be composed");
  std::string key;
  folded.toUTF8String(key);
  return key;
}

}  // namespace banxin
