// P-38, P-07: the picture, its caption, and the grid.
#include "figures/set_photo.h"

#include <gtest/gtest.h>

#include "style/style_photo.h"
#include "support/handout.h"
#include "support/metric_fonts.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

Picture picture_of(int width, int height, Orientation orientation = Orientation::top_left) {
  EncodedImage image;
  image.width = width;
  image.height = height;
  return {std::make_shared<const EncodedImage>(std::move(image)), orientation, {}};
}

StyledPhoto photo_of(const Picture& picture, std::u32string_view caption,
                     PhotoWidth width = PhotoWidth::full) {
  PhotoBlock block;
  block.file = "a.png";
  block.line = 7;
  block.column = 1;
  block.width = width;
  block.caption = plain_text(caption);
  StyledPhoto photo = style_photo(block, 1, handout());
  photo.picture = picture;
  return photo;
}

SetBlock set(const StyledPhoto& photo) {
  const Layout layout = handout();
  return set_photo(photo, layout.page, layout.lines, metric_fonts());
}

const Image& image_in(const SetBlock& block) {
  return block.galley.strips.at(0).drawing->images.at(0);
}

TEST(SetPhoto, IsAsWideAsTheMeasureOrHalfAndCentred) {
  const PageOptions page = handout().page;
  const SetBlock full = set(photo_of(picture_of(4000, 2000), U"图题"));
  EXPECT_EQ(image_in(full).x, 0_pt);
  EXPECT_EQ(image_in(full).width, page.measure());
  EXPECT_EQ(image_in(full).height, page.measure() / 2);
  const SetBlock half = set(photo_of(picture_of(4000, 2000), U"图题", PhotoWidth::half));
  EXPECT_EQ(image_in(half).width, page.measure() / 2);
  EXPECT_EQ(image_in(half).x, page.measure() / 4);
  EXPECT_TRUE(full.problems.empty());
  EXPECT_TRUE(half.problems.empty());
}

TEST(SetPhoto, TakesWholeLinesAndStaysWithItsCaption) {
  const PageOptions page = handout().page;
  for (int height = 500; height < 4500; height += 97) {
    const SetBlock block = set(photo_of(picture_of(4000, height), U"图题"));
    ASSERT_EQ(block.galley.strips.size(), 2U);
    const Strip& picture = block.galley.strips[0];
    EXPECT_EQ(picture.height.ticks % page.pitch().ticks, 0);
    EXPECT_GE(image_in(block).y, 0_pt);
    EXPECT_LE(image_in(block).y, page.pitch() / 2);
    const Length below = picture.height - image_in(block).y - image_in(block).height;
    EXPECT_GE(below, page.pitch() / 4) << "air above the caption";
    EXPECT_LT(below, page.pitch());
    EXPECT_EQ(block.galley.seams.at(0).cost, kForbidden);
    EXPECT_EQ(block.galley.strips[1].height, page.pitch());
    EXPECT_EQ(block.galley.strips[1].drawing->runs.at(0).baseline,
              baseline_on_grid(page.cell(), photo_of(picture_of(1, 1), U"图").caption.type.size));
  }
}

TEST(SetPhoto, ACaptionOfOneLineIsCentredALongerOneIsNot) {
  const PageOptions page = handout().page;
  const SetBlock one = set(photo_of(picture_of(4000, 2000), U"图题"));
  const GlyphRun& run = one.galley.strips[1].drawing->runs.at(0);
  EXPECT_EQ(run.glyphs[0].x, (page.measure() - run.size * 2) / 2);
  const SetBlock two = set(photo_of(picture_of(4000, 2000), std::u32string(60, U'图')));
  ASSERT_EQ(two.galley.strips.size(), 3U);
  for (const std::size_t line : {1U, 2U}) {
    EXPECT_EQ(two.galley.strips[line].drawing->runs.at(0).glyphs[0].x, 0_pt);
  }
}

// D-03: a Figure that holds the picture, and in it its Caption.
TEST(SetPhoto, IsAFigureWithACaption) {
  StyledPhoto photo = photo_of(picture_of(4000, 2000), U"图题");
  photo.alternative = U"替代文字";
  const SetBlock block = set(photo);
  const StructureTree& tags = block.galley.tags;
  ASSERT_EQ(tags.size(), 2U);
  EXPECT_EQ(tags[0].role, StructureRole::figure);
  EXPECT_EQ(tags[0].alternative, U"替代文字");
  EXPECT_EQ(tags[1].role, StructureRole::caption);
  EXPECT_EQ(tags[1].parent, 0);
  EXPECT_EQ(image_in(block).tag, 0);
  const Strip& caption = block.galley.strips[1];
  EXPECT_EQ(caption.tag_base + caption.drawing->runs.at(0).tag, 1);
}

TEST(SetPhoto, ASidewaysPhotoIsAsWideAsItIsSeen) {
  const SetBlock block = set(photo_of(picture_of(2000, 4000, Orientation::right_top), U"图题"));
  EXPECT_EQ(image_in(block).height, handout().page.measure() / 2);
  EXPECT_EQ(image_in(block).orientation, Orientation::right_top);
}

TEST(SetPhoto, PixelsMayBeFlat) {
  Picture picture = picture_of(4000, 1000);
  picture.density = {200, 100};
  EXPECT_EQ(image_in(set(photo_of(picture, U"图题"))).height, handout().page.measure() / 2);
  picture = picture_of(1000, 4000, Orientation::right_top);
  picture.density = {100, 200};
  EXPECT_EQ(image_in(set(photo_of(picture, U"图题"))).height, handout().page.measure() / 2);
}

TEST(SetPhoto, TallerThanThePageIsScaledDown) {
  const PageOptions page = handout().page;
  const SetBlock block = set(photo_of(picture_of(4000, 12'000), std::u32string(60, U'图')));
  Length height;
  for (const Strip& strip : block.galley.strips) height += strip.height;
  EXPECT_EQ(height, page.pitch() * page.lines);
  EXPECT_EQ(image_in(block).x, (page.measure() - image_in(block).width) / 2);
  EXPECT_LE((image_in(block).width * 3 - image_in(block).height).ticks, 3);
  const Problem problem = only(block.problems);
  EXPECT_EQ(problem.code, "image.smaller");
  EXPECT_EQ(problem.severity, Severity::notice);
  EXPECT_EQ(problem.place.line, 7);
}

TEST(SetPhoto, TooFewPixelsAreToldWithTheirNumber) {
  EXPECT_TRUE(set(photo_of(picture_of(1843, 1000), U"图题")).problems.empty()) << "156 mm";
  const Problem problem = only(set(photo_of(picture_of(1842, 1000), U"图题")).problems);
  EXPECT_EQ(problem.code, "image.coarse");
  EXPECT_EQ(problem.severity, Severity::warning);
  EXPECT_EQ(problem.what,
            "a.png is printed with 299 pixels an inch: it has 1842 across, and 1843 are needed");
  EXPECT_TRUE(set(photo_of(picture_of(922, 1000), U"图题", PhotoWidth::half)).problems.empty());
}

TEST(SetPhoto, OfNoWordsHasNoCaption) {
  StyledPhoto photo = photo_of(picture_of(4000, 2000), U"");
  EXPECT_EQ(photo.alternative, U"图1");
  const SetBlock block = set(photo);
  EXPECT_EQ(block.galley.strips.size(), 1U);
  EXPECT_TRUE(block.galley.seams.empty());
}

TEST(SetPhoto, TheMostUnequalSidesDoNoHarm) {
  for (const auto& [width, height] : {std::pair(1, 65'535), std::pair(65'535, 1)}) {
    const SetBlock block = set(photo_of(picture_of(width, height), U"图题"));
    EXPECT_GT(image_in(block).width, 0_pt);
    EXPECT_GT(image_in(block).height, 0_pt);
    EXPECT_LE(image_in(block).height, handout().page.area_height());
  }
}

}  // namespace
}  // namespace banxin::testing
