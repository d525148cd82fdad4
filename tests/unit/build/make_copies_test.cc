// Copies for delegates, as files: TYPOGRAPHY B-30, B-31, B-33, B-34.
#include "build/make_copies.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/environment_guard.h"
#include "support/metric_engine.h"
#include "support/problems.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"
#include "unit/build/made_copies.h"
#include "unit/fonts/installed_fonts.h"

namespace banxin::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// ---- a file each -------------------------------------------------------------------------------

TEST_F(MakeCopies, EachFileIsTheSameBytesAndAnUpdateB31) {
  const BookletSummary made = make_each();
  EXPECT_THAT(errors_of(made), IsEmpty());
  EXPECT_EQ(made.made, 3U);
  ASSERT_THAT(files(), ElementsAre("000001.pdf", "000002.pdf", "000003.pdf"));
  const std::string first = bytes("000001.pdf");
  const std::string base = first.substr(0, first.find("%%EOF\n") + 6);
  for (const std::string& name : files()) {
    const std::string copy = bytes(name);
    EXPECT_EQ(copy.substr(0, base.size()), base) << name;
    EXPECT_LT(copy.size() - base.size(), 8192U) << name;
    EXPECT_GT(copy.size(), base.size()) << name;
    expect_clean(name);
  }
  folder_.write("base.pdf", base);
  expect_clean("base.pdf");
  EXPECT_THAT(read("base.pdf"), Not(HasSubstr("0000"))) << "no delegate's before the update";
}

TEST_F(MakeCopies, TheSameListGivesTheSameBytesD06) {
  make_each();
  const std::string once = bytes("000002.pdf");
  make_each();
  EXPECT_EQ(bytes("000002.pdf"), once);
}

// B-30: poppler would make a blank of the wide gap of 均排.
TEST_F(MakeCopies, ANameIsReadAsItsCharactersB30) {
  make_each();
  BookletRequest asked = request();
  asked.merged = path("all.pdf");
  make(asked);
  EXPECT_THAT(read("all.pdf"), HasSubstr("王芳"));
  expect_clean("all.pdf");
  EXPECT_THAT(read("000002.pdf"), HasSubstr("王芳"));
  EXPECT_THAT(read("000002.pdf"), HasSubstr("编号：000002\n"));
  EXPECT_THAT(read("000003.pdf"), HasSubstr("迪丽热巴·买买提"));
}

// By the text of a page, and by what the fonts of the file map their glyphs to.
TEST_F(MakeCopies, AFileHoldsNothingOfOtherDelegatesB31) {
  make_each();
  const auto maps = [&](const std::string& name, const std::string& code) {
    const Output plain = run("qpdf --qdf --object-streams=disable '" + path(name) +
                             "' - | grep -ac '> <" + code + ">'");
    return std::stoi(plain.text);
  };
  EXPECT_EQ(maps("000001.pdf", "4E01"), 1) << "丁";
  EXPECT_EQ(maps("000002.pdf", "82B3"), 1) << "芳";
  EXPECT_EQ(maps("000003.pdf", "4E3D"), 1) << "丽";
  for (const char* other : {"738B", "82B3", "8FEA", "4E3D", "5DF4", "4E70"}) {
    EXPECT_EQ(maps("000001.pdf", other), 0) << other;
  }
  EXPECT_EQ(maps("000002.pdf", "4E01"), 0);
  EXPECT_EQ(maps("000003.pdf", "82B3"), 0);
  EXPECT_THAT(read("000001.pdf"), Not(HasSubstr("王")));
  EXPECT_THAT(read("000003.pdf"), Not(HasSubstr("芳")));
}

// P-40, B-35: each has a character that 楷体 or 仿宋 lacks; with the fonts of the default stack.
TEST_F(MakeCopies, RareNamesAreSetFromOneFaceP40) {
  if (!installed(kFandolFang) || !installed(kNotoSerif)) GTEST_SKIP() << "sh .ci/setup.sh";
  const EnvironmentGuard fonts("BANXIN_FONTS", "");
  const auto engine = Engine::open({BANXIN_SOURCE_DIR, {}, path("cache")});
  ASSERT_TRUE(engine) << to_string(engine.error());
  const std::vector<std::string> names = {"王龘", "李𫍯", "赵䶮", "孙𬉼", "周玥珺", "吴燚"};
  std::string list = "编号,姓名\n";
  for (std::size_t i = 0; i < names.size(); ++i) {
    list += fmt::format("{},{}\n", i + 1, names[i]);
  }
  BookletRequest asked = request(list);
  asked.order = "file";
  asked.merged = path("all.pdf");
  asked.receipts = path("sign.pdf");
  const BookletSummary made = engine->booklets(asked, [](const BookletSummary&) { return true; });
  EXPECT_THAT(errors_of(made), IsEmpty());
  const std::vector<std::string> codes = codes_of(made.problems);
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "copies.other-face"), 2)
      << "of the copies and of the list to sign";
  EXPECT_THAT(codes, Not(Contains("font.fallback")));
  for (const std::string& name : names) {
    EXPECT_THAT(read("all.pdf"), HasSubstr(name));
    EXPECT_THAT(read("sign.pdf"), HasSubstr(name));
    for (const Problem& problem : made.problems) {
      EXPECT_THAT(to_string(problem), Not(HasSubstr(name)));
    }
  }
}

// ---- one file ----------------------------------------------------------------------------------

TEST_F(MakeCopies, OneFileHasAllCopiesInTheOrderOfPrintingB31) {
  for (const bool reverse : {false, true}) {
    SCOPED_TRACE(reverse);
    BookletRequest asked = request();
    asked.merged = path("all.pdf");
    asked.reverse = reverse;
    const BookletSummary made = make(asked);
    EXPECT_EQ(made.made, 3U);
    expect_clean("all.pdf");
    const auto json = nlohmann::json::parse(
        run("qpdf --json --json-key=outlines --json-key=pages '" + path("all.pdf") + "'").text);
    const std::size_t sides = made.sheets * 2;
    EXPECT_EQ(json["pages"].size(), 3 * sides);
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < json["outlines"].size(); ++i) {
      titles.push_back(json["outlines"][i]["title"]);
      EXPECT_EQ(json["outlines"][i]["destpageposfrom1"], i * sides + 1);
    }
    std::vector<std::string> wanted = {"000001 丁一", "000002 王芳", "000003 迪丽热巴·买买提"};
    if (reverse) std::reverse(wanted.begin(), wanted.end());
    EXPECT_EQ(titles, wanted);
    const std::string text = run("pdftotext -f " + std::to_string(sides + 1) + " -l " +
                                 std::to_string(2 * sides) + " '" + path("all.pdf") + "' -")
                                 .text;
    EXPECT_THAT(without_blanks(text), HasSubstr("王芳"));
    EXPECT_THAT(text, Not(HasSubstr("丁一")));
  }
}

TEST_F(MakeCopies, ACopyInOneFileCostsAtMost8KilobytesB31) {
  constexpr int kCopies = 500;
  BookletRequest asked = request(numbered_list(kCopies));
  asked.report.settings = {{"booklet.qr", "{编号}"}};
  asked.merged = path("all.pdf");
  EXPECT_EQ(make(asked).made, std::size_t{kCopies});
  asked.merged = "";
  asked.each = path("{编号}.pdf");
  asked.only = {"1"};
  EXPECT_EQ(make(asked).made, 1U);
  EXPECT_LE(bytes("all.pdf").size(), bytes("000001.pdf").size() + kCopies * 8192);
}

TEST_F(MakeCopies, AnOddNumberOfFlatPagesHasItsLastSheetToItselfB31) {
  BookletRequest asked = request();
  asked.report.layout = "booklet-a4";
  asked.report.settings = {{"sheet.impose", "none"}, {"booklet.back_cover", "false"}};
  asked.merged = path("all.pdf");
  const BookletSummary made = make(asked);
  EXPECT_THAT(errors_of(made), IsEmpty());
  EXPECT_EQ(made.pages, 4U) << "cover, a blank, the report, and a blank for its back";
  EXPECT_EQ(made.blanks, 1U);
  EXPECT_EQ(made.sheets, 2U);
  EXPECT_EQ(std::stoi(run("qpdf --show-npages '" + path("all.pdf") + "'").text), 3 * 4);
}

// ---- the sheets that are alike -----------------------------------------------------------------

TEST_F(MakeCopies, SheetsAreCountedAsTheyArePrintedB31) {
  BookletRequest asked = request();
  asked.report.bytes = pages_of_text(100);
  asked.merged = path("own.pdf");
  asked.common = path("common.pdf");
  const BookletSummary made = make(asked);
  EXPECT_THAT(errors_of(made), IsEmpty());
  ASSERT_GT(made.sheets, 2U);
  EXPECT_EQ(made.common_sheets, made.sheets - 1) << "the cover's sheet differs";
  const auto sides = [&](const char* name) {
    return std::stoul(run("qpdf --show-npages '" + path(name) + "'").text);
  };
  EXPECT_EQ(sides("own.pdf"), made.copies * 2);
  EXPECT_EQ(sides("common.pdf"), made.common_sheets * 2);
}

// ---- the number on every page ------------------------------------------------------------------

const std::string kCollected = "+++\n提示 = \"会后收回\"\n+++\n";

TEST_F(MakeCopies, TheNumberStandsOnEveryNumberedPageB30) {
  BookletRequest asked = request(numbered_list(20));
  asked.report.bytes = kCollected + pages_of_text(100);
  asked.report.settings = {{"booklet.serial_on_pages", "true"}, {"sheet.impose", "none"}};
  asked.merged = path("all.pdf");
  const BookletSummary made = make(asked);
  EXPECT_THAT(errors_of(made), IsEmpty());
  expect_clean("all.pdf");
  int numbered = 0;
  for (std::size_t page = 1; page <= made.pages; ++page) {
    const auto first = std::to_string(page + 2 * made.pages);
    const std::string text =
        run("pdftotext -f " + first + " -l " + first + " '" + path("all.pdf") + "' -").text;
    const bool has_number = text.find("— ") != text.npos;
    numbered += has_number ? 1 : 0;
    EXPECT_EQ(text.find("000003") != text.npos, has_number || page == 1) << page;
    EXPECT_EQ(text.find("000002"), text.npos) << page;
  }
  EXPECT_GT(numbered, 4);
  // What it costs: a page's entries a side, since no side is shared by copies any more.
  asked.merged = path("plain.pdf");
  asked.report.settings.erase(asked.report.settings.begin());
  ASSERT_THAT(errors_of(make(asked)), IsEmpty());
  EXPECT_LT(bytes("all.pdf").size(), bytes("plain.pdf").size() + 20 * 8192U);
}

TEST_F(MakeCopies, WithTheNumberOnEveryPageNoSheetIsAlikeB30) {
  BookletRequest asked = request();
  asked.report.bytes = kCollected + kCopiedReport;
  asked.report.settings = {{"booklet.serial_on_pages", "true"}};
  asked.each = path("{编号}.pdf");
  asked.common = path("common.pdf");
  const BookletSummary made = make(asked);
  EXPECT_THAT(errors_of(made), IsEmpty());
  EXPECT_THAT(made.problems, Contains(Field(&Problem::code, "copies.no-common")));
  EXPECT_THAT(files(), ElementsAre("000001.pdf", "000002.pdf", "000003.pdf"));
  EXPECT_EQ(made.common_sheets, 0U);
}

TEST_F(MakeCopies, TheNumberIsOnPagesOnlyOfWhatIsCollectedB30) {
  BookletRequest asked = request();
  asked.report.settings = {{"booklet.serial_on_pages", "true"}};
  asked.each = path("{编号}.pdf");
  EXPECT_EQ(only(errors_of(make(asked))).code, "copies.serial-on-pages");
  EXPECT_THAT(files(), IsEmpty());
}

// ---- the code ----------------------------------------------------------------------------------

TEST_F(MakeCopies, ADecoderReadsTheCodeOfARenderedSheetB33) {
  ASSERT_TRUE(have("zbarimg") && have("pdftoppm")) << "sh .ci/setup.sh tests";
  for (const char* place : {"top", "foot"}) {
    BookletRequest asked = request();
    asked.report.settings = {{"booklet.qr", "{编号}"}, {"booklet.personal_place", place}};
    asked.each = path("{编号}.pdf");
    ASSERT_THAT(errors_of(make(asked)), IsEmpty());
    for (const char* dots : {"150", "300"}) {
      const std::string picture = path("side");
      run(std::string("pdftoppm -r ") + dots + " -f 1 -l 1 -singlefile -gray '" +
          path("000002.pdf") + "' '" + picture + "'");
      EXPECT_EQ(run("zbarimg -q --raw --nodbus '" + picture + ".pgm'").text, "000002\n")
          << place << " " << dots;
    }
  }
}

}  // namespace
}  // namespace banxin::testing
