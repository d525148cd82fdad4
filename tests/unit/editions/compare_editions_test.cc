// Which paragraph is which, and what differs: paragraphs, figures, pages, sheets, lines.
#include "editions/compare_editions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editions/changed_figures.h"
#include "editions/pair_paragraphs.h"
#include "editions/tell_comparison.h"

namespace banxin {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

EditionParagraph text(const std::u32string& words, int page = 1) {
  return {ParagraphKind::text, words, {{page, 1, 0}}};
}

std::vector<EditionParagraph> texts(const std::vector<std::u32string>& words) {
  std::vector<EditionParagraph> paragraphs;
  for (const std::u32string& each : words) paragraphs.push_back(text(each));
  return paragraphs;
}

// "0=0 1~1 +2 -2 4m3": equal, changed, new, gone, moved.
std::string pairs(const std::vector<std::u32string>& before,
                  const std::vector<std::u32string>& now) {
  std::string out;
  for (const ParagraphPair& pair : pair_paragraphs(texts(before), texts(now))) {
    if (!out.empty()) out += " ";
    if (pair.before && pair.now) {
      out += std::to_string(*pair.before) + (pair.moved ? "m" : "") + (pair.equal ? "=" : "~") +
             std::to_string(*pair.now);
    } else {
      out += pair.now ? "+" + std::to_string(*pair.now) : "-" + std::to_string(*pair.before);
    }
  }
  return out;
}

const std::u32string kA = U"坚持稳中求进，推动高质量发展";
const std::u32string kB = U"城镇新增就业2.09万人，保障民生";
const std::u32string kC = U"深化改革开放，优化营商环境";
const std::u32string kD = U"加强自身建设，转变政府职能";

TEST(PairParagraphs, EqualOnesStayInOrder) {
  EXPECT_EQ(pairs({kA, kB, kC}, {kA, kB, kC}), "0=0 1=1 2=2");
  EXPECT_EQ(pairs({kA, kC}, {kA, kB, kC}), "0=0 +1 1=2");
  EXPECT_EQ(pairs({kA, kB, kC}, {kA, kC}), "0=0 -1 2=1");
  EXPECT_EQ(pairs({kA}, {kB}), "-0 +0");
  EXPECT_EQ(pairs({}, {kA}), "+0");
}

TEST(PairParagraphs, AlikeOnesAreChangedOnes) {
  EXPECT_EQ(pairs({kA, kB, kC}, {kA, U"城镇新增就业2.11万人，保障民生", kC}), "0=0 1~1 2=2");
  EXPECT_EQ(pairs({kA, kB, kC}, {kA, kD, U"城镇新增就业2.1万人，保障民生", kC}), "0=0 +1 1~2 2=3");
}

TEST(PairParagraphs, MovedOnesAreToldAsMoved) {
  EXPECT_EQ(pairs({kA, kB, kC, kD}, {kB, kC, kD, kA}), "1=0 2=1 3=2 0m=3");
  EXPECT_EQ(pairs({kA, kB, kC, kD}, {kB, kC, kD, kA + U"，再上台阶"}), "1=0 2=1 3=2 0m~3");
}

TEST(PairParagraphs, BlanksAreNoChange) {
  EXPECT_EQ(pairs({U"GDP growth"}, {U"GDPgrowth"}), "0=0");
}

TEST(PairParagraphs, AKindOfParagraphIsNotAnother) {
  EditionParagraph heading = text(kA);
  heading.kind = ParagraphKind::heading;
  const auto found = pair_paragraphs({text(kA)}, {heading});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].before && found[0].now);
}

TEST(Likeness, IsTheShareOfNeighbours) {
  EXPECT_EQ(likeness(kA, kA), 100);
  EXPECT_EQ(likeness(U"", kA), 0);
  EXPECT_LT(likeness(kA, kC), 40);
}

TEST(ChangedFigures, OfTheSameIndicator) {
  EXPECT_THAT(
      changed_figures(U"地区生产总值1065亿元，增长2.5%。", U"地区生产总值1070亿元，增长2.8%。"),
      ElementsAre(FigureChange{U"地区生产总值", U"1065亿元", U"1070亿元", 6},
                  FigureChange{U"地区生产总值", U"增长2.5%", U"增长2.8%", 15}));
  EXPECT_THAT(changed_figures(U"地区生产总值1065亿元。", U"进出口总额305亿元。"), IsEmpty());
  EXPECT_THAT(changed_figures(U"正文。", U"正文再说。"), IsEmpty());
}

TEST(ChangedFigures, OfTheSameCell) {
  EXPECT_THAT(changed_cells(U"地区生产总值\t亿元\t1065\t2.5", U"地区生产总值\t亿元\t1065\t2.8",
                            U"指标\t单位\t完成数\t增长（%）"),
              ElementsAre(FigureChange{U"地区生产总值 增长（%）", U"2.5", U"2.8", 15}));
  EXPECT_THAT(changed_cells(U"出口\t1", U"进口\t2", U""), IsEmpty());
  EXPECT_THAT(changed_cells(U"出口\t1", U"出口\t1\t2", U""), IsEmpty());
}

Edition edition_of(const std::vector<std::u32string>& words, const std::vector<std::uint64_t>& inks,
                   const std::vector<std::uint64_t>& sheets = {}) {
  Edition edition;
  edition.paragraphs = texts(words);
  for (const std::uint64_t ink : inks) edition.pages.push_back({0, {ink, 0}});
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    edition.imposition = "saddle";
    edition.sheets.push_back({{2 * i + 1}, {2 * i + 2}, {sheets[i], 0}});
  }
  return edition;
}

TEST(CompareEditions, PagesAndSheetsWhoseInkDiffers) {
  const Edition before = edition_of({kA}, {1, 2, 3, 4}, {10, 20});
  const Edition now = edition_of({kA}, {1, 2, 7, 4, 5}, {10, 21, 30});
  EXPECT_THAT(changed_pages(before, now), ElementsAre(3, 5));
  EXPECT_THAT(changed_sheets(before, now), ElementsAre(2, 3));
  const Comparison comparison = compare_editions(before, now);
  EXPECT_TRUE(comparison.has_sheets);
  EXPECT_THAT(comparison.changes, IsEmpty());
  EXPECT_FALSE(comparison.same());
  EXPECT_TRUE(compare_editions(before, before).same());
}

TEST(CompareEditions, SheetsThatAreFoldedOtherwiseAreAllOthers) {
  const Edition before = edition_of({kA}, {1, 2, 3, 4}, {10, 20});
  Edition now = before;
  now.imposition = "perfect";
  EXPECT_THAT(changed_sheets(before, now), ElementsAre(1, 2));
  const Comparison comparison = compare_editions(before, now);
  EXPECT_TRUE(comparison.other_imposition);
  EXPECT_FALSE(comparison.same());
  EXPECT_THAT(tell_comparison(before, now, comparison, TextColours::none),
              HasSubstr("other sheets: imposition perfect, before saddle\n"
                        "sheets to print again: 1, 2 (pages 1–4) of 2\n"));
  EXPECT_THAT(comparison_as_json(before, now, comparison), HasSubstr("\"other_imposition\": true"));
}

TEST(CompareEditions, SheetsThatAreLeftOverAreTold) {
  const Edition before = edition_of({kA}, {1, 2, 3, 4}, {10, 20});
  const Edition now = edition_of({kA}, {1, 2}, {10});
  const Comparison comparison = compare_editions(before, now);
  EXPECT_THAT(comparison.sheets, IsEmpty());
  EXPECT_THAT(comparison.gone_sheets, ElementsAre(2));
  EXPECT_FALSE(comparison.same());
  EXPECT_THAT(tell_comparison(before, now, comparison, TextColours::none),
              HasSubstr("no sheet is to be printed again of 1; 2 before; to be taken out: 2\n"));
}

TEST(CompareEditions, CopiesOfBooklets) {
  Edition before = edition_of({kA}, {1, 2}, {10});
  before.copies = {{U"1", {{1, 0}}}, {U"2", {{2, 0}}}, {U"3", {{3, 0}}}};
  Edition now = before;
  now.copies = {{U"1", {{1, 0}}}, {U"2", {{9, 0}}}, {U"4", {{4, 0}}}, {U"5", {{5, 0}}}};
  const Comparison comparison = compare_editions(before, now);
  EXPECT_FALSE(comparison.same());
  EXPECT_THAT(tell_comparison(before, now, comparison, TextColours::none),
              HasSubstr("copies: 2 new, 1 with something else of their own, 1 gone\n"));
  EXPECT_FALSE(compare_editions(before, edition_of({kA}, {1, 2}, {10})).copies)
      << "a report has none";
}

TEST(CompareEditions, TellsUnderWhichHeading) {
  Edition before = edition_of({U"一、回顾", kA, kB}, {1});
  before.paragraphs[0].kind = ParagraphKind::heading;
  Edition now = before;
  now.paragraphs.pop_back();
  const Comparison comparison = compare_editions(before, now);
  ASSERT_EQ(comparison.changes.size(), 1U);
  EXPECT_EQ(comparison.changes[0].kind, ChangeKind::removed);
  EXPECT_EQ(comparison.changes[0].heading, U"一、回顾");
  EXPECT_EQ(comparison.changes[0].above, 1U);
}

TEST(CompareEditions, LinesThatAChangeTouches) {
  EditionParagraph paragraph = text(U"甲乙丙丁戊己庚辛");
  paragraph.lines = {{1, 1, 0}, {1, 2, 3}, {2, 1, 6}};
  ParagraphChange change;
  change.words = {
      {true, U"甲乙丙丁", U"甲乙丙丁"}, {false, U"午", U"戊"}, {true, U"己庚辛", U"己庚辛"}};
  EXPECT_THAT(changed_lines(change, paragraph), ElementsAre(1));
  change.words = {
      {true, U"甲乙", U"甲乙"}, {false, U"", U"丙丁"}, {true, U"戊己庚辛", U"戊己庚辛"}};
  EXPECT_THAT(changed_lines(change, paragraph), ElementsAre(0, 1));
  change.words = {{true, U"甲乙丙丁戊己庚辛", U"甲乙丙丁戊己庚辛"}, {false, U"午", U""}};
  EXPECT_THAT(changed_lines(change, paragraph), ElementsAre(2)) << "gone at the end";
  change.words = {{false, U"午", U""}, {true, U"甲乙丙丁戊己庚辛", U"甲乙丙丁戊己庚辛"}};
  EXPECT_THAT(changed_lines(change, paragraph), ElementsAre(0)) << "gone at the beginning";
  change.kind = ChangeKind::added;
  EXPECT_THAT(changed_lines(change, paragraph), ElementsAre(0, 1, 2));
}

TEST(TellComparison, IsReadOnATerminal) {
  const Edition before = edition_of({kA, kB}, {1, 2}, {1});
  const Edition now = edition_of({kA, U"城镇新增就业2.11万人，保障民生"}, {1, 3}, {2});
  const Comparison comparison = compare_editions(before, now);
  const std::string told = tell_comparison(before, now, comparison, TextColours::none);
  EXPECT_EQ(told,
            "page 1, line 1 (paragraph 2): changed\n"
            "  城镇新增就业[-2.09万人-]{+2.11万人+}，保障民生\n"
            "  城镇新增就业: 2.09万人 → 2.11万人\n\n"
            "pages that differ: 2 (of 2)\n"
            "sheets to print again: 1 (pages 1, 2) of 1\n");
  EXPECT_THAT(tell_comparison(before, now, comparison, TextColours::terminal),
              HasSubstr("\033[31m[-2.09万人-]\033[0m"));
  EXPECT_THAT(comparison_as_json(before, now, comparison), HasSubstr("\"print_again\""));
}

TEST(TellComparison, NumbersThatFollowAreOneRange) {
  EXPECT_EQ(number_ranges({}), "");
  EXPECT_EQ(number_ranges({3}), "3");
  EXPECT_EQ(number_ranges({1, 2, 4, 5, 6, 9}), "1, 2, 4–6, 9");
}

}  // namespace
}  // namespace banxin
