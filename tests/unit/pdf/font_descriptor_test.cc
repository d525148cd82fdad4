#include "pdf/font_descriptor.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

TEST(FontDescriptor, WritesEveryEntry) {
  FontMetrics metrics;
  metrics.left = -10;
  metrics.bottom = -200;
  metrics.right = 1000;
  metrics.top = 900;
  metrics.cap_height = 733;
  EXPECT_EQ(descriptor_entries(metrics),
            "/FontBBox [-10 -200 1000 900]\n"
            "/Flags 4\n"
            "/ItalicAngle 0\n"
            "/Ascent 880\n"
            "/Descent -120\n"
            "/CapHeight 733\n"
            "/StemV 87\n");
}

TEST(FontDescriptor, FlagsTellSlantAndFixedPitch) {
  FontMetrics metrics;
  metrics.italic_angle = -12;
  metrics.fixed_pitch = true;
  const std::string entries = descriptor_entries(metrics);
  EXPECT_NE(entries.find("/Flags 69\n/ItalicAngle -12\n"), std::string::npos) << entries;
}

}  // namespace
}  // namespace banxin::testing
