#include "sources/decode_text.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>

#include "sources/line_ends.h"

namespace banxin {
namespace {

struct ConverterDeleter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct Decoded {
  std::u32string text;
  std::size_t invalid_at = std::string_view::npos;  // first invalid byte
  std::size_t valid = 0;                            // characters before it
};

// Length of the well-formed UTF-8 sequence at `at` (Unicode Table 3-7); 0 if there is none.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;
    if (lead == 0xED && byte(1) > 0x9F) return 0;
    return continues(1) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;
    return continues(1) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

char32_t character_of(std::string_view sequence) {
  const auto lead = static_cast<unsigned char>(sequence[0]);
  char32_t c = sequence.size() == 1 ? lead : lead & (0x7FU >> sequence.size());
  for (std::size_t i = 1; i < sequence.size(); ++i) {
    c = c << 6 | (static_cast<unsigned char>(sequence[i]) & 0x3FU);
  }
  return c;
}

struct Utf8Survey {
  Decoded decoded;
  std::size_t multibyte = 0;  // well-formed sequences
  std::size_t invalid = 0;    // bytes of none
};

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey survey;
  survey.decoded.text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) {
      if (survey.invalid++ == 0) {
        survey.decoded.invalid_at = at;
        survey.decoded.valid = survey.decoded.text.size();
      }
      ++at;
      continue;
    }
    if (length > 1) ++survey.multibyte;
    survey.decoded.text.push_back(character_of(bytes.substr(at, length)));
    at += length;
  }
  return survey;
}

// By ICU, stopping at the first invalid sequence.
Decoded convert(std::string_view bytes, const char* encoding) {
  Decoded decoded;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterDeleter> converter(ucnv_open(encoding, &status));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) {
    decoded.invalid_at = 0;
    return decoded;
  }
  const char* source = bytes.data();
  const char* const limit = source + bytes.size();
  while (source < limit) {
    const char* const before = source;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &source, limit, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;
    if (U_FAILURE(status)) {
      decoded.invalid_at = static_cast<std::size_t>(before - bytes.data());
      decoded.valid = decoded.text.size();
      break;
    }
    decoded.text.push_back(static_cast<char32_t>(c));
  }
  return decoded;
}

Problem invalid_bytes(std::string_view bytes, const Decoded& decoded, const char* encoding,
                      const std::string& file) {
  const std::u32string_view before = std::u32string_view(decoded.text).substr(0, decoded.valid);
  return {"text.invalid-bytes",
          Severity::error,
          {file, 1 + count_line_ends(before), 0},
          fmt::format("byte {} (0x{:02X}) is not {}", decoded.invalid_at,
                      static_cast<unsigned char>(bytes[decoded.invalid_at]), encoding),
          "open the file in the program that made it and save it as UTF-8"};
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    Decoded decoded = convert(bytes, "UTF-16");
    if (decoded.invalid_at == std::string_view::npos) {
      return DecodedText{std::move(decoded.text), "UTF-16"};
    }
    return tl::unexpected(invalid_bytes(bytes, decoded, "UTF-16", file));
  }
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  Utf8Survey utf8 = survey_utf8(bytes);
  if (utf8.invalid == 0) {
    if (marked) utf8.decoded.text.erase(0, 1);
    return DecodedText{std::move(utf8.decoded.text), "UTF-8"};
  }
  // A damaged UTF-8 file may well be readable as GB 18030, and be nonsense then.
  const bool meant_utf8 = marked || utf8.multibyte > 10 * utf8.invalid;
  if (meant_utf8) {
    return tl::unexpected(invalid_bytes(bytes, utf8.decoded, "UTF-8", file));
  }
  Decoded gb = convert(bytes, "gb18030");
  if (gb.invalid_at == std::string_view::npos) return DecodedText{std::move(gb.text), "GB18030"};
  return tl::unexpected(invalid_bytes(bytes, gb, "UTF-8 or GB 18030", file));
}

}  // namespace banxin
