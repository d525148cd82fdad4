// Charts from a list of indicators to the PDF (T-18, P-38, D-03).
#include <gtest/gtest.h>

#include "support/count_parts.h"
#include "support/metric_engine.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

const char kText[] =
    "政府工作报告\n\n2023年主要经济指标\n\n"
    "- 地区生产总值1065亿元，增长2.5%；\n- 固定资产投资474亿元，下降3.1%；\n"
    "- 居民人均可支配收入增长5%左右。\n\n正文在这里，说完为止。\n";

Built build(const std::string& mode) {
  return metric_engine().build({"report.txt", kText, "", {{"indicators", mode}}});
}

TEST(ChartsBuild, AChartIsOneFigureWithItsCaptionAndItsTextCanBeCopied) {
  const Built built = build("chart");
  ASSERT_FALSE(built.pdf.empty());
  EXPECT_TRUE(built.problems.empty());
  ASSERT_TRUE(have("qpdf") && have("pdftotext")) << "sh .ci/setup.sh tests";
  const TemporaryFolder folder;
  const std::string pdf = folder.write("chart.pdf", built.pdf);
  const std::string plain = folder.path("plain.pdf");
  run("qpdf --object-streams=disable --stream-data=uncompress '" + pdf + "' '" + plain + "'");
  const std::string text = bytes_of(plain);
  EXPECT_EQ(count_parts(text, "/S /Figure"), 1U);
  EXPECT_EQ(count_parts(text, "/S /Caption"), 1U);
  EXPECT_EQ(count_parts(text, "/S /Table"), 0U);
  const std::string words = run("pdftotext -raw '" + pdf + "' -").text;
  for (const char* part : {"1065", "+2.5%", "474", "3.1%", "+5%"}) {
    EXPECT_GE(count_parts(words, part), 1U) << part << "\n" << words;
  }
  EXPECT_EQ(build("chart").pdf, built.pdf) << "equal bytes";
}

TEST(ChartsBuild, BarsInATableLeaveItsTextAsItIs) {
  const Built built = build("table+chart");
  ASSERT_FALSE(built.pdf.empty());
  EXPECT_TRUE(built.problems.empty());
  const TemporaryFolder folder;
  const std::string bars = folder.write("bars.pdf", built.pdf);
  const std::string table = folder.write("table.pdf", build("table").pdf);
  const auto words = [](const std::string& pdf) {
    return run("pdftotext -raw '" + pdf + "' -").text;
  };
  EXPECT_EQ(words(bars), words(table));
}

}  // namespace
}  // namespace banxin::testing
