// Vertical lines in a file: a cover's title and spines (LB-54, B-21).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "build/dump.h"
#include "lines/set_vertical_line.h"
#include "sample_document.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

const std::vector<std::u32string> kSpines = {
    U"福州市仓山区人民政府工作报告（2023年）",
    U"第十八届人民代表大会第3次会议文件之12",
    U"“十四五”规划：目标、任务——与‘三大’工程……增长6.5%！",
};

Drawing set_spine(const std::u32string& text, FontRole role, const FontSet& fonts) {
  StyledText styled;
  styled.text = text;
  styled.runs = {{0, role}};
  return set_vertical_line(styled, {{16_pt, 16_pt}, 280_mm, 0}, {}, fonts).drawing;
}

// A spine a column, 10 mm apart; the second half in another role.
Pages sample_spines(const FontSet& fonts) {
  Pages pages;
  pages.tags.push_back({StructureRole::paragraph, -1});
  pages.pages.push_back({80_mm, 297_mm, 0, {}});
  Length x = 8_mm;
  for (const FontRole role : {FontRole::songti, FontRole::fangsong}) {
    for (const std::u32string& text : kSpines) {
      pages.pages[0].drawings.push_back(place(x, 8_mm, 0, set_spine(text, role, fonts)));
      x += 11_mm;
    }
  }
  return pages;
}

class VerticalText : public ::testing::Test {
 protected:
  void SetUp() override {
    fonts_ = load_sample_fonts();
    ASSERT_TRUE(fonts_) << "the fonts are not installed: sh .ci/setup.sh tests";
    pages_ = sample_spines(*fonts_);
    auto file = make_pdf(pages_, *fonts_, {U"书脊", "zh-CN"});
    ASSERT_TRUE(file) << file.error().what;
    path_ = folder_.write("spines.pdf", *file);
    if (const char* kept = std::getenv("BANXIN_TEST_OUTPUT")) {
      std::filesystem::copy_file(path_, std::filesystem::path(kept) / "banxin-spines.pdf",
                                 std::filesystem::copy_options::overwrite_existing);
    }
  }

  TemporaryFolder folder_;
  std::optional<FontSet> fonts_;
  Pages pages_;
  std::string path_;
};

TEST_F(VerticalText, IsAWholeFile) {
  ASSERT_TRUE(have("qpdf")) << "qpdf is not installed: sh .ci/setup.sh tests";
  const Output output = run("qpdf --check '" + path_ + "'");
  EXPECT_EQ(output.status, 0) << output.text;
  EXPECT_EQ(output.text.find("WARNING"), std::string::npos) << output.text;
}

TEST_F(VerticalText, DumpsGiveTheOriginOfATurnedRun) {
  GlyphRun run;
  run.size = 16_pt;
  run.baseline = 3_mm;
  run.turn = Turn::clockwise;
  run.glyphs.push_back({GlyphId{1}, U'7', 5_mm});
  Drawing drawing;
  drawing.runs.push_back(run);
  Pages pages;
  pages.pages.push_back({80_mm, 297_mm, 0, {place(10_mm, 20_mm, 0, drawing)}});
  EXPECT_NE(dump_pages(pages, *fonts_).find("  13.00   25.00 "), std::string::npos)
      << dump_pages(pages, *fonts_);
}

// What was written, not what was drawn: “ and not 『.
TEST_F(VerticalText, CharactersComeBackInOrderLB54) {
  ASSERT_TRUE(have("pdftotext")) << "pdftotext is not installed: sh .ci/setup.sh tests";
  const Output output = run("pdftotext -raw -enc UTF-8 '" + path_ + "' -");
  const std::string text = without_blanks(output.text);
  for (const std::u32string& spine : kSpines) {
    const std::size_t first = text.find(to_utf8(spine));
    EXPECT_NE(first, std::string::npos) << output.text;
    EXPECT_NE(text.find(to_utf8(spine), first + 1), std::string::npos) << output.text;
  }
  EXPECT_EQ(text.find("『"), std::string::npos);
}

// Ink of the page in its columns: no glyph leaves its column by more than the type's own overhang.
TEST_F(VerticalText, InkStaysInTheColumns) {
  ASSERT_TRUE(have("pdftoppm")) << "pdftoppm is not installed: sh .ci/setup.sh tests";
  const std::string stem = folder_.path("page");
  ASSERT_EQ(run("pdftoppm -r 127 -gray -singlefile '" + path_ + "' '" + stem + "'").status, 0);
  std::ifstream in(stem + ".pgm", std::ios::binary);
  std::string magic;
  int width = 0, height = 0, most = 0;
  in >> magic >> width >> height >> most;
  in.get();
  ASSERT_EQ(magic, "P5");
  const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  std::string pixels(size, '\0');
  in.read(pixels.data(), static_cast<std::streamsize>(size));
  std::vector<int> dark(static_cast<std::size_t>(width));
  for (std::size_t i = 0; i < size; ++i) {
    dark[i % dark.size()] += static_cast<unsigned char>(pixels[i]) < 128;
  }
  // 5 pixels a millimetre; a column is 16 pt, 28 pixels, of 55.
  for (int column = 0; column < 6; ++column) {
    const auto left = static_cast<std::size_t>(40 + 55 * column);
    int inside = 0, outside = 0;
    for (std::size_t x = left - 13; x < left + 42 && x < dark.size(); ++x) {
      (x + 1 >= left && x <= left + 29 ? inside : outside) += dark[x];
    }
    EXPECT_GT(inside, 1000) << column;
    EXPECT_EQ(outside, 0) << column;
  }
}

}  // namespace
}  // namespace banxin::testing
