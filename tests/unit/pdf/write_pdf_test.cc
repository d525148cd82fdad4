#include "pdf/write_pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/check.h"
#include "expand_objects.h"
#include "sample_report.h"
#include "support/count_parts.h"
#include "support/run_tool.h"

namespace banxin::testing {
namespace {

class WritePdf : public ::testing::Test {
 protected:
  void SetUp() override {
    fonts_ = load_sample_fonts();
    ASSERT_TRUE(fonts_) << "the fonts are not installed: sh .ci/setup.sh tests";
    report_.emplace(*fonts_);
    auto file = make_pdf(report_->pages(), *fonts_, info_);
    ASSERT_TRUE(file) << file.error().what;
    file_ = *file;
    const char* kept = std::getenv("BANXIN_TEST_OUTPUT");
    folder_ = kept ? kept : ::testing::TempDir();
    path_ = (std::filesystem::path(folder_) /
             (std::string("banxin-") +
              ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".pdf"))
                .string();
    std::ofstream(path_, std::ios::binary) << file_;
  }
  void TearDown() override {
    if (!std::getenv("BANXIN_TEST_OUTPUT") && !path_.empty()) std::filesystem::remove(path_);
  }

  std::optional<FontSet> fonts_;
  std::optional<SampleReport> report_;
  DocumentInfo info_{U"关于<预算>&决算的报告𠮷", "zh-CN"};
  std::string file_;
  std::string folder_;
  std::string path_;
};

TEST_F(WritePdf, QpdfFindsNothingWrong) {
  ASSERT_TRUE(have("qpdf")) << "qpdf is not installed: sh .ci/setup.sh tests";
  const Output output = run("qpdf --check '" + path_ + "'");
  EXPECT_EQ(output.status, 0) << output.text;
  EXPECT_EQ(output.text.find("WARNING"), std::string::npos) << output.text;
}

TEST_F(WritePdf, TextComesBackExactly) {
  ASSERT_TRUE(have("pdftotext")) << "pdftotext is not installed: sh .ci/setup.sh tests";
  for (const std::string mode : {"-raw", ""}) {
    const Output output = run("pdftotext -enc UTF-8 " + mode + " '" + path_ + "' -");
    ASSERT_EQ(output.status, 0) << output.text;
    for (const std::u32string& line : kSampleLines) {
      EXPECT_NE(output.text.find(to_utf8(line) + "\n"), std::string::npos)
          << mode << ": " << to_utf8(line) << "\n"
          << output.text;
    }
    const std::string text = without_blanks(output.text);
    for (const char* part : {"指标", "地区生产总值", "1065", "2.5%", "office", "—2—"}) {
      EXPECT_NE(text.find(part), std::string::npos) << mode << ": " << part;
    }
  }
  if (!have("mutool")) return;
  const Output output = run("mutool draw -q -F text '" + path_ + "'");
  for (const std::u32string& line : kSampleLines) {
    EXPECT_NE(without_blanks(output.text).find(without_blanks(to_utf8(line))), std::string::npos)
        << to_utf8(line) << "\n"
        << output.text;
  }
}

TEST_F(WritePdf, FontsAreEmbeddedSubsetAndMapped) {
  ASSERT_TRUE(have("pdffonts")) << "pdffonts is not installed: sh .ci/setup.sh tests";
  const Output output = run("pdffonts '" + path_ + "' | tail -n +3");
  ASSERT_EQ(output.status, 0) << output.text;
  const std::size_t lines = count_parts(output.text, "\n");
  EXPECT_GE(lines, 4U) << output.text;  // three faces and an alias
  EXPECT_EQ(count_parts(output.text, "yes yes yes"), lines) << output.text;
  EXPECT_EQ(output.text.find("Type 3"), std::string::npos);
  EXPECT_NE(output.text.find("CID Type 0C"), std::string::npos);
  EXPECT_NE(output.text.find("CID TrueType"), std::string::npos);
}

TEST_F(WritePdf, StructureHoldsTheText) {
  ASSERT_TRUE(have("pdfinfo")) << "pdfinfo is not installed: sh .ci/setup.sh tests";
  const Output info = run("pdfinfo '" + path_ + "'");
  EXPECT_NE(info.text.find("Tagged:          yes"), std::string::npos) << info.text;
  EXPECT_NE(info.text.find("Metadata Stream: yes"), std::string::npos) << info.text;
  EXPECT_NE(info.text.find("关于<预算>&决算的报告𠮷"), std::string::npos) << info.text;
  EXPECT_EQ(info.text.find("CreationDate"), std::string::npos);
  const Output tree = run("pdfinfo -struct-text '" + path_ + "'");
  EXPECT_EQ(tree.text.find("Error"), std::string::npos) << tree.text;
  const std::string text = without_blanks(tree.text);
  for (const std::u32string& line : kSampleLines) {
    EXPECT_NE(text.find(without_blanks(to_utf8(line))), std::string::npos) << tree.text;
  }
  EXPECT_EQ(text.find("—2—"), std::string::npos) << "page furniture is an artifact";
  const Output names = run("pdfinfo -dests '" + path_ + "'");
  EXPECT_NE(names.text.find("heading-3"), std::string::npos) << names.text;
}

TEST_F(WritePdf, CatalogueEntries) {
  const std::string file = expand_objects(file_);
  for (const char* part :
       {"/Lang (zh-CN)\n", "/MarkInfo <</Marked true>>\n", "/PageMode /UseOutlines\n",
        "/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>>\n",
        "/Producer (banxin)\n", "/PageLabels <</Nums [0 <<>> 1 <</S /D /St 1>>]>>\n", "/Tabs /S\n",
        "/MediaBox [0 0 595.276 841.89]\n/TrimBox [0 0 595.276 841.89]\n",
        "<rdf:li xml:lang=\"x-default\">关于&lt;预算&gt;&amp;决算的报告𠮷</rdf:li>",
        "/Dest (heading-1)\n"}) {
    EXPECT_NE(file.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(file.find("(nowhere)"), std::string::npos);
}

TEST_F(WritePdf, TheSameInputGivesTheSameBytes) {
  const auto fonts = load_sample_fonts();
  ASSERT_TRUE(fonts);
  const SampleReport report(*fonts);
  const auto again = make_pdf(report.pages(), *fonts, info_);
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, file_);
  const auto other = make_pdf(report.pages(), *fonts, {U"另一个", "zh-CN"});
  ASSERT_TRUE(other);
  EXPECT_NE(*other, file_);
}

TEST_F(WritePdf, APageWithoutItsFontIsOurBug) {
  const Pages& pages = report_->pages();
  const GlyphUsage usage = collect_usage(pages);
  std::vector<PageStream> streams;
  for (const Page& page : pages.pages) {
    streams.push_back(draw_page(page, pages.tags, *fonts_, usage));
  }
  EXPECT_THROW((void)write_pdf(pages, streams, {}, info_, {}), InternalError);
}

Pages blank_pages(const std::vector<int>& numbers) {
  Pages pages;
  for (const int number : numbers) pages.pages.push_back({210_mm, 297_mm, number, {}});
  return pages;
}

TEST(WriteBlankPdf, PageLabels) {
  const auto labels = [](const std::vector<int>& numbers) {
    const std::string file = expand_objects(*make_pdf(blank_pages(numbers), FontSet{}, {}));
    const std::size_t at = file.find("/PageLabels");
    return at == std::string::npos ? "" : file.substr(at, file.find('\n', at) - at);
  };
  EXPECT_EQ(labels({0, 0}), "");
  EXPECT_EQ(labels({1, 2, 3}), "/PageLabels <</Nums [0 <</S /D /St 1>>]>>");
  EXPECT_EQ(labels({0, 0, 1, 2, 0, 5, 6}),
            "/PageLabels <</Nums [0 <<>> 2 <</S /D /St 1>> 4 <<>> 5 <</S /D /St 5>>]>>");
  EXPECT_EQ(labels({3, 3}), "/PageLabels <</Nums [0 <</S /D /St 3>> 1 <</S /D /St 3>>]>>");
}

TEST(WriteBlankPdf, ADocumentWithoutTextIsValid) {
  const auto file = make_pdf(blank_pages({0}), FontSet{}, {U"", ""});
  ASSERT_TRUE(file);
  const std::string expanded = expand_objects(*file);
  EXPECT_NE(expanded.find("/StructTreeRoot"), std::string::npos);
  EXPECT_EQ(expanded.find("/Title"), std::string::npos);
  EXPECT_EQ(expanded.find("/Outlines"), std::string::npos);
  EXPECT_EQ(expanded.find("/Names"), std::string::npos);
}

}  // namespace
}  // namespace banxin::testing
