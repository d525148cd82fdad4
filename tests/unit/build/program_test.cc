// The program end to end: exit status, messages, output that a failure never damages.
#include "support/program_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

// Forty ems of one word do not fit in 28.
const std::string kReportTooWide = "政府工作报告\n\n正文" + std::string(80, 'A') + "，说完为止。\n";

// ---- status 0 ----------------------------------------------------------------------------------

TEST_F(ProgramTest, MakesThePdfBesideTheReport) {
  write("report.txt", kReport);
  const Ran ran = program_.run({"build", "report.txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(read("report.pdf"), StartsWith("%PDF-"));
  EXPECT_THAT(left_overs(), IsEmpty());
}

TEST_F(ProgramTest, AFolderWithADotIsNoEnding) {
  write("v1.2/report", kReport);
  EXPECT_EQ(program_.run({"build", "v1.2/report"}).status, 0);
  EXPECT_THAT(read("v1.2/report.pdf"), StartsWith("%PDF-"));
}

TEST_F(ProgramTest, StandardInputGoesToStandardOutput) {
  const Ran ran = program_.run({"build", "-"}, kReport);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("%PDF-"));
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_F(ProgramTest, StandardInputMayGoToAFile) {
  EXPECT_EQ(program_.run({"build", "-", "-o", "out.pdf"}, kReport).status, 0);
  EXPECT_EQ(read("out.pdf"), program_.run({"build", "-", "-o", "-"}, kReport).out);
}

TEST_F(ProgramTest, TwoRunsGiveTheSameBytes) {
  write("report.txt", kReport);
  ASSERT_EQ(program_.run({"build", "report.txt", "-o", "cold.pdf"}).status, 0);
  ASSERT_EQ(program_.run({"build", "report.txt", "-o", "warm.pdf"}).status, 0);
  EXPECT_EQ(read("cold.pdf"), read("warm.pdf"));
}

TEST_F(ProgramTest, TheLibraryGivesTheBytesOfTheProgram) {
  const Ran ran = program_.run({"build", "-"}, kReport);
  const Built built = metric_engine().build({"library.txt", kReport, "handout", {}});
  EXPECT_FALSE(built.pdf.empty());
  EXPECT_EQ(ran.out, built.pdf);
}

TEST_F(ProgramTest, SettingsOverruleTheLayout) {
  const Ran ran = program_.run({"dump", "--stage", "styled", "--set", "elements.body.size=二号",
                                "--set", "page.cells=20", "--set", "elements.body.indent=0", "-"},
                               kReport);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("body fangsong 22 pt"));
  EXPECT_THAT(ran.out, HasSubstr("indent 0: 正文在这里，说完为止。"));
}

TEST_F(ProgramTest, DumpsWhatTheLibraryDumps) {
  for (const std::string& stage : dump_stages()) {
    const Ran ran = program_.run({"dump", "--stage", stage, "-"}, kReport);
    EXPECT_EQ(ran.status, 0) << stage << ran.err;
    EXPECT_EQ(ran.out, *metric_engine().dump(stage, {"-", kReport, "handout", {}})) << stage;
  }
}

TEST_F(ProgramTest, ListsIndicatorsAsJsonLines) {
  const Ran ran = program_.run({"indicators", "--json", "-"},
                               "政府工作报告\n\n全年地区生产总值1065亿元，增长2.5%。\n");
  ASSERT_EQ(ran.status, 0) << ran.err;
  const auto json = nlohmann::json::parse(ran.out.substr(0, ran.out.find('\n')));
  EXPECT_EQ(json["name"], "地区生产总值");
  EXPECT_EQ(json["unit"], "亿元");
  EXPECT_EQ(json["direction"], "up");
  EXPECT_EQ(json["line"], 3);
}

// S-38
TEST_F(ProgramTest, IndicatorsAndDumpTellEveryError) {
  const std::string report = "甲乙\n\n正文{{a.value}}、{{b.value}}。\n";
  for (const std::vector<std::string>& command : {std::vector<std::string>{"indicators", "-"},
                                                  {"indicators", "--csv", "-"},
                                                  {"dump", "--stage", "report", "-"}}) {
    const Ran ran = program_.run(command, report);
    EXPECT_EQ(ran.status, 1) << ran.err;
    EXPECT_NE(ran.err.find("has no key a"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("has no key b"), std::string::npos) << ran.err;
  }
}

TEST_F(ProgramTest, IndicatorsWarnOfFiguresThatDisagree) {
  const std::string report =
      "政府工作报告\n\n全区进出口总额366亿元。\n\n我区进出口总额达363亿元，增长1%。\n";
  const Ran warned = program_.run({"indicators", "-"}, report);
  EXPECT_EQ(warned.status, 0);
  EXPECT_THAT(warned.err, HasSubstr("[figures.two-values]"));
  EXPECT_THAT(warned.err, HasSubstr("at -:3:8"));
  const Ran silent = program_.run({"indicators", "-", "--set", "lint=false"}, report);
  EXPECT_EQ(silent.err, "");
  EXPECT_EQ(silent.out, warned.out);
}

TEST_F(ProgramTest, HelpIsNoError) {
  const Ran ran = program_.run({"--help"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, HasSubstr("build"));
}

TEST_F(ProgramTest, ListsFonts) {
  const Ran ran = program_.run({"fonts"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("BanxinMetric.ttf"));
}

// ---- status 1: the document --------------------------------------------------------------------

TEST_F(ProgramTest, AMissingGlyphIsNamedWithItsPlace) {
  write("report.txt", kReportWithKana);
  const Ran ran = program_.run({"build", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, StartsWith("report.txt:3:6: error: "));
  EXPECT_THAT(ran.err, HasSubstr("あ"));
  EXPECT_THAT(ran.err, HasSubstr("U+3042"));
  EXPECT_THAT(ran.err, HasSubstr("[font.missing-glyph]"));
  EXPECT_FALSE(exists("report.pdf"));
}

TEST_F(ProgramTest, AMissingGlyphInATableIsNamedWithItsPlace) {
  write("report.txt",
        "政府工作报告\n\n主要指标\n\n- 甲产量增长1%；\n- あ产量增长2%；\n- 丙产量增长3%。\n\n"
        "正文在这里，说完为止。\n\n正文再说一遍，说完为止。\n\n正文还说一遍，说完为止。\n");
  const Ran ran = program_.run({"build", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("report.txt:6:3: error: "));
}

TEST_F(ProgramTest, AFailedBuildLeavesTheOldOutput) {
  write("report.txt", kReportWithKana);
  write("report.pdf", "old");
  EXPECT_EQ(program_.run({"build", "report.txt"}).status, 1);
  EXPECT_EQ(read("report.pdf"), "old");
  EXPECT_THAT(left_overs(), IsEmpty());
}

TEST_F(ProgramTest, InvalidBytesAreNamedWithLineAndOffset) {
  write("report.txt", "政府工作报告\n\n正文\xFF在这里，说完为止，再说一遍，还说一遍。\n");
  const Ran ran = program_.run({"build", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, StartsWith("report.txt:3: error: byte 26 (0xFF)"));
  EXPECT_THAT(ran.err, HasSubstr("[text.invalid-bytes]"));
}

TEST_F(ProgramTest, AControlCharacterIsNamedWithItsColumn) {
  const Ran ran = program_.run({"build", "-"}, "政府工作报告\n\n正文\x01在这里。\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, StartsWith("-:3:3: error: "));
}

TEST_F(ProgramTest, AnEmptyReportIsAnError) {
  const Ran ran = program_.run({"build", "-"}, " \n\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("[report.empty]"));
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(ProgramTest, WarningsAreAllowed) {
  write("report.txt", kReportTooWide);
  const Ran ran = program_.run({"build", "report.txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("report.txt:3:"));
  EXPECT_THAT(ran.err, HasSubstr("warning: "));
  EXPECT_THAT(ran.err, HasSubstr("[line.overfull]"));
  EXPECT_TRUE(exists("report.pdf"));
}

TEST_F(ProgramTest, StrictTurnsWarningsIntoErrors) {
  write("report.txt", kReportTooWide);
  write("report.pdf", "old");
  const Ran ran = program_.run({"build", "--strict", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("[line.overfull]"));
  EXPECT_EQ(read("report.pdf"), "old");
}

TEST_F(ProgramTest, StrictLeavesNoticesAlone) {
  const Ran ran =
      program_.run({"build", "--strict", "-"}, "政府工作报告\n\n正文**在这里，说完为止。\n");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("notice: "));
}

// ---- status 2: the call ------------------------------------------------------------------------

TEST_F(ProgramTest, AWrongCallIsStatusTwo) {
  write("report.txt", kReport);
  const std::vector<std::vector<std::string>> calls = {
      {},
      {"paint"},
      {"build"},
      {"build", "report.txt", "--colour"},
      {"build", "report.txt", "--set", "indicators"},
      {"build", "report.txt", "--set", "=list"},
      {"build", "report.txt", "--set", "indicators=pie"},
      {"build", "report.txt", "--set", "page.lines=many"},
      {"build", "report.txt", "-l", "poster"},
      {"dump", "report.txt"},
      {"dump", "report.txt", "--stage", "soup"}};
  for (const auto& call : calls) {
    const Ran ran = program_.run(call);
    std::string words;
    for (const std::string& word : call) words += " " + word;
    EXPECT_EQ(ran.status, 2) << "banxin" << words << "\n" << ran.err;
    EXPECT_THAT(ran.err, Not(IsEmpty())) << "banxin" << words;
  }
  EXPECT_FALSE(exists("report.pdf"));
}

TEST_F(ProgramTest, AnUnknownLayoutNamesWhatThereIs) {
  const Ran ran = program_.run({"build", "-", "-l", "poster"}, kReport);
  EXPECT_THAT(ran.err, HasSubstr("\"poster\""));
  EXPECT_THAT(ran.err, ContainsRegex("one of: .*base.*handout"));
}

TEST_F(ProgramTest, AnUnknownKeyNamesTheNearest) {
  const Ran ran = program_.run({"build", "-", "--set", "page.hed=30mm"}, kReport);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("did you mean page.head?"));
}

TEST_F(ProgramTest, AnErrorOfALayoutFileIsNamedWithItsPlace) {
  write("mine.toml", "extends = \"handout\"\n\n[page]\nlines = 0\n");
  const Ran ran = program_.run({"build", "-", "-l", "mine.toml"}, kReport);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("mine.toml:4:"));
}

// ---- status 3: the machine ---------------------------------------------------------------------

TEST_F(ProgramTest, AMissingReportIsStatusThree) {
  const Ran ran = program_.run({"build", "absent.txt"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, StartsWith("absent.txt: error: cannot be read: No such file"));
}

// Was a fault: read_file throws for a folder.
TEST_F(ProgramTest, AFolderIsNoReport) {
  std::filesystem::create_directory(program_.folder().path("folder"));
  const Ran ran = program_.run({"build", "folder"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, StartsWith("folder: error: cannot be read: Is a directory"));
}

TEST_F(ProgramTest, NoFontIsStatusThree) {
  program_.set_environment("BANXIN_FONTS", program_.folder().path("cache"));
  const Ran ran = program_.run({"build", "-"}, kReport);
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, HasSubstr("[font.none-found]"));
}

TEST_F(ProgramTest, AnUnwritableOutputIsStatusThree) {
  write("report.txt", kReport);
  write("file", "old");
  const Ran ran = program_.run({"build", "report.txt", "-o", "file/out.pdf"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.err, StartsWith("file/out.pdf: error: cannot be created: "));
  EXPECT_EQ(read("file"), "old");
}

}  // namespace
}  // namespace banxin::testing
