// What is recorded of set pages, and the file it is kept in.
#include "editions/record_edition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "editions/compare_editions.h"
#include "editions/edition_file.h"
#include "editions/mark_changes.h"
#include "editions/printed_paragraphs.h"
#include "support/environment_guard.h"
#include "support/handout.h"
#include "support/metric_engine.h"
#include "support/metric_fonts.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Edition record(const Typeset& set, const FontSet& fonts = metric_fonts()) {
  return record_edition(
      {set.pages, set.styled.layout, set.styled.title, {}, record_pages(set.parts, set.cut), false},
      nullptr, fonts);
}

std::string paragraphs_of(const Edition& edition) {
  std::string out;
  for (const EditionParagraph& paragraph : edition.paragraphs) {
    out += to_utf8(paragraph.text) + "\n";
  }
  return out;
}

TEST(RecordEdition, ParagraphsAsTheyArePrinted) {
  const Edition edition = record(set_handout(
      "政府工作报告\n\n一、工作回顾\n\n正文在这里[^1]，说完为止。\n\n[^1]: 注释在此。\n\n"
      "2023年主要经济指标\n\n- 地区生产总值1065亿元，增长2.5%；\n- "
      "进出口总额305亿元，增长1.8%；\n- 固定资产投资474亿元，增长0.5%。\n\n正文再说。\n\n"
      "- 其一\n- 其二\n"));
  EXPECT_EQ(paragraphs_of(edition),
            "政府工作报告\n一、工作回顾\n正文在这里，说完为止。\n2023年主要经济指标\n"
            "表1　2023年主要经济指标\n指标\t单位\t完成数\t比上年增长（%）\n"
            "地区生产总值\t亿元\t1065\t2.5\n进出口总额\t亿元\t305\t1.8\n固定资产投资\t亿元\t474\t0."
            "5\n正文再说。\n其一\n其二\n注释在此。\n");
  EXPECT_EQ(edition.paragraphs[1].kind, ParagraphKind::heading);
  EXPECT_EQ(edition.paragraphs[5].kind, ParagraphKind::table_head);
  EXPECT_EQ(edition.paragraphs[6].kind, ParagraphKind::table_row);
  EXPECT_EQ(edition.paragraphs[11].kind, ParagraphKind::list_item);
  EXPECT_EQ(edition.paragraphs[12].kind, ParagraphKind::footnote);
}

TEST(RecordEdition, EachEntryOfTheContentsIsAParagraph) {
  const Edition edition =
      record(set_handout("政府工作报告\n\n一、工作回顾\n\n（一）经济工作\n\n正文在这里。\n\n（二）"
                         "民生工作\n\n正文。\n\n"
                         "二、总体要求\n\n（一）指标在此\n\n正文。\n",
                         {{"contents", "on"}}));
  std::vector<std::string> entries;
  for (const EditionParagraph& paragraph : edition.paragraphs) {
    if (paragraph.kind == ParagraphKind::contents_entry) entries.push_back(to_utf8(paragraph.text));
  }
  EXPECT_THAT(entries, ElementsAre("一、工作回顾1", "（一）经济工作1", "（二）民生工作1",
                                   "二、总体要求1", "（一）指标在此1"));
}

std::string long_report() {
  std::string report = "政府工作报告\n\n";
  for (int i = 0; i < 60; ++i) {
    report += "第" + std::to_string(100 + i) +
              "段正文在这里，一年的答卷交出，新的图景铺开，说完为止，再说一遍，还说一遍。\n\n";
  }
  return report;
}

TEST(RecordEdition, LinesStandWhereTheyArePrinted) {
  const Edition edition = record(set_handout(long_report()));
  ASSERT_GT(edition.pages.size(), 4U);
  int page = 1;
  int line = 0;
  for (const EditionParagraph& paragraph : edition.paragraphs) {
    for (const PrintedLine& at : paragraph.lines) {
      EXPECT_TRUE((at.page == page && at.line == line + 1) ||
                  (at.page == page + 1 && at.line == 1));
      page = at.page;
      line = at.line;
    }
    EXPECT_EQ(paragraph.lines.front().offset, 0U);
  }
  EXPECT_EQ(static_cast<std::size_t>(page), edition.pages.size());
}

TEST(RecordEdition, IsTheSameEachTimeAndInItsFile) {
  Edition edition = record(set_handout(long_report()));
  EXPECT_EQ(edition, record(set_handout(long_report())));
  edition.imposition = "saddle";
  edition.kept = true;
  edition.sheets = {{{4, 1}, {2, 3}, {5, 6}}};
  edition.layout.settings = {{"sheet.paper", "A3"}};
  edition.copies = {{U"000001", {{7, 8}, {9, 10}}}, {U"A-2", {}}};
  const std::string bytes = write_edition(edition);
  EXPECT_TRUE(is_edition(bytes));
  const auto read = read_edition(bytes, "a.edition");
  ASSERT_TRUE(read) << to_string(read.error());
  EXPECT_EQ(*read, edition);
  EXPECT_EQ(write_edition(*read), bytes);
}

TEST(RecordEdition, APageIsKnownByItsInk) {
  const Typeset set = set_handout("政府工作报告\n\n正文在这里，说完为止。\n");
  const Edition edition = record(set);
  Typeset other = set;
  other.pages.tags.clear();
  other.pages.tags.resize(set.pages.tags.size());
  EXPECT_EQ(record(other).pages, edition.pages) << "tags leave no ink";
  other = set;
  other.pages.pages[0].drawings[0].x += Length{1};
  EXPECT_NE(record(other).pages, edition.pages);
  other = set;
  other.pages.pages[0].width += Length{1};
  EXPECT_NE(record(other).pages, edition.pages);
  other = set;
  std::swap(other.pages.pages[0].drawings[0], other.pages.pages[0].drawings[1]);
  EXPECT_EQ(record(other).pages, edition.pages) << "the order of drawing leaves no ink";
  auto drawing = std::make_shared<Drawing>(*set.pages.pages[0].drawings[0].drawing);
  drawing->rules.push_back({{}, {}, 1_mm, 1_mm, {}});
  other.pages.pages[0].drawings[0].drawing = drawing;
  EXPECT_NE(record(other).pages, edition.pages);
}

// The metric font's copy has its advances, its glyph indices and its name, but other bytes.
TEST(RecordEdition, AFontIsKnownByItsFile) {
  const Typeset set = set_handout("政府工作报告\n\n正文在这里，说完为止。\n");
  const std::string bytes = bytes_of(BANXIN_METRIC_FONT_DIR "/BanxinMetric.ttf");
  const auto recorded_with = [&](const std::string& font) {
    const TemporaryFolder folder;
    folder.write("BanxinMetric.ttf", font);
    const EnvironmentGuard guard("BANXIN_FONTS", folder.path().c_str());
    const auto fonts = load_fonts(parse_font_catalogue(metric_catalogue(), "fonts.toml").catalogue);
    return record(set, fonts.value().fonts);
  };
  EXPECT_EQ(recorded_with(bytes), record(set));
  const Edition other = recorded_with(bytes + std::string(4, '\0'));
  EXPECT_NE(other.pages, record(set).pages);
  EXPECT_EQ(changed_pages(record(set), other).size(), other.pages.size());
}

// Replacing a Han by another moves nothing, so only its page may differ.
TEST(RecordEdition, ACharacterThatIsReplacedIsOneParagraphOnItsPage) {
  const std::string report = long_report();
  const Edition before = record(set_handout(report));
  for (const std::string number : {"103", "117", "131", "148", "159"}) {
    std::string edited = report;
    const std::size_t at = edited.find("答卷", edited.find("第" + number));
    edited.replace(at, 6, "答要");
    const Edition now = record(set_handout(edited));
    const Comparison comparison = compare_editions(before, now);
    ASSERT_EQ(comparison.changes.size(), 1U) << number;
    EXPECT_EQ(comparison.changes[0].kind, ChangeKind::changed);
    std::vector<std::size_t> holds;
    for (const PrintedLine& line : now.paragraphs[*comparison.changes[0].now].lines) {
      holds.push_back(static_cast<std::size_t>(line.page));
    }
    EXPECT_THAT(comparison.pages,
                AllOf(::testing::Not(IsEmpty()), Each(::testing::AnyOfArray(holds))));
  }
}

TEST(RecordEdition, ChangeBarsStandInTheOuterMargin) {
  const std::string report = long_report();
  const Edition before = record(set_handout(report));
  std::string edited = report;
  edited.replace(edited.find("答卷", edited.find("第103")), 6, "答要");
  edited.replace(edited.find("答卷", edited.find("第125")), 6, "答要");
  const Typeset set = set_handout(edited);
  const Edition now = record(set);
  const Comparison comparison = compare_editions(before, now);
  const Layout& layout = set.styled.layout;
  const Pages marked = mark_changes(set.pages, comparison, layout, metric_fonts());
  std::vector<std::size_t> barred;
  for (std::size_t i = 0; i < marked.pages.size(); ++i) {
    const Page& page = marked.pages[i];
    if (page.drawings.size() == set.pages.pages[i].drawings.size()) continue;
    barred.push_back(i + 1);
    EXPECT_TRUE(page.drawings.back().artifact);
    ASSERT_EQ(page.drawings.back().drawing->rules.size(), 1U);
    const Rule& bar = page.drawings.back().drawing->rules[0];
    const Length left = layout.page.left_margin(i % 2 == 0);
    if (i % 2 == 0) {
      EXPECT_GT(bar.x, left + layout.page.measure());
      EXPECT_LT(bar.x + bar.width, page.width);
    } else {
      EXPECT_LT(bar.x + bar.width, left);
      EXPECT_GT(bar.x, Length{});
    }
    EXPECT_GT(bar.height, 3_mm);
  }
  EXPECT_EQ(barred, comparison.pages);
}

std::string error_of(const std::string& bytes) {
  const auto read = read_edition(bytes, "a.edition");
  return read ? "" : to_string(read.error());
}

TEST(ReadEdition, SaysWhatIsWrong) {
  EXPECT_THAT(error_of("no json"), AllOf(HasSubstr("a.edition"), HasSubstr("edition.unreadable")));
  EXPECT_THAT(error_of("{}"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_of("[]"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_of(R"({"banxin-edition": 2})"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_of(R"({"banxin-edition": "x"})"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_of(R"({"banxin-edition": 99})"),
              AllOf(HasSubstr("edition.version"), HasSubstr("or a later one")));
  EXPECT_THAT(error_of(R"({"banxin-edition": 1})"),
              AllOf(HasSubstr("edition.version"), HasSubstr("once more, with --edition")));
  std::string bytes =
      write_edition(record(set_handout("政府工作报告\n\n正文在这里，说完为止。\n")));
  ASSERT_EQ(error_of(bytes), "");
  const auto damaged = [&](const std::string& from, const std::string& to) {
    std::string other = bytes;
    other.replace(other.find(from), from.size(), to);
    return error_of(other);
  };
  EXPECT_THAT(damaged("[[1,", "[[7,"), HasSubstr("there is no page 7"));
  EXPECT_THAT(damaged("\"kind\":\"heading\"", "\"kind\":\"song\""), HasSubstr("song"));
  EXPECT_THAT(damaged("\"ink\":\"", "\"ink\":\"x"), HasSubstr("fingerprint"));
  EXPECT_THAT(error_of(bytes.substr(0, bytes.size() / 2)), HasSubstr("edition.unreadable"));
}

TEST(ReadEdition, AReportIsNoEdition) {
  EXPECT_FALSE(is_edition("政府工作报告\n"));
  EXPECT_FALSE(is_edition("{\"title\": 1}"));
  EXPECT_FALSE(is_edition(""));
}

}  // namespace
}  // namespace banxin::testing
