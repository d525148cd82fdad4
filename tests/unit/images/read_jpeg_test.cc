#include "images/read_jpeg.h"

#include <gtest/gtest.h>

#include "images/read_image.h"
#include "images/read_orientation.h"
#include "support/run_tool.h"
#include "support/sample_images.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

constexpr unsigned kJfif = 0xE0, kExif = 0xE1, kIcc = 0xE2, kAdobe = 0xEE;

std::string jfif(unsigned across, unsigned down) {
  return std::string("JFIF\0\1\2\1", 8) + big_endian(across, 2) + big_endian(down, 2) +
         std::string("\0\0", 2);
}

std::string code_of(std::string_view bytes) {
  const auto read = read_image(bytes);
  return read ? "" : read.error().code;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(ReadJpeg, CompressedDataIsPassedThrough) {
  SampleJpeg jpeg{20, 9, 3, 0xC0, {{kJfif, jfif(72, 72)}}};
  const std::string file = jpeg_file(jpeg);
  const auto read = read_image(file);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->image->bytes, file);
  EXPECT_EQ(read->image->encoding, ImageEncoding::jpeg);
  EXPECT_EQ(read->image->width, 20);
  EXPECT_EQ(read->image->height, 9);
  EXPECT_EQ(read->image->colour, ImageColour::rgb);
  EXPECT_EQ(read->image->bits, 8);
}

TEST(ReadJpeg, WhatIsNotThePictureIsLeftOut) {
  SampleJpeg jpeg;
  jpeg.segments = {{kJfif, jfif(72, 72)},
                   {kExif, std::string("Exif\0\0", 6) + exif_orientation(8, false)},
                   {kExif, "http://ns.adobe.com/xap/1.0/ 北纬 25"},
                   {0xFE, "a comment"}};
  const auto read = read_image(jpeg_file(jpeg) + "a second picture");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->image->bytes, jpeg_file({8, 8, 3, 0xC0, {{kJfif, jfif(72, 72)}}}));
  EXPECT_EQ(read->orientation, Orientation::left_bottom);
}

TEST(ReadJpeg, ColoursGoByComponents) {
  EXPECT_EQ(read_image(jpeg_file({8, 8, 1, 0xC1}))->image->colour, ImageColour::gray);
  EXPECT_EQ(read_image(jpeg_file({8, 8, 3, 0xC2}))->image->colour, ImageColour::rgb);
  const auto plain = read_image(jpeg_file({8, 8, 4, 0xC0}));
  EXPECT_EQ(plain->image->colour, ImageColour::cmyk);
  EXPECT_FALSE(plain->image->inverted);
  const std::string adobe = std::string("Adobe\0\x64\0\0\0\0\2", 12);
  const auto inverted = read_image(jpeg_file({8, 8, 4, 0xC0, {{kAdobe, adobe}}}));
  EXPECT_TRUE(inverted->image->inverted);
  EXPECT_TRUE(has(inverted->image->bytes, adobe)) << "the decoder needs it";
  EXPECT_FALSE(read_image(jpeg_file({8, 8, 3, 0xC0, {{kAdobe, adobe}}}))->image->inverted);
}

TEST(ReadJpeg, AProfileIsJoinedInOrder) {
  const std::string profile = icc_profile("RGB ");
  const auto part = [&](char number, char count, std::size_t begin, std::size_t end) {
    return std::pair(kIcc, std::string("ICC_PROFILE\0", 12) + number + count +
                               profile.substr(begin, end - begin));
  };
  const auto profile_of = [](std::vector<std::pair<unsigned, std::string>> segments,
                             int components) {
    return read_image(jpeg_file({8, 8, components, 0xC0, std::move(segments)}))->image->profile;
  };
  EXPECT_EQ(profile_of({part(2, 2, 60, 132), part(1, 2, 0, 60)}, 3), profile);
  EXPECT_EQ(profile_of({part(1, 1, 0, 132)}, 3), profile);
  EXPECT_EQ(profile_of({part(1, 1, 0, 132)}, 1), "") << "for RGB only";
  EXPECT_EQ(profile_of({part(1, 2, 0, 132)}, 3), "") << "the second part is missing";
  EXPECT_EQ(profile_of({part(2, 2, 0, 132)}, 3), "");
}

TEST(ReadJpeg, OrientationAndShape) {
  for (unsigned value = 1; value <= 8; ++value) {
    for (const bool little_endian : {false, true}) {
      EXPECT_EQ(read_orientation(exif_orientation(value, little_endian)),
                static_cast<Orientation>(value));
    }
  }
  EXPECT_EQ(read_orientation(exif_orientation(9, true)), Orientation::top_left);
  EXPECT_EQ(read_orientation("MM"), Orientation::top_left);
  EXPECT_EQ(read_orientation(""), Orientation::top_left);
  const auto density = [](unsigned across, unsigned down) {
    return read_image(jpeg_file({8, 8, 3, 0xC0, {{kJfif, jfif(across, down)}}}))->density;
  };
  EXPECT_EQ(density(204, 98), (Density{204, 98}));
  EXPECT_EQ(density(0, 0), Density{});
  EXPECT_EQ(density(1, 30'000), Density{}) << "no pixel has that shape";
}

TEST(ReadJpeg, WhatAPdfCannotHoldIsSaid) {
  EXPECT_EQ(code_of(jpeg_file({8, 8, 3, 0xC3})), "image.unsupported") << "lossless";
  EXPECT_EQ(code_of(jpeg_file({8, 8, 3, 0xC9})), "image.unsupported") << "arithmetic";
  EXPECT_EQ(code_of(jpeg_file({8, 8, 2, 0xC0})), "image.unsupported");
  EXPECT_EQ(code_of(jpeg_file({8, 0, 3, 0xC0})), "image.unsupported");
  EXPECT_EQ(code_of(jpeg_file({0, 8, 3, 0xC0})), "image.broken");
  std::string twelve = jpeg_file({});
  twelve[twelve.find("\xFF\xC0") + 4] = '\x0C';
  EXPECT_EQ(code_of(twelve), "image.unsupported");
  std::string large = jpeg_file({});
  large.replace(large.find("\xFF\xC0") + 5, 4, "\x7F\xFF\x7F\xFF");
  EXPECT_EQ(code_of(large), "image.too-large");
}

TEST(ReadImage, OtherKindsAreNamed) {
  const auto what = [](std::string_view bytes) { return read_image(bytes).error().what; };
  EXPECT_TRUE(has(what("GIF89a...."), "GIF"));
  EXPECT_TRUE(has(what("RIFF....WEBPVP8 "), "WebP"));
  EXPECT_TRUE(has(what("....ftypheic...."), "HEIC"));
  EXPECT_TRUE(has(what("各位代表："), "neither"));
  EXPECT_EQ(code_of("GIF89a"), "image.unsupported");
  EXPECT_EQ(code_of(""), "image.broken");
}

TEST(ReadJpeg, EveryPrefixIsAnError) {
  const std::string file = jpeg_file({40, 30, 3, 0xC2, {{kJfif, jfif(72, 72)}}});
  ASSERT_EQ(code_of(file), "");
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_NE(code_of(file.substr(0, size)), "") << size;
  }
}

TEST(ReadJpeg, ChangedBytesDoNoHarm) {
  const std::string file =
      jpeg_file({40,
                 30,
                 3,
                 0xC0,
                 {{kJfif, jfif(72, 72)},
                  {kExif, std::string("Exif\0\0", 6) + exif_orientation(6, true)},
                  {kIcc, std::string("ICC_PROFILE\0\1\1", 14) + icc_profile("RGB ")}}});
  unsigned random = 20260102;
  const auto next = [&random](std::size_t below) {
    random = random * 1664525U + 1013904223U;
    return static_cast<std::size_t>(random >> 8) % below;
  };
  int read = 0;
  for (int i = 0; i < 5000; ++i) {
    std::string changed = file;
    for (std::size_t flips = next(3) + 1; flips-- > 0;) {
      const std::size_t at = 2 + next(changed.size() - 2);
      changed[at] = static_cast<char>(changed[at] ^ (1 << next(8)));
    }
    const auto result = read_image(changed);
    if (!result) {
      EXPECT_TRUE(result.error().code.starts_with("image."));
      continue;
    }
    ++read;
    EXPECT_LE(result->image->bytes.size(), changed.size());
  }
  EXPECT_GT(read, 100);
  EXPECT_LT(read, 5000);
}

}  // namespace
}  // namespace banxin::testing
