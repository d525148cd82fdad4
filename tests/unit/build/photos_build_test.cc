// Photos from the line that names them to the PDF (P-38).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "images/read_photos.h"
#include "support/count_parts.h"
#include "support/metric_engine.h"
#include "support/problems.h"
#include "support/run_tool.h"
#include "support/sample_images.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class PhotosBuild : public ::testing::Test {
 protected:
  PhotosBuild() {
    folder_.write("图/a.png", png_file(sample_png(60, 40, 6)));
    folder_.write("b.jpg", jpeg_file({64, 48, 3, 0xC0}));
  }

  BuildRequest request(const std::string& name, const std::string& text) const {
    return {folder_.path(name), text, "", {}};
  }
  Built build(const std::string& name, const std::string& text) const {
    return metric_engine().build(request(name, text));
  }
  std::string dump(const char* stage, const std::string& name, const std::string& text) const {
    const auto dumped = metric_engine().dump(stage, request(name, text));
    std::string all = dumped ? *dumped : to_string(dumped.error());
    const std::string path = fmt::format("{}/", folder_.path());
    for (std::size_t at; (at = all.find(path)) != std::string::npos;) all.erase(at, path.size());
    return all;
  }

  TemporaryFolder folder_;
};

const char kText[] =
    "# 政府工作报告\n\n正文在这里，说完为止。\n\n"
    "![甲乙](图/a.png){width=half}\n![丙丁|戊己](b.jpg)\n正文在这里，说完为止。\n\n"
    "![庚辛](图/a.png)\n";

TEST_F(PhotosBuild, ArePrintedAndEmbeddedOnce) {
  const Built built = build("report.md", kText);
  ASSERT_FALSE(built.pdf.empty());
  for (const Problem& problem : built.problems) EXPECT_EQ(problem.code, "image.coarse");
  ASSERT_TRUE(have("pdfimages") && have("qpdf")) << "sh .ci/setup.sh tests";
  const std::string pdf = folder_.write("report.pdf", built.pdf);
  const std::string list = run("pdfimages -list '" + pdf + "'").text;
  EXPECT_EQ(count_parts(list, "\n"), 7U) << "two lines of head, one and its mask twice, and one:\n"
                                         << list;
  EXPECT_EQ(count_parts(list, " smask "), 2U);
  EXPECT_EQ(count_parts(list, " jpeg "), 1U);
  EXPECT_EQ(count_parts(built.pdf, "/Subtype /Image\n"), 3U) << "with the mask";
  EXPECT_TRUE(has(run("qpdf --check '" + pdf + "'").text, "No syntax or stream encoding errors"));
  EXPECT_EQ(build("report.md", kText).pdf, built.pdf) << "equal bytes";
}

// What Poppler decodes is what was put in: 192 of 255 in the gray JPEG, and its later blocks 192
// too, each being the one before and nothing.
TEST_F(PhotosBuild, TheJpegOfTheseTestsIsOne) {
  folder_.write("c.jpg", jpeg_file({16, 8, 1, 0xC0}));
  const Built built = build("report.txt", "政府工作报告\n![甲](c.jpg)\n");
  const std::string pdf = folder_.write("report.pdf", built.pdf);
  run("pdfimages '" + pdf + "' '" + folder_.path("out") + "'");
  const std::string picture = bytes_of(folder_.path("out-000.ppm"));
  ASSERT_GT(picture.size(), 384U);
  EXPECT_EQ(picture.substr(picture.size() - 384), std::string(384, '\xC0')) << "as RGB";
}

TEST_F(PhotosBuild, TextAndMarkdownNameThemAlike) {
  const std::string lines =
      "![甲乙](图/a.png){width=half}\n![丙丁|戊己](b.jpg)\n正文在这里，说完为止。\n";
  const std::string expected =
      "    1 photo 0: 甲乙\n  file 图/a.png, half\n"
      "    2 photo 0: 丙丁\n  file b.jpg, full\n  alternative 戊己\n"
      "    3 paragraph: 正文在这里，说完为止。\n";
  for (const char* name : {"report.txt", "report.md"}) {
    EXPECT_TRUE(has(dump("report", name, lines), expected)) << dump("report", name, lines);
  }
}

TEST_F(PhotosBuild, NumbersStandOnlyWhereThereAreSeveral) {
  EXPECT_TRUE(has(dump("styled", "report.txt", "政府工作报告\n![甲乙](b.jpg)\n"), "0: 甲乙\n"));
  const std::string several = dump("styled", "report.txt",
                                   "政府工作报告\n![甲乙](b.jpg)\n![](b.jpg)\n![图7 "
                                   "丙](b.jpg)\n![附图1 丁](b.jpg)\n![戊](b.jpg)\n");
  for (const char* caption :
       {": 图1　甲乙\n", ": \n", ": 图7　丙\n", ": 附图1　丁\n", ": 图8　戊\n"}) {
    EXPECT_TRUE(has(several, caption)) << several;
  }
}

TEST_F(PhotosBuild, ReportAndPagesListThem) {
  EXPECT_TRUE(has(dump("report", "report.md", kText), "2 paragraphs, 3 photos\n"));
  const std::string pages = dump("pages", "report.md", kText);
  EXPECT_TRUE(has(pages, "  67.00   72.39 image 0 78.00 × 52.00\n")) << pages;
  EXPECT_TRUE(has(pages, "image 1 156.00 × 117.00\n"));
  EXPECT_TRUE(has(pages, "image 0 156.00 × 104.00\n"));
}

// P-38: the text goes on where a photo does not fit.
TEST_F(PhotosBuild, WaitForTheNextPageWhileTheTextGoesOn) {
  std::string report = "政府工作报告\n";
  for (int i = 0; i < 15; ++i) report += "甲乙。\n";
  report += "![丙丁](b.jpg)\n";
  for (int i = 0; i < 14; ++i) report += "戊己。\n";
  const std::string pages = dump("pages", "report.txt", report);
  const std::size_t second = pages.find("page 2:");
  ASSERT_NE(second, std::string::npos) << pages;
  EXPECT_EQ(count_parts(pages.substr(0, second), "戊己。"), 5U) << pages;
  const std::size_t image = pages.find("image 0");
  EXPECT_GT(image, second);
  EXPECT_LT(image, pages.find("戊己。", second)) << "on top of its page";
}

TEST_F(PhotosBuild, TheAlternativeTextIsTheCaptionUnlessOneIsGiven) {
  folder_.write("report.pdf", build("report.md", std::string(kText) + "![](b.jpg)\n").pdf);
  const std::string text =
      run("qpdf --qdf --object-streams=disable '" + folder_.path("report.pdf") + "' -").text;
  EXPECT_EQ(count_parts(text, "/S /Figure"), 4U);
  EXPECT_EQ(count_parts(text, "/S /Caption"), 3U);
  EXPECT_EQ(count_parts(text, "/Alt <feff75324e59>"), 1U) << "甲乙";
  EXPECT_EQ(count_parts(text, "/Alt <feff620a5df1>"), 1U) << "戊己";
  EXPECT_EQ(count_parts(text, "/Alt <feff5e9a8f9b>"), 1U) << "庚辛";
  EXPECT_EQ(count_parts(text, "/Alt <feff56fe0034>"), 1U) << "图4";
}

TEST_F(PhotosBuild, WhatIsWrongIsToldAtTheLine) {
  folder_.write("c.png", png_file(sample_png(9, 9, 2)).substr(0, 90));
  folder_.write("d.gif", "GIF89a…");
  const Built built = build("report.txt",
                            "政府工作报告\n![甲](none.jpg)\n![乙](c.png)\n![丙](d.gif)\n"
                            "![](b.jpg){width=third}\n");
  EXPECT_TRUE(built.pdf.empty());
  std::string all;
  for (const Problem& problem : built.problems) {
    if (problem.code == "image.coarse") continue;
    all += fmt::format("{} {}\n", problem.place.line, problem.code);
    EXPECT_EQ(problem.place.file, folder_.path("report.txt"));
    EXPECT_EQ(problem.blame, Blame::document);
    EXPECT_FALSE(problem.remedy.empty());
  }
  EXPECT_EQ(all,
            "5 image.attribute\n2 image.not-found\n3 image.broken\n4 image.unsupported\n"
            "5 image.no-text\n");
}

TEST_F(PhotosBuild, OneFileAndEqualFilesAreOnePicture) {
  folder_.write("copy.jpg", bytes_of(folder_.path("b.jpg")));
  Report report;
  for (const char* name : {"b.jpg", "图/a.png", "copy.jpg", "b.jpg", "none.jpg", "none.jpg"}) {
    PhotoBlock photo;
    photo.file = folder_.path(name);
    photo.alternative = std::u32string(1, U'甲');
    report.blocks.emplace_back(photo);
  }
  const ReadPhotos read = read_photos(report);
  EXPECT_EQ(codes_of(read.problems), (std::vector<std::string>{"image.not-found"}));
  EXPECT_EQ(read.photos.pictures.size(), 2U);
  EXPECT_EQ(read.photos.by_file.at(folder_.path("copy.jpg")), 0U);
  EXPECT_EQ(read.photos.by_file.at(folder_.path("图/a.png")), 1U);
  EXPECT_FALSE(read.photos.by_file.contains(folder_.path("none.jpg")));
}

// S-22: all photos look alike to what cuts repeated lines.
TEST_F(PhotosBuild, ManyPhotosAreNoCopies) {
  std::string text = "政府工作报告\n";
  for (int i = 0; i < 14; ++i) text += "![甲](b.jpg)\n";
  EXPECT_TRUE(has(dump("report", "report.txt", text), "14 photos"));
}

}  // namespace
}  // namespace banxin::testing
