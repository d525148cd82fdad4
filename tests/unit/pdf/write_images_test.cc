#include "pdf/write_images.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "base/deflate.h"
#include "expand_objects.h"
#include "sample_document.h"
#include "support/count_parts.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using Role = StructureRole;

// Two by two: red, green, blue, white.
EncodedImage four_colours() {
  EncodedImage image;
  image.width = image.height = 2;
  image.bytes = deflate(std::string("\xFF\0\0\0\xFF\0\0\0\xFF\xFF\xFF\xFF", 12));
  return image;
}

// The images in a row, each a square of 40 pt and a Figure.
Pages page_of(const std::vector<EncodedImage>& images, const std::vector<std::uint32_t>& drawn) {
  Pages pages;
  for (const EncodedImage& image : images) {
    pages.images.push_back(std::make_shared<const EncodedImage>(image));
  }
  Drawing drawing;
  for (const std::uint32_t index : drawn) {
    const auto tag = static_cast<TagIndex>(pages.tags.size());
    pages.tags.push_back({Role::figure, -1, 1, 1, false, U"图"});
    drawing.images.push_back({index, 40_pt * tag, 0_pt, 40_pt, 40_pt, tag});
  }
  pages.pages.push_back({200_pt, 100_pt, 1, {place(10_pt, 20_pt, 0, std::move(drawing))}});
  return pages;
}

std::string file_of(const Pages& pages) {
  const auto file = make_pdf(pages, FontSet{}, {U"图", "zh-CN"});
  return file ? *file : "";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(WriteImages, AnImageIsWrittenOnceAndOnlyIfDrawn) {
  const std::string file =
      expand_objects(file_of(page_of({four_colours(), four_colours(), four_colours()}, {2, 0, 2})));
  EXPECT_EQ(count_parts(file, "/Subtype /Image\n"), 2U);
  EXPECT_TRUE(has(file, "/XObject <</I0 "));
  EXPECT_FALSE(has(file, "/I1 "));
  EXPECT_EQ(count_parts(file, "/S /Figure\n"), 3U);
  EXPECT_EQ(count_parts(file, "/Alt <FEFF56FE>\n"), 3U);
}

TEST(WriteImages, ContentPlacesTheUnitSquare) {
  const Pages pages = page_of({four_colours()}, {0});
  const PageStream stream = draw_page(pages.pages[0], pages.tags, FontSet{}, {});
  EXPECT_EQ(stream.images, (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(inflate_stream(stream.content),
            "/Figure <</MCID 0>> BDC\nq\n40 0 0 40 10 40 cm\n/I0 Do\nQ\nEMC\n");
}

// LIBHARU §6: bytes go through as they were read.
TEST(WriteImages, EveryEncodingHasItsFilter) {
  EncodedImage png = four_colours();
  png.encoding = ImageEncoding::png;
  png.bits = 16;
  EncodedImage jpeg = four_colours();
  jpeg.encoding = ImageEncoding::jpeg;
  jpeg.bytes = "\xFF\xD8 as it is";
  EncodedImage indexed = four_colours();
  indexed.colour = ImageColour::indexed;
  indexed.bits = 1;
  indexed.palette = std::string("\0\0\0\xFF\x80\0", 6);
  const std::string file = expand_objects(file_of(page_of({png, jpeg, indexed}, {0, 1, 2})));
  EXPECT_TRUE(has(file,
                  "/Filter /FlateDecode\n/DecodeParms <</Predictor 15 /Colors 3 "
                  "/BitsPerComponent 16 /Columns 2>>\n"));
  EXPECT_TRUE(has(file, "/Filter /DCTDecode\n>>\nstream\r\n\xFF\xD8 as it is\nendstream"));
  EXPECT_TRUE(
      has(file, "/BitsPerComponent 1\n/ColorSpace [/Indexed /DeviceRGB 1 <000000FF8000>]\n"));
}

TEST(WriteImages, ProfilesAreSharedAndMasksAreImages) {
  EncodedImage image = four_colours();
  image.profile = "a profile";
  EncodedImage mask = four_colours();
  mask.colour = ImageColour::gray;
  image.mask = std::make_shared<const EncodedImage>(mask);
  const std::string file = expand_objects(file_of(page_of({image, image}, {0, 1})));
  EXPECT_EQ(count_parts(file, "/N 3\n/Filter"), 1U);
  EXPECT_EQ(count_parts(file, "/ColorSpace [/ICCBased "), 2U);
  EXPECT_EQ(count_parts(file, "/SMask "), 2U);
  EXPECT_EQ(count_parts(file, "/Subtype /Image\n"), 4U);
  image.mask = std::make_shared<const EncodedImage>(four_colours());
  EXPECT_THROW(file_of(page_of({image}, {0})), InternalError) << "a mask is gray";
}

// ISO 19005-2 6.2.4.3: device CMYK contradicts an RGB output intent.
TEST(WriteImages, CmykWithoutAProfileCostsTheClaim) {
  EncodedImage image = four_colours();
  image.colour = ImageColour::cmyk;
  image.inverted = true;
  const std::string file = expand_objects(file_of(page_of({image}, {0})));
  EXPECT_TRUE(has(file, "/ColorSpace /DeviceCMYK\n"));
  EXPECT_TRUE(has(file, "/Decode [1 0 1 0 1 0 1 0]\n"));
  EXPECT_FALSE(has(file, "<pdfaid:part>"));
  EXPECT_TRUE(has(file, "<pdfuaid:part>"));
  const auto judged = [](const Pages& pages) {
    return judge_conformance(pages, collect_usage(pages), {U"图", "zh-CN"});
  };
  const Conformance conformance = judged(page_of({image}, {0}));
  ASSERT_EQ(conformance.problems.size(), 1U);
  EXPECT_TRUE(has(conformance.problems[0].what, "CMYK"));
  EXPECT_TRUE(judged(page_of({image, four_colours()}, {1})).claims.pdfa) << "it is not drawn";
  image.profile = "a profile";
  EXPECT_TRUE(judged(page_of({image}, {0})).claims.pdfa);
}

TEST(WriteImages, AnImageThatIsNotThereIsOurBug) {
  EXPECT_THROW(file_of(page_of({four_colours()}, {1})), InternalError);
}

// As Poppler draws it: the first row on top, 10 pt from the left and 20 pt from the top.
TEST(WriteImages, PixelsComeOutWhereTheyBelong) {
  ASSERT_TRUE(have("pdftoppm")) << "pdftoppm is not installed: sh .ci/setup.sh tests";
  TemporaryFolder folder;
  const std::string pdf = folder.write("image.pdf", file_of(page_of({four_colours()}, {0})));
  const std::string picture = run("pdftoppm -r 72 -singlefile '" + pdf + "' | tail -c 60000").text;
  ASSERT_EQ(picture.size(), 60'000U) << "200 × 100 pixels";
  const auto pixel = [&picture](std::size_t x, std::size_t y) {
    return picture.substr((y * 200 + x) * 3, 3);
  };
  EXPECT_EQ(pixel(15, 25), std::string("\xFF\0\0", 3));
  EXPECT_EQ(pixel(45, 25), std::string("\0\xFF\0", 3));
  EXPECT_EQ(pixel(15, 55), std::string("\0\0\xFF", 3));
  EXPECT_EQ(pixel(45, 55), "\xFF\xFF\xFF");
  EXPECT_EQ(pixel(5, 25), "\xFF\xFF\xFF");
}

// EXIF: which corner of the rectangle each corner of the stored rows comes to.
TEST(WriteImages, EveryOrientationComesOutUpright) {
  ASSERT_TRUE(have("pdftoppm")) << "pdftoppm is not installed: sh .ci/setup.sh tests";
  const std::string red("\xFF\0\0", 3), green("\0\xFF\0", 3), blue("\0\0\xFF", 3),
      white("\xFF\xFF\xFF");
  struct Seen {
    Orientation orientation;
    std::string top_left, top_right, bottom_left, bottom_right;
  };
  const Seen all[] = {
      {Orientation::top_left, red, green, blue, white},
      {Orientation::top_right, green, red, white, blue},
      {Orientation::bottom_right, white, blue, green, red},
      {Orientation::bottom_left, blue, white, red, green},
      {Orientation::left_top, red, blue, green, white},
      {Orientation::right_top, blue, red, white, green},
      {Orientation::right_bottom, white, green, blue, red},
      {Orientation::left_bottom, green, white, red, blue},
  };
  TemporaryFolder folder;
  for (const Seen& seen : all) {
    Pages pages = page_of({four_colours()}, {0});
    Drawing drawing = *pages.pages[0].drawings[0].drawing;
    drawing.images[0].orientation = seen.orientation;
    pages.pages[0].drawings = {place(10_pt, 20_pt, 0, std::move(drawing))};
    const std::string pdf = folder.write("image.pdf", file_of(pages));
    const std::string picture =
        run("pdftoppm -r 72 -singlefile '" + pdf + "' | tail -c 60000").text;
    ASSERT_EQ(picture.size(), 60'000U);
    const auto pixel = [&picture](std::size_t x, std::size_t y) {
      return picture.substr((y * 200 + x) * 3, 3);
    };
    const auto number = static_cast<int>(seen.orientation);
    EXPECT_EQ(pixel(15, 25), seen.top_left) << number;
    EXPECT_EQ(pixel(45, 25), seen.top_right) << number;
    EXPECT_EQ(pixel(15, 55), seen.bottom_left) << number;
    EXPECT_EQ(pixel(45, 55), seen.bottom_right) << number;
  }
}

}  // namespace
}  // namespace banxin::testing
