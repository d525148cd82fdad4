#include "style/parse_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "support/handout.h"
#include "support/problems.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using namespace literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Layouts by name, from texts.
FindLayout layouts_of(std::map<std::string, std::string> texts) {
  return [texts = std::move(texts)](const std::string& name) -> Result<LayoutText> {
    const auto found = texts.find(name);
    if (found != texts.end()) return LayoutText{name + ".toml", found->second};
    return tl::unexpected(Problem{"layout.not-found", Severity::error, {}, name, ""});
  };
}

const std::string kLayouts = BANXIN_SOURCE_DIR "/layouts";

std::string base_text() { return bytes_of(kLayouts + "/base.toml"); }

// A layout that extends base.
ParsedLayout parse(const std::string& text, const Settings& settings = {}) {
  return parse_layout("mine",
                      layouts_of({{"base", base_text()}, {"mine", "extends = \"base\"\n" + text}}),
                      settings);
}

// ---- extends -----------------------------------------------------------------------------------

TEST(ParseLayout, KeepsWhatItDoesNotGive) {
  const ParsedLayout parsed = parse("[page]\nlines = 20\n");
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_EQ(parsed.layout.name, "mine");
  EXPECT_EQ(parsed.layout.page.lines, 20);
  EXPECT_EQ(parsed.layout.page.cells, 28);
  EXPECT_EQ(parsed.layout.style(Element::title).size, 22_pt);
}

TEST(ParseLayout, TheNearestOfAChainWins) {
  const ParsedLayout parsed =
      parse_layout("c",
                   layouts_of({{"base", base_text()},
                               {"a", "extends = \"base\"\n[page]\nlines = 20\ncells = 26\n"},
                               {"b", "extends = \"a\"\n[page]\nlines = 18\n"},
                               {"c", "extends = \"b\"\n"}}),
                   {});
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_EQ(parsed.layout.page.lines, 18);
  EXPECT_EQ(parsed.layout.page.cells, 26);
}

TEST(ParseLayout, ACircleIsAnError) {
  const ParsedLayout parsed =
      parse_layout("a", layouts_of({{"a", "extends = \"b\"\n"}, {"b", "extends = \"a\"\n"}}), {});
  EXPECT_EQ(only(parsed.problems).code, "layout.cycle");
  EXPECT_EQ(parsed.problems[0].place.file, "b.toml");
  const ParsedLayout itself = parse_layout("a", layouts_of({{"a", "extends = \"a\"\n"}}), {});
  EXPECT_EQ(only(itself.problems).code, "layout.cycle");
}

TEST(ParseLayout, ALayoutFromNothingNeedsEverySize) {
  const ParsedLayout parsed = parse_layout("a", layouts_of({{"a", ""}}), {});
  EXPECT_EQ(parsed.problems.size(), kElements);
  EXPECT_EQ(parsed.problems[0].code, "layout.size");
  EXPECT_THAT(parsed.problems[0].what, HasSubstr("elements.title"));
}

TEST(ParseLayout, AWrongTypeOfExtendsIsAnError) {
  const ParsedLayout parsed =
      parse_layout("a", layouts_of({{"a", "extends = 3\n" + base_text()}}), {});
  EXPECT_EQ(only(parsed.problems).code, "toml.value");
}

// ---- --set -------------------------------------------------------------------------------------

TEST(ParseLayout, SettingsOverruleTheFile) {
  const ParsedLayout parsed = parse("[page]\nlines = 20\n", {{"page.lines", "18"},
                                                             {"indicators", "list"},
                                                             {"page.duplex", "false"},
                                                             {"page.head", "30mm"},
                                                             {"elements.body.size", "四号"},
                                                             {"lines.preferred_stretch", "0.06"}});
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_EQ(parsed.layout.page.lines, 18);
  EXPECT_EQ(parsed.layout.indicators, IndicatorMode::list);
  EXPECT_FALSE(parsed.layout.page.duplex);
  EXPECT_EQ(parsed.layout.page.head, 30_mm);
  EXPECT_EQ(parsed.layout.style(Element::body).size, 14_pt);
  EXPECT_EQ(parsed.layout.lines.preferred_stretch, 60);
}

TEST(ParseLayout, TheLastSettingWins) {
  EXPECT_EQ(parse("", {{"page.lines", "18"}, {"page.lines", "19"}}).layout.page.lines, 19);
}

TEST(ParseLayout, SettingsMayBeQuotedAsTomlIs) {
  const ParsedLayout parsed = parse("", {{"indicators", "\"list\""}});
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_EQ(parsed.layout.indicators, IndicatorMode::list);
}

TEST(ParseLayout, AWrongSettingNamesItself) {
  const Problem unknown = only(parse("", {{"page.lins", "18"}}).problems);
  EXPECT_EQ(unknown.code, "toml.unknown-key");
  EXPECT_EQ(unknown.place.file, "--set page.lins");
  EXPECT_EQ(unknown.remedy, "did you mean page.lines?");
  const Problem value = only(parse("", {{"page.lines", "many"}}).problems);
  EXPECT_EQ(value.code, "toml.value");
  EXPECT_EQ(value.place.file, "--set page.lines");
}

// Was a fault: a circle of extends is looked for in the file alone; the setting is taken and has no
// effect.
TEST(ParseLayout, ASettingCannotExtend) {
  EXPECT_EQ(parse("", {{"extends", "handout"}}).problems.size(), 1U);
}

// ---- values ------------------------------------------------------------------------------------

TEST(ParseLayout, AWrongValueHasItsPlace) {
  const Problem problem = only(parse("[elements.body]\nfont = \"fangson\"\n").problems);
  EXPECT_EQ(problem.place.file, "mine.toml");
  EXPECT_EQ(problem.place.line, 3);
  EXPECT_THAT(problem.remedy, HasSubstr("did you mean \"fangsong\"?"));
}

TEST(ParseLayout, MarginsMustLeaveRoom) {
  EXPECT_THAT(only(parse("[page]\nhead = \"280mm\"\n").problems).what, HasSubstr("no room"));
}

TEST(ParseLayout, SpacesMustBeInOrder) {
  const ParsedLayout parsed =
      parse("[lines]\nhan_western = { natural = 0.3, least = 0.125, most = 0.25 }\n");
  EXPECT_THAT(only(parsed.problems).what, HasSubstr("least ≤ natural ≤ most"));
}

// B-12, B-13, B-20
TEST(ParseLayout, SheetsAreReadWithTheirDefaults) {
  EXPECT_EQ(parse("").layout.sheet, SheetOptions{});
  const ParsedLayout parsed = parse(
      "[sheet]\nimpose = \"perfect\"\npaper = \"SRA3\"\nflip = \"long\"\ncaliper = \"0.12mm\"\n"
      "bleed = \"5mm\"\ncrop_marks = \"on\"\nfold_marks = false\nstaple_marks = true\n"
      "signature = 32\nmilling = \"0mm\"\ncover_paper = \"A3\"\ncover_caliper = \"0.3mm\"\n");
  EXPECT_THAT(parsed.problems, IsEmpty());
  const SheetOptions all = {Imposition::perfect,
                            SheetPaper::sra3,
                            FlipEdge::long_edge,
                            0.12_mm,
                            5_mm,
                            CropMarks::on,
                            false,
                            true,
                            32,
                            0_mm,
                            SheetPaper::a3,
                            0.3_mm};
  EXPECT_EQ(parsed.layout.sheet, all);
}

TEST(ParseLayout, SheetsAreWholeAndTheirLengthsPossible) {
  EXPECT_EQ(only(parse("[sheet]\nsignature = 18\n").problems).code, "layout.sheet");
  EXPECT_EQ(only(parse("[sheet]\ncaliper = \"2mm\"\n").problems).what, "sheet.caliper is 2 mm");
  EXPECT_EQ(only(parse("[sheet]\nmilling = \"11mm\"\n").problems).remedy, "it measures 0 to 10 mm");
  EXPECT_EQ(only(parse("[sheet]\npaper = \"A2\"\n").problems).code, "toml.value");
}

TEST(ParseLayout, AllProblemsAreListed) {
  EXPECT_EQ(parse("colour = 1\n[page]\nlines = 0\nheda = \"3mm\"\n").problems.size(), 3U);
}

// ---- finding files -----------------------------------------------------------------------------

TEST(LayoutsIn, AnUnknownNameListsWhatThereIs) {
  const auto found = layouts_in(kLayouts)("poster");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "layout.not-found");
  EXPECT_EQ(found.error().blame, Blame::usage);
  EXPECT_THAT(found.error().what, HasSubstr("\"poster\""));
  EXPECT_THAT(found.error().remedy, HasSubstr("base, "));
  EXPECT_THAT(found.error().remedy, HasSubstr("handout"));
}

TEST(LayoutsIn, APathIsAFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("mine.toml", "extends = \"handout\"\n");
  const auto found = layouts_in(kLayouts)(path);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->file, path);
  EXPECT_THAT(parse_layout(path, layouts_in(kLayouts), {}).problems, IsEmpty());
}

// Was a fault: a file that happens to be called `handout` or `base` in the current folder is read
// as the layout.
TEST(LayoutsIn, AFileInTheCurrentFolderDoesNotHideALayout) {
  const TemporaryFolder folder;
  folder.write("base", "no layout at all");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const ParsedLayout parsed = parse_layout("handout", layouts_in(kLayouts), {});
  std::filesystem::current_path(before);
  EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(LayoutsIn, EveryLayoutOfOursIsSound) {
  for (const auto& entry : std::filesystem::directory_iterator(kLayouts)) {
    const std::string name = entry.path().stem();
    EXPECT_THAT(parse_layout(name, layouts_in(kLayouts), {}).problems, IsEmpty()) << name;
  }
}

}  // namespace
}  // namespace banxin::testing
