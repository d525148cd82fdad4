// The program end to end: exit status, messages, output that a failure never damages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/metric_engine.h"
#include "support/run_program.h"

namespace banxin::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const char kReport[] =
    "政府工作报告\n\n"
    "一年的答卷交出,新的图景铺开。\n\n"
    "一、总体要求\n\n"
    "正文在这里,说完为止。\n";
// The metric font has no kana.
const char kReportWithKana[] = "政府工作报告\n\n正文在这里あ，说完为止。\n";
// Forty ems of one word do not fit in 28.
const std::string kReportTooWide = "政府工作报告\n\n正文" + std::string(80, 'A') + "，说完为止。\n";

class ProgramTest : public ::testing::Test {
 protected:
  std::string write(const std::string& name, std::string_view bytes) const {
    return program_.folder().write(name, bytes);
  }
  std::string read(const std::string& name) const { return bytes_of(program_.folder().path(name)); }
  bool exists(const std::string& name) const {
    return std::filesystem::exists(program_.folder().path(name));
  }
  std::vector<std::string> left_overs() const {
    std::vector<std::string> parts;
    for (const auto& entry : std::filesystem::directory_iterator(program_.folder().path())) {
      if (entry.path().extension() == ".part") parts.push_back(entry.path().filename());
    }
    return parts;
  }

  Program program_;
};

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

// ---- data files --------------------------------------------------------------------------------

const char kData[] =
    "key,name,period,value,unit,change,change_unit,direction\n"
    "gdp,地区生产总值,2023,1065,亿元,2.5,%,up\n"
    "trade,进出口总额,2023,305,亿元,1.8,%,down\n";
const char kReportWithData[] =
    "政府工作报告\n\n全区{{gdp.value}}，{{trade.direction}}{{trade.change}}。\n\n"
    "```indicators\nperiods = [2023]\n```\n";

TEST_F(ProgramTest, DataFilesFillReferencesAndTables) {
  write("data/d.csv", kData);
  write("report.txt", kReportWithData);
  const Ran ran = program_.run({"build", "--data", "data/d.csv", "report.txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, IsEmpty());
  const Ran dumped =
      program_.run({"dump", "--stage", "galley", "--data", "data/d.csv", "report.txt"});
  EXPECT_THAT(dumped.out, HasSubstr("全区1065亿元，下降1.8%。"));
  EXPECT_THAT(dumped.out, HasSubstr("进出口总额 | 305 | −1.8"));

  // The same from front matter, beside the report.
  write("data/named.txt", "+++\ndata = [\"d.csv\"]\n+++\n" + std::string(kReportWithData));
  const Ran named = program_.run({"build", "data/named.txt", "--data", "data/d.csv"});
  EXPECT_EQ(named.status, 0) << named.err << " (a file named twice is read once)";
  EXPECT_EQ(read("data/named.pdf"), read("report.pdf"));
}

TEST_F(ProgramTest, BadDataAreToldAllAndNothingIsWritten) {
  write("a.csv", "key,value\ngdp,12亿元\n");
  write("b.csv", "key,valeu\ngdp,12\n");
  write("report.txt", kReportWithData);
  const Ran ran = program_.run({"build", "report.txt", "--data", "a.csv", "--data", "b.csv"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr("a.csv:2:5: error: 12亿元 is no number [data.number]"));
  EXPECT_THAT(ran.err, HasSubstr("b.csv:1:5: error: there is no column valeu [data.column]"));
  EXPECT_FALSE(exists("report.pdf"));

  EXPECT_EQ(program_.run({"build", "report.txt", "--data", "absent.csv"}).status, 3);
  write("named.txt", "+++\ndata = [\"absent.csv\"]\n+++\n甲\n");
  const Ran named = program_.run({"build", "named.txt"});
  EXPECT_EQ(named.status, 1);
  EXPECT_THAT(named.err, HasSubstr("named.txt:2: error: absent.csv cannot be read"));
}

TEST_F(ProgramTest, DraftsADataFileThatReadsBack) {
  write("report.txt", "政府工作报告\n\n2023年，地区生产总值1065亿元，增长2.5%。\n");
  const Ran drafted = program_.run({"indicators", "--csv", "report.txt"});
  ASSERT_EQ(drafted.status, 0) << drafted.err;
  EXPECT_THAT(drafted.out,
              HasSubstr("地区生产总值,地区生产总值,2023,1065,亿元,2.5,%,up,,report.txt:3\n"));
  write("d.csv", drafted.out);
  write("new.txt", "政府工作报告\n\n全区{{地区生产总值@2023.value}}。\n");
  const Ran ran = program_.run({"dump", "--stage", "report", "--data", "d.csv", "new.txt"});
  EXPECT_THAT(ran.out, HasSubstr("全区1065亿元。")) << ran.err;
  EXPECT_EQ(program_.run({"indicators", "--csv", "--json", "report.txt"}).status, 2);
}

// ---- --json ------------------------------------------------------------------------------------

TEST_F(ProgramTest, JsonHoldsWhatItPromises) {
  write("report.txt", kReport);
  const Ran ran = program_.run({"build", "--json", "report.txt"});
  ASSERT_EQ(ran.status, 0) << ran.err;
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json.at("output"), "report.pdf");
  EXPECT_EQ(json.at("pages"), 1);
  EXPECT_EQ(json.at("bytes"), read("report.pdf").size());
  EXPECT_TRUE(json.at("problems").empty());
  for (const char* stage : {"read", "recognize", "style", "blocks", "pages", "pdf"}) {
    EXPECT_TRUE(json.at("milliseconds").contains(stage)) << stage;
  }
  EXPECT_GT(json.at("peak_kilobytes"), 1000);
}

TEST_F(ProgramTest, JsonListsProblemsOfAFailedBuild) {
  write("report.txt", kReportWithKana);
  const Ran ran = program_.run({"build", "--json", "report.txt"});
  EXPECT_EQ(ran.status, 1);
  const auto json = nlohmann::json::parse(ran.out);
  ASSERT_EQ(json.at("problems").size(), 1U);
  const auto& problem = json["problems"][0];
  EXPECT_EQ(problem.at("code"), "font.missing-glyph");
  EXPECT_EQ(problem.at("severity"), "error");
  EXPECT_EQ(problem.at("file"), "report.txt");
  EXPECT_EQ(problem.at("line"), 3);
  EXPECT_EQ(problem.at("column"), 6);
  EXPECT_TRUE(problem.contains("what") && problem.contains("remedy"));
  EXPECT_EQ(json.at("bytes"), 0);
}

TEST_F(ProgramTest, JsonGivesWayToThePdfOnStandardOutput) {
  const Ran ran = program_.run({"build", "--json", "-"}, kReport);
  ASSERT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("%PDF-"));
  EXPECT_EQ(nlohmann::json::parse(ran.err).at("output"), "-");
}

// Was a fault: no "milliseconds" when the layout has errors.
TEST_F(ProgramTest, JsonOfAWrongLayoutHasTheSameKeys) {
  const Ran ran = program_.run({"build", "--json", "-", "-o", "out.pdf", "-l", "poster"}, kReport);
  EXPECT_EQ(ran.status, 2);
  const auto json = nlohmann::json::parse(ran.out);
  for (const char* key :
       {"output", "pages", "bytes", "problems", "milliseconds", "peak_kilobytes"}) {
    EXPECT_TRUE(json.contains(key)) << key;
  }
}

}  // namespace
}  // namespace banxin::testing
