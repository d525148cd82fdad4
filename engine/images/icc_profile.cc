#include "images/icc_profile.h"

#include <string_view>

#include "base/big_endian.h"

namespace banxin {
namespace {

constexpr std::size_t kHeader = 128;
constexpr std::size_t kTagCount = 4;
constexpr std::uint32_t kNewestVersion = 4;  // ISO 19005-2 6.2.4.2

std::string_view space_of(ImageColour colour) {
  if (colour == ImageColour::gray) return "GRAY";
  return colour == ImageColour::cmyk ? "CMYK" : "RGB ";
}

}  // namespace

std::string fitting_profile(std::string profile, ImageColour colour) {
  const std::string_view bytes = profile;
  if (bytes.size() < kHeader + kTagCount || read_big_endian(bytes, 0, 4) != bytes.size()) return {};
  const std::string_view device = bytes.substr(12, 4);
  const bool fits = bytes.substr(36, 4) == "acsp" && bytes.substr(16, 4) == space_of(colour) &&
                    read_big_endian(bytes, 8, 1) <= kNewestVersion &&
                    (device == "scnr" || device == "mntr" || device == "prtr" || device == "spac");
  return fits ? std::move(profile) : std::string();
}

}  // namespace banxin
