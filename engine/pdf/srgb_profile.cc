#include "pdf/srgb_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pdf/syntax.h"

namespace banxin {
namespace {

// All numbers of a profile are big-endian; fractions are s15Fixed16: in 1/65536.
void append32(std::string& out, std::uint32_t value) { append_big_endian(out, value, 4); }

std::string element(std::string_view type, std::initializer_list<std::int32_t> values) {
  std::string out(type);
  append32(out, 0);
  for (const std::int32_t value : values) append32(out, static_cast<std::uint32_t>(value));
  return out;
}

// multiLocalizedUnicodeType with one record, enUS.
std::string localized(std::string_view ascii) {
  constexpr std::uint32_t kTextOffset = 28;
  std::string out = element("mluc", {1, 12});
  out += "enUS";
  append32(out, static_cast<std::uint32_t>(ascii.size() * 2));
  append32(out, kTextOffset);
  for (const char c : ascii) out += {'\0', c};
  return out;
}

struct Tag {
  std::string_view signature;
  std::string data;
};

// D50, the white of the profile connection space.
constexpr std::array<std::int32_t, 3> kWhite = {0xF6D6, 0x10000, 0xD32D};

// Primaries are adapted from D65 to D50 (Bradford) and rounded so that they add up to its white.
std::vector<Tag> tags() {
  const std::string curve = element("para", {3 << 16, 0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B});
  return {{"desc", localized("sRGB")},
          {"cprt", localized("CC0")},
          {"wtpt", element("XYZ ", {kWhite[0], kWhite[1], kWhite[2]})},
          {"chad", element("sf32", {68674, 1502, -3291, 1939, 64912, -1119, -606, 988, 49262})},
          {"rXYZ", element("XYZ ", {0x6FA0, 0x38F5, 0x0390})},
          {"gXYZ", element("XYZ ", {0x6297, 0xB787, 0x18D9})},
          {"bXYZ", element("XYZ ", {0x249F, 0x0F84, 0xB6C4})},
          {"rTRC", curve},
          {"gTRC", curve},
          {"bTRC", curve}};
}

std::string header(std::size_t size) {
  std::string out;
  append32(out, static_cast<std::uint32_t>(size));
  append32(out, 0);  // any colour management module
  append32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t date : {2000U << 16 | 1, 1U << 16, 0U}) append32(out, date);
  out += "acsp";
  out.resize(68, '\0');  // platform, flags, device, attributes, perceptual intent
  for (const std::int32_t value : kWhite) append32(out, static_cast<std::uint32_t>(value));
  out.resize(128, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<Tag> all = tags();
  std::string table;
  append32(table, static_cast<std::uint32_t>(all.size()));
  const std::size_t data_begin = 128 + 4 + 12 * all.size();
  std::string data;
  std::size_t place = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Neighbours with the same data share it.
    if (i == 0 || all[i].data != all[i - 1].data) {
      data.resize((data.size() + 3) / 4 * 4, '\0');
      place = data.size();
      data += all[i].data;
    }
    table += all[i].signature;
    append32(table, static_cast<std::uint32_t>(data_begin + place));
    append32(table, static_cast<std::uint32_t>(all[i].data.size()));
  }
  data.resize((data.size() + 3) / 4 * 4, '\0');
  return header(data_begin + data.size()) + table + data;
}

}  // namespace banxin
