// B-10…B-14, B-20: pages on sheets.
#include "sheets/impose.h"

#include <gtest/gtest.h>

#include "folded_sheets.h"
#include "sheets/pad_pages.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using namespace literals;
using Numbers = std::vector<std::size_t>;

PageFormat a4(std::size_t pages) { return {pages, 210_mm, 297_mm}; }

SheetOptions options_of(Imposition impose, FlipEdge flip = FlipEdge::short_edge) {
  SheetOptions options;
  options.impose = impose;
  options.flip = flip;
  return options;
}

Sheets imposed(const PageFormat& format, const SheetOptions& options) {
  const Imposed result = impose(format, options);
  EXPECT_FALSE(has_errors(result.problems));
  return result.sheets.value_or(Sheets{});
}

// Page numbers from 1, left and right of each side.
Numbers numbers_on(const Sheets& sheets) {
  Numbers numbers;
  for (const SheetSide& side : sheets.sides) {
    for (const PlacedPage& page : side.pages) numbers.push_back(page.page + 1);
  }
  return numbers;
}

TEST(Impose, SaddleStitchPairsPagesAsPrintRoomsDo) {
  EXPECT_EQ(numbers_on(imposed(a4(8), options_of(Imposition::saddle))),
            (Numbers{8, 1, 2, 7, 6, 3, 4, 5}));
  EXPECT_EQ(numbers_on(imposed(a4(16), options_of(Imposition::saddle))),
            (Numbers{16, 1, 2, 15, 14, 3, 4, 13, 12, 5, 6, 11, 10, 7, 8, 9}));
}

TEST(Impose, SignaturesAreImposedEachByItself) {
  SheetOptions options = options_of(Imposition::perfect);
  options.signature = 8;
  const Sheets sheets = imposed(a4(16), options);
  EXPECT_EQ(numbers_on(sheets), (Numbers{8, 1, 2, 7, 6, 3, 4, 5, 16, 9, 10, 15, 14, 11, 12, 13}));
  EXPECT_EQ(sheets.sides.size(), 8U);
  EXPECT_EQ(sheets.signatures, (Numbers{8, 8}));
}

// The pages in reading order, as they lie in the folded book; each leaf checked on the way.
Numbers read_book(const Sheets& sheets, FlipEdge flip) {
  Numbers read;
  for (const Leaf& leaf : fold_sheets(sheets, flip)) {
    EXPECT_TRUE(leaf.recto.upright && leaf.verso.upright);
    EXPECT_EQ(leaf.recto.area, leaf.verso.area) << "front and back are in register";
    EXPECT_EQ(leaf.recto.area.y, sheets.sides.at(0).format.trim.y);
    read.push_back(leaf.recto.page);
    read.push_back(leaf.verso.page);
  }
  return read;
}

// What a reader of the padded booklet finds: 1…N, 0 for a blank.
Numbers read_padded(std::size_t pages, std::size_t back_cover, const SheetOptions& options) {
  const Padding padding = pad_pages(pages, back_cover);
  Numbers labels;
  for (std::size_t i = 0; i < pages; ++i) {
    if (i == padding.at) labels.insert(labels.end(), padding.blanks, 0);
    labels.push_back(i + 1);
  }
  if (padding.at == pages) labels.insert(labels.end(), padding.blanks, 0);
  const PageFormat format = {pages + padding.blanks, 148_mm, 210_mm};
  Numbers read;
  for (const std::size_t page : read_book(imposed(format, options), options.flip)) {
    read.push_back(labels.at(page));
  }
  return read;
}

void expect_reads_on(const Numbers& read, std::size_t pages, std::size_t back_cover) {
  Numbers wanted;
  for (std::size_t page = 1; page <= pages - back_cover; ++page) wanted.push_back(page);
  while ((wanted.size() + back_cover) % 4 != 0) wanted.push_back(0);
  for (std::size_t page = pages - back_cover + 1; page <= pages; ++page) wanted.push_back(page);
  ASSERT_EQ(read, wanted) << pages << " pages";
}

TEST(Impose, AFoldedBookReadsFrom1ToNInEveryMode) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    for (std::size_t pages = 1; pages <= 400; ++pages) {
      const std::size_t back_cover = pages >= 4 ? 2 : 0;
      const SheetOptions saddle = options_of(Imposition::saddle, flip);
      expect_reads_on(read_padded(pages, back_cover, saddle), pages, back_cover);
      SheetOptions perfect = options_of(Imposition::perfect, flip);
      for (const int signature : {4, 8, 12, 16, 32}) {
        perfect.signature = signature;
        expect_reads_on(read_padded(pages, 0, perfect), pages, 0);
      }
    }
  }
}

// The simulated printer would show a wrong flip: pages stand on their heads, or nothing is read.
TEST(Impose, TheOtherFlipTurnsBacksUpsideDown) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const FlipEdge other =
        flip == FlipEdge::short_edge ? FlipEdge::long_edge : FlipEdge::short_edge;
    const Sheets sheets = imposed(a4(8), options_of(Imposition::saddle, flip));
    for (const Leaf& leaf : fold_sheets(sheets, other)) {
      EXPECT_NE(leaf.recto.upright, leaf.verso.upright);
    }
  }
}

TEST(Impose, OnlyBacksAreRotatedAndOnlyForTheLongEdge) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const Sheets sheets = imposed(a4(12), options_of(Imposition::saddle, flip));
    EXPECT_EQ(sheets.flip, flip);
    for (std::size_t i = 0; i < sheets.sides.size(); ++i) {
      for (const PlacedPage& page : sheets.sides[i].pages) {
        EXPECT_EQ(page.rotated, i % 2 == 1 && flip == FlipEdge::long_edge);
      }
    }
  }
}

TEST(Impose, TheSpreadStandsInTheMiddleOfThePaper) {
  SheetOptions options = options_of(Imposition::saddle);
  options.paper = SheetPaper::sra3;
  const Sheets sheets = imposed(a4(4), options);
  EXPECT_EQ(sheets.sides.at(0).format.width, 450_mm);
  EXPECT_EQ(sheets.sides.at(0).format.height, 320_mm);
  EXPECT_EQ(sheets.sides.at(0).format.trim, (SheetArea{15_mm, 11.5_mm, 420_mm, 297_mm}));
  EXPECT_EQ(sheets.sides.at(0).format.bleed, (SheetArea{12_mm, 8.5_mm, 426_mm, 303_mm}));
  const SheetSide& front = sheets.sides.at(0);
  EXPECT_EQ(front.pages.at(0).x, 15_mm);
  EXPECT_EQ(front.pages.at(1).x, 225_mm) << "no gap at the fold (B-15)";
  EXPECT_EQ(front.pages.at(1).y, 11.5_mm);
  options.paper = SheetPaper::fit;
  const Sheets whole = imposed(a4(4), options);
  EXPECT_EQ(whole.sides.at(0).format.trim, (SheetArea{0_mm, 0_mm, 420_mm, 297_mm}));
  EXPECT_EQ(whole.sides.at(0).format.bleed, whole.sides.at(0).format.trim)
      << "no paper for a bleed";
}

// B-13: text moves towards the spine, trim does not.
TEST(Impose, InnerSheetsCreepTowardsTheFold) {
  for (const FlipEdge flip : {FlipEdge::short_edge, FlipEdge::long_edge}) {
    const Sheets sheets = imposed(a4(48), options_of(Imposition::saddle, flip));
    ASSERT_EQ(sheets.sides.size(), 24U);
    const std::vector<Leaf> leaves = fold_sheets(sheets, flip);
    for (std::size_t s = 0; s < 12; ++s) {
      const Length shift = 0.1_mm * static_cast<std::int64_t>(s);
      EXPECT_EQ(leaves.at(s).recto.area.x, sheets.sides.at(0).format.folds.at(0) - shift) << s;
      EXPECT_EQ(leaves.at(23 - s).verso.area.right(), sheets.sides.at(0).format.folds.at(0) + shift)
          << s;
    }
    EXPECT_EQ(leaves.at(11).recto.area.x, 208.9_mm) << "1.10 mm";
    EXPECT_EQ(sheets.sides.at(0).format.trim, (SheetArea{0_mm, 0_mm, 420_mm, 297_mm}));
  }
  SheetOptions flat = options_of(Imposition::saddle);
  flat.caliper = 0_mm;
  for (const SheetSide& side : imposed(a4(48), flat).sides) {
    EXPECT_EQ(side.pages.at(0).x, 0_mm);
    EXPECT_EQ(side.pages.at(1).x, 210_mm);
  }
}

// B-21: 3 mm on either side of the fold are milled off.
TEST(Impose, GluedPagesKeepOffTheFold) {
  const Sheets sheets = imposed(a4(32), options_of(Imposition::perfect));
  EXPECT_EQ(sheets.sides.at(0).format.width, 450_mm) << "A3 does not hold 426 mm";
  EXPECT_EQ(sheets.sides.at(0).format.trim, (SheetArea{12_mm, 11.5_mm, 426_mm, 297_mm}));
  for (const SheetSide& side : sheets.sides) {
    EXPECT_EQ(side.pages.at(0).x, 12_mm);
    EXPECT_EQ(side.pages.at(1).x, 228_mm);
  }
  SheetOptions narrow = options_of(Imposition::perfect);
  narrow.milling = 0_mm;
  EXPECT_EQ(imposed(a4(32), narrow).sides.at(0).pages.at(1).x, 210_mm) << "on A3";
}

TEST(Impose, TooMuchForStaplesIsAWarning) {
  const auto codes = [](std::size_t pages, Length caliper, Imposition how) {
    SheetOptions options = options_of(how);
    options.caliper = caliper;
    options.crop_marks = CropMarks::off;
    options.fold_marks = false;
    return codes_of(impose(a4(pages), options).problems);
  };
  const std::vector<std::string> thick = {"sheets.thick"};
  EXPECT_TRUE(codes(64, 0.1_mm, Imposition::saddle).empty());
  EXPECT_EQ(codes(68, 0.1_mm, Imposition::saddle), thick);
  EXPECT_TRUE(codes(40, 0.2_mm, Imposition::saddle).empty()) << "4 mm";
  EXPECT_EQ(codes(44, 0.2_mm, Imposition::saddle), thick);
  EXPECT_TRUE(codes(400, 0.2_mm, Imposition::perfect).empty());
}

TEST(Impose, PaperThatIsTooSmallIsAnErrorThatTellsWhatWouldFit) {
  SheetOptions options = options_of(Imposition::saddle);
  options.paper = SheetPaper::a4;
  const Imposed result = impose(a4(8), options);
  EXPECT_FALSE(result.sheets);
  const Problem problem = only(result.problems);
  EXPECT_EQ(problem.code, "sheets.too-small");
  EXPECT_EQ(problem.severity, Severity::error);
  EXPECT_EQ(problem.what,
            "two pages side by side take 420 × 297 mm, A4 (297 × 210 mm) does not hold them");
  EXPECT_EQ(problem.remedy, "print on A3 (420 × 297 mm)");
  options.paper = SheetPaper::fit;
  const Problem large = only(impose({4, 297_mm, 420_mm}, options).problems);
  EXPECT_EQ(large.remedy, "choose a layout with pages of at most 225 × 320 mm");
}

TEST(Impose, FitTakesTheSmallestPaper) {
  const auto width = [](Length page_width, Length page_height) {
    return imposed({4, page_width, page_height}, options_of(Imposition::saddle))
        .sides.at(0)
        .format.width;
  };
  EXPECT_EQ(width(148_mm, 210_mm), 297_mm);
  EXPECT_EQ(width(185_mm, 260_mm), 420_mm);
  EXPECT_EQ(width(210_mm, 297_mm), 420_mm);
  EXPECT_EQ(width(216_mm, 297_mm), 450_mm);
}

TEST(FormatOf, PagesOfABookletHaveOneSize) {
  Pages pages;
  pages.pages.resize(3);
  for (Page& page : pages.pages) page.width = 210_mm, page.height = 297_mm;
  const Result<PageFormat> format = format_of(pages);
  ASSERT_TRUE(format);
  EXPECT_EQ(format->pages, 3U);
  EXPECT_EQ(format->width, 210_mm);
  EXPECT_EQ(format->height, 297_mm);
  pages.pages[2].width = 297_mm;
  ASSERT_FALSE(format_of(pages));
  EXPECT_EQ(format_of(pages).error().code, "sheets.page-sizes");
  EXPECT_EQ(format_of(pages).error().what, "page 3 is 297 × 297 mm, page 1 is 210 × 297 mm");
}

}  // namespace
}  // namespace banxin::testing
