#include "pdf/srgb_profile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <map>

namespace banxin::testing {
namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

double fraction_at(const std::string& bytes, std::size_t at) {
  return static_cast<std::int32_t>(number_at(bytes, at)) / 65536.0;
}

std::map<std::string, std::size_t> places_of(const std::string& profile) {
  std::map<std::string, std::size_t> places;
  for (std::uint32_t i = 0; i < number_at(profile, 128); ++i) {
    const std::size_t entry = 132 + 12 * std::size_t{i};
    places[profile.substr(entry, 4)] = number_at(profile, entry + 4);
    EXPECT_EQ(number_at(profile, entry + 4) % 4, 0U);
    EXPECT_LE(number_at(profile, entry + 4) + number_at(profile, entry + 8), profile.size());
  }
  return places;
}

// ICC.1:2004-10 7.2, 8.3.3: the header, and the tags that a display profile must have.
TEST(SrgbProfile, IsADisplayProfileOfVersion4) {
  const std::string profile = srgb_profile();
  EXPECT_EQ(number_at(profile, 0), profile.size());
  EXPECT_EQ(number_at(profile, 8), 0x04200000U);
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  const auto places = places_of(profile);
  for (const char* tag :
       {"desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}) {
    EXPECT_TRUE(places.contains(tag)) << tag;
  }
  EXPECT_LT(profile.size(), 512U);
}

// IEC 61966-2-1: primaries of known luminance, which add up to white, and the curve.
TEST(SrgbProfile, IsSrgb) {
  const std::string profile = srgb_profile();
  const auto places = places_of(profile);
  EXPECT_NEAR(fraction_at(profile, places.at("rXYZ") + 12), 0.2225, 1e-4);
  EXPECT_NEAR(fraction_at(profile, places.at("gXYZ") + 12), 0.7169, 1e-4);
  for (const std::size_t axis : {8U, 12U, 16U}) {
    std::uint32_t sum = 0;
    for (const char* tag : {"rXYZ", "gXYZ", "bXYZ"})
      sum += number_at(profile, places.at(tag) + axis);
    EXPECT_EQ(sum, number_at(profile, places.at("wtpt") + axis));
  }
  const std::size_t curve = places.at("gTRC") + 12;
  const double gamma = fraction_at(profile, curve);
  const double middle = fraction_at(profile, curve + 4) * 0.5 + fraction_at(profile, curve + 8);
  EXPECT_NEAR(std::pow(middle, gamma), 0.21404, 1e-4);
  EXPECT_NEAR(fraction_at(profile, curve + 12), 1 / 12.92, 1e-4);
}

}  // namespace
}  // namespace banxin::testing
