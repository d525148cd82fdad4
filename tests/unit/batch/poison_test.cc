// Reports that are made to hurt, small on the disk or simple in their making: each fails alone, by
// a limit that says so, and its neighbours are made.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/deflate.h"
#include "support/program_test.h"
#include "support/sample_images.h"

namespace banxin::testing {
namespace {

using ::testing::AnyOf;

std::string repeat(const std::string& text, int count) {
  std::string all;
  all.reserve(text.size() * static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// A PNG with alpha whose pixels are all clear: a hundred kilobytes that unpack to `side`² × 4.
std::string clear_png(std::uint32_t side) {
  const std::string pixels(std::size_t{side} * (std::size_t{side} * 4 + 1), '\0');
  return "\x89PNG\r\n\x1A\n" +
         png_chunk("IHDR",
                   big_endian(side, 4) + big_endian(side, 4) + std::string("\x08\x06\0\0\0", 5)) +
         png_chunk("IDAT", deflate(pixels)) + png_chunk("IEND", "");
}

class Poison : public ProgramTest {
 protected:
  // Failures by the name of the report; empty: made.
  std::map<std::string, std::string> run() {
    write("reports/good.txt", kReport);
    write("reports/zz-good.txt", kReport);
    const Ran ran = program_.run({"batch", "reports", "-o", "out", "-j", "2", "--memory", "256",
                                  "--timeout", "4", "--max-pages", "60"});
    EXPECT_EQ(ran.status, 4) << ran.err;
    const auto status =
        nlohmann::json::parse(program_.run({"batch", "--status", "out", "--json"}).out);
    std::map<std::string, std::string> failures;
    for (const auto& job : status["all"]) {
      failures[std::filesystem::path(job["output"].get<std::string>()).stem()] = job["failure"];
      EXPECT_NE(job["state"], "pending");
    }
    EXPECT_EQ(failures["good"], "");
    EXPECT_EQ(failures["zz-good"], "");
    return failures;
  }
};

TEST_F(Poison, HugeTextsMeetALimit) {
  write("reports/paragraph.txt", "报告\n\n" + repeat("这是没有尽头的一段，", 330'000) + "。\n");
  write("reports/word.txt", "报告\n\n" + std::string(3'000'000, 'a') + "\n");
  write("reports/lines.txt", "报告\n\n" + repeat("正文在这里。\n", 500'000));
  std::string table = "# 报告\n\n| 项目 | 数值 |\n|---|---|\n";
  for (int i = 0; i < 100'000; ++i) table += "| 第" + std::to_string(i) + "项 | 1 |\n";
  write("reports/table.md", table);
  const auto failures = run();
  for (const char* name : {"paragraph", "word", "lines", "table"}) {
    EXPECT_THAT(failures.at(name), AnyOf("memory.exhausted", "batch.timeout", "batch.pages"))
        << name;
  }
}

TEST_F(Poison, DeepNestingIsNoCrash) {
  std::string list = "# 报告\n\n";
  for (int i = 0; i < 1000; ++i)
    list += std::string(static_cast<std::size_t>(2 * i), ' ') + "- 甲\n";
  write("reports/list.md", list);
  write("reports/quote.md", "# 报告\n\n" + std::string(20'000, '>') + " 甲\n");
  write("reports/strong.md", "# 报告\n\n" + repeat("**", 20'000) + "甲\n");
  write("reports/brackets.md", "# 报告\n\n" + std::string(200'000, '[') + "甲\n");
  write("reports/references.txt", "报告\n\n" + repeat("{{", 100'000) + "\n");
  write("reports/none.csv", "");
  write("reports/fails.md", "![表](none.csv)\n");
  for (const auto& [name, failure] : run()) {
    EXPECT_THAT(failure, Not(AnyOf("internal", ::testing::StartsWith("batch.crashed")))) << name;
  }
}

TEST_F(Poison, PicturesThatUnpackToMuchMeetALimit) {
  write("reports/clear.png", clear_png(6000));
  write("reports/clear.md", "# 报告\n\n![图](clear.png)\n");
  // The head says more than there is.
  write("reports/huge.png", "\x89PNG\r\n\x1A\n" +
                                png_chunk("IHDR", big_endian(60'000, 4) + big_endian(60'000, 4) +
                                                      std::string("\x08\x06\0\0\0", 5)) +
                                png_chunk("IDAT", deflate(std::string(1 << 20, '\0'))) +
                                png_chunk("IEND", ""));
  write("reports/huge.md", "# 报告\n\n![图](huge.png)\n");
  const auto failures = run();
  EXPECT_EQ(failures.at("clear"), "memory.exhausted");
  EXPECT_EQ(failures.at("huge"), "image.too-large");
}

}  // namespace
}  // namespace banxin::testing
