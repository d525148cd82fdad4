// References filled in the draft: places, marks and what a changed figure changes (DESIGN §6).
#include "indicators/bind_indicators.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/fingerprint.h"
#include "indicators/read_data.h"
#include "report/number_tables.h"
#include "report/recognize.h"
#include "sources/read_csv.h"
#include "sources/read_draft.h"
#include "style/resolve_styles.h"
#include "support/handout.h"
#include "support/problems.h"

namespace banxin::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

IndicatorData data_of(std::u32string_view csv) {
  IndicatorData data;
  EXPECT_THAT(add_data(data, *read_csv(csv, "d.csv"), "d.csv"), IsEmpty());
  return data;
}

constexpr std::u32string_view kData =
    U"key,name,period,value,unit,change,change_unit,direction,qualifier\n"
    U"gdp,地区生产总值,2023,1065,亿元,2.5,%,up,\n"
    U"trade,进出口总额,2023,305,亿元,1.8,%,up,a*[b]{c|d}\n"
    U"income,收入,2023,53072,元,2.8,%,up,\n"
    U"gdp,地区生产总值,2024,,,5.5,%,up,\n";

TEST(BindIndicators, PlacesStayThoseOfTheReference) {
  Draft draft = read_draft("甲\n全区{{gdp@2023.value}}，乙。\n", "f.txt").draft;
  EXPECT_EQ(codes_of(bind_indicators(draft, data_of(kData))),
            std::vector<std::string>{"data.unused"});
  const RichText& text = draft.blocks[1].text;
  EXPECT_EQ(text.text, U"全区1065亿元，乙。");
  EXPECT_EQ(place_of(text.source, 1, "f").column, 2);
  EXPECT_EQ(place_of(text.source, 2, "f").column, 3) << "the reference";
  EXPECT_EQ(place_of(text.source, 8, "f").column, 21) << "behind it";
  EXPECT_EQ(place_of(text.source, 9, "f").column, 22);
}

TEST(BindIndicators, EveryLineOfTheFrontMatterIsFilled) {
  Draft draft = read_draft(
                    "+++\nmeeting = \"{{a.name}}会\"\ndate = \"{{no.name}}\"\n+++\n\n甲{{ a.value "
                    "}}、{{b.value}}、{{c.value}}。\n",
                    "f.md")
                    .draft;
  const IndicatorData data = data_of(
      U"key,name,period,value,unit,qualifier\na,甲,2023年,1200,个,余\nb,乙,2023,3—5,万元,\n"
      U"c,丙,2023,-3—5,个,\n");
  EXPECT_EQ(codes_of(bind_indicators(draft, data)), std::vector<std::string>{"data.unknown-key"});
  EXPECT_EQ(draft.front.meeting, "甲会");
  EXPECT_EQ(draft.blocks.back().text.text, U"甲1200余个、3万—5万元、-3—5个。");
}

TEST(BindIndicators, AUnitsLineHasTheUnitOfEveryFigure) {
  const IndicatorData data =
      data_of(U"key,period,value,unit\na,2023,1065,亿元\nb,2023,66,%\nc,2023,2,万人\n");
  const auto codes = [&](const std::string& lines) {
    Draft draft = read_draft("甲\n\n```indicators\n" + lines + "\n```\n", "f.txt").draft;
    return codes_of(bind_indicators(draft, data));
  };
  const std::vector<std::string> wrong = {"data.units"};
  EXPECT_EQ(codes("keys = [\"a\"]\nunits = \"万亿元\""), wrong);
  EXPECT_EQ(codes("units = \"亿元、%\""), wrong);
  EXPECT_THAT(codes("units = \"亿元、%，万人\""), IsEmpty());
  EXPECT_EQ(codes("columns = [\"value\", \"value\"]"), std::vector<std::string>{"toml.value"});
}

TEST(BindIndicators, AMalformedReferenceIsAnError) {
  for (const char* text : {"甲{{gdp}}乙\n", "甲{{}}乙\n", "甲{{gdp@2023.value，乙\n"}) {
    const Draft draft = read_draft(text, "f.txt").draft;
    EXPECT_TRUE(has_errors(recognize(draft).problems)) << text;
  }
}

TEST(BindIndicators, FiguresAreNoMarks) {
  Draft draft = read_draft("甲**{{trade.qualifier}}**乙\n", "f.txt").draft;
  bind_indicators(draft, data_of(kData));
  const Report report = recognize(draft).report;
  const auto& text = std::get<TextBlock>(report.blocks[0]).text;
  EXPECT_EQ(text.text, U"甲a*[b]{c|d}乙");
  ASSERT_EQ(text.marks.size(), 1U);
  EXPECT_EQ(text.marks[0], (Mark{MarkKind::strong, 1, 11, U""}));
}

TEST(BindIndicators, FrontMatterCellsAndCaptionsAreFilledToo) {
  Draft draft = read_draft(
                    "+++\ntitle = \"{{gdp@2023.name}}\"\n+++\n表1 "
                    "{{income.name}}\n\n![{{trade.value}}](a.png)\n",
                    "f.txt")
                    .draft;
  bind_indicators(draft, data_of(kData));
  EXPECT_EQ(draft.front.title.text, U"地区生产总值");
  EXPECT_EQ(draft.blocks[0].text.text, U"表1 收入");
  ASSERT_EQ(draft.photos.size(), 1U);
  EXPECT_EQ(draft.photos[0].caption.text, U"305亿元");
}

TEST(BindIndicators, WithoutReferencesAndDataNothingHappens) {
  Draft draft = read_draft("甲\n乙\n", "f.txt").draft;
  const Draft before = draft;
  EXPECT_THAT(bind_indicators(draft, {}), IsEmpty());
  EXPECT_EQ(draft, before);
}

TEST(BindIndicators, UnusedKeysAreNotToldBesideErrors) {
  Draft draft = read_draft("甲{{gdp.value}}\n", "f.txt").draft;
  EXPECT_EQ(codes_of(bind_indicators(draft, data_of(kData))),
            std::vector<std::string>{"data.ambiguous"});
}

TEST(BindIndicators, ABlockMayHaveAStyleOfItsOwn) {
  Draft draft =
      read_draft("甲\n```indicators\nstyle = \"full\"\n```\n```indicators\n```\n", "f.txt").draft;
  EXPECT_THAT(bind_indicators(draft, data_of(kData)), IsEmpty());
  const StyledReport styled = resolve_styles(recognize(draft).report, handout(), {});
  ASSERT_EQ(styled.blocks.size(), 3U);
  EXPECT_EQ(std::get<StyledTable>(styled.blocks[1]).options.style, TableStyle::full);
  EXPECT_EQ(std::get<StyledTable>(styled.blocks[2]).options.style, TableStyle::three_line);
}

// T-10: what stands at a figure, on which side, and what in a note.
TEST(BindIndicators, QualifiersStandWhereTheyBelong) {
  Draft draft = read_draft("甲\n```indicators\n```\n", "f.txt").draft;
  const auto data = data_of(
      U"key,value,unit,change,change_unit,direction,qualifier\n"
      U"甲,5,家,3,%,up,力争+以上+change:约+change:左右\n"
      U"乙,1200,家,,,none,余+超序时\n"
      U"丙,,家,3.1,%,down,不低于\n"
      U"丁,3,家,,,none,全市前\n");
  EXPECT_THAT(bind_indicators(draft, data), IsEmpty());
  std::vector<std::string> cells;
  const DraftTable& table = draft.tables[0];
  EXPECT_EQ(table.units.text, U"家");
  for (const auto& row : table.rows) {
    cells.push_back(to_utf8(row[1].text.text + U" | " + row[2].text.text));
  }
  EXPECT_THAT(cells, ElementsAre("完成数 | 比上年增长（%）", "力争5以上 | 约3左右", "1200余 | -",
                                 "- | 不低于−3.1", "全市前3 | -"));
  ASSERT_EQ(table.notes.size(), 1U);
  EXPECT_EQ(table.notes[0].text, U"注：乙：超序时。");
}

// ---- what a changed figure changes
// ---------------------------------------------------------------

constexpr std::string_view kReport =
    "政府工作报告\n\n"
    "一、去年\n\n"
    "全区地区生产总值{{gdp@2023.value}}。\n\n"
    "进出口总额{{trade.value}}。\n\n"
    "正文在这里，说完为止。\n\n"
    "```indicators\nkeys = [\"gdp\", \"income\"]\nperiods = [2023]\n```\n\n"
    "```indicators\nkeys = [\"trade\"]\n```\n\n"
    "{{income.name}}在提高。\n";

// The report has no photo.
Fingerprint fingerprint_of(const StyledBlock& block) {
  if (const auto* paragraph = std::get_if<StyledParagraph>(&block)) return fingerprint(*paragraph);
  if (const auto* list = std::get_if<StyledList>(&block)) return fingerprint(*list);
  return fingerprint(std::get<StyledTable>(block));
}

std::vector<Fingerprint> fingerprints_of(const std::u32string& csv) {
  Draft draft = read_draft(kReport, "f.txt").draft;
  EXPECT_THAT(bind_indicators(draft, data_of(csv)), IsEmpty());
  Report report = recognize(draft).report;
  number_tables(report);
  std::vector<Fingerprint> prints;
  for (const StyledBlock& block : resolve_styles(report, handout(), {}).blocks) {
    prints.push_back(fingerprint_of(block));
  }
  return prints;
}

// The blocks that differ when one text of the data becomes another.
std::vector<std::size_t> changed(std::u32string_view from, std::u32string_view to) {
  std::u32string csv(kData);
  const std::vector<Fingerprint> before = fingerprints_of(csv);
  csv.replace(csv.find(from), from.size(), to);
  const std::vector<Fingerprint> after = fingerprints_of(csv);
  EXPECT_EQ(before.size(), 8U);
  EXPECT_EQ(after.size(), before.size());
  std::vector<std::size_t> blocks;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != after[i]) blocks.push_back(i);
  }
  return blocks;
}

TEST(BindIndicators, AChangedFigureChangesOnlyTheBlocksThatShowIt) {
  EXPECT_THAT(changed(U"1065", U"1065"), IsEmpty());
  EXPECT_THAT(changed(U"1065", U"1066"), ElementsAre(2, 5)) << "its paragraph and its table";
  EXPECT_THAT(changed(U"305", U"306"), ElementsAre(3, 6));
  EXPECT_THAT(changed(U"2.8", U"2.9"), ElementsAre(5)) << "growth: the table alone";
  EXPECT_THAT(changed(U"5.5", U"5.6"), IsEmpty()) << "a figure that nothing shows";
  EXPECT_THAT(changed(U"收入", U"所得"), ElementsAre(5, 7)) << "the name";
}

}  // namespace
}  // namespace banxin::testing
