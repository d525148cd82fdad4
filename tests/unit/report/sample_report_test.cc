// Whole reports: what TYPOGRAPHY §5.1 and §5.2 count in them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "indicators/mark_lists.h"
#include "support/problems.h"
#include "support/shared_file.h"
#include "unit/report/report_of.h"

namespace banxin {
namespace {

using testing::blocks_of;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using testing::recognized_file;

const std::string kFolder = BANXIN_SOURCE_DIR "/data/reports/";

Recognized sample() { return recognized_file(kFolder + "cangshan-2023.txt"); }

std::size_t count(const Report& report, TextKind kind) { return blocks_of(report, kind).size(); }

std::vector<TextBlock> headings(const Report& report, int level) {
  std::vector<TextBlock> found;
  for (const TextBlock& block : blocks_of(report, TextKind::heading)) {
    if (block.level == level) found.push_back(block);
  }
  return found;
}

std::size_t count_strong(const Report& report) {
  std::size_t strong = 0;
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) strong += text->text.marks.size();
    if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) strong += item.marks.size();
    }
  }
  return strong;
}

// S-21: the three kinds of joins; S-01 … S-07 and S-24: the counts. The form of the newspaper
// article that the sample was written after.
void expect_article(const Recognized& recognized) {
  const Report& report = recognized.report;
  EXPECT_EQ(count(report, TextKind::title), 1U);
  EXPECT_EQ(count(report, TextKind::byline), 1U);
  EXPECT_EQ(count(report, TextKind::caption), 1U);
  EXPECT_EQ(headings(report, 0).size(), 5U);
  EXPECT_EQ(headings(report, 1).size(), 5U + 6U);  // 一 … 五 as in newspapers, then 一、 … 六、
  EXPECT_EQ(count(report, TextKind::heading), 16U);

  ASSERT_EQ(report.healed.size(), 3U);
  const auto told = [&](std::size_t i) {
    const Join& join = report.healed[i];
    return std::tuple(
        join.line, join.evidence,
        to_utf8(join.before.substr(join.before.size() - 2) + join.after.substr(0, 2)));
  };
  EXPECT_EQ(told(0), std::tuple(86, JoinEvidence::words, std::string("限上商贸")));
  EXPECT_EQ(told(1), std::tuple(104, JoinEvidence::plain, std::string("开放植物")));
  EXPECT_EQ(told(2), std::tuple(118, JoinEvidence::quote, std::string("共建病房")));

  std::size_t leads = 0;
  std::vector<std::string> labels;
  for (const TextBlock& block : blocks_of(report, TextKind::paragraph)) {
    if (block.lead == 0) continue;
    const std::u32string lead = block.text.text.substr(0, block.lead);
    if (lead.ends_with(U"：")) {
      labels.push_back(to_utf8(lead));
    } else {
      EXPECT_TRUE(lead.ends_with(U"。")) << to_utf8(lead);
      ++leads;
    }
  }
  EXPECT_EQ(leads, 23U);
  EXPECT_THAT(labels, ElementsAre("荣誉："));

  std::vector<std::size_t> items;
  for (const Block& block : report.blocks) {
    if (const auto* list = std::get_if<ListBlock>(&block)) items.push_back(list->items.size());
  }
  EXPECT_THAT(items, ElementsAre(8U, 7U));
  EXPECT_EQ(count_strong(report), 14U);
  EXPECT_THAT(testing::codes_of(recognized.problems), Not(Contains("heading.number")));
  EXPECT_THAT(testing::codes_of(recognized.problems),
              ElementsAre("text.suspicion", "caption.found", "paragraph.joined"));
  EXPECT_TRUE(report.cut.empty());

  // S-08: split at line 50.
  for (const TextBlock& heading : blocks_of(report, TextKind::heading)) {
    const bool plan = heading.text.source.front().line >= 50;
    EXPECT_EQ(heading.section, plan ? Section::plan : Section::review)
        << to_utf8(heading.text.text);
  }
}

TEST(SampleReport, HasEverythingTheArticleHas) { expect_article(sample()); }

TEST(SampleReport, TheArticleItselfHasTheSame) {
  SHARED_FILE_OR_SKIP(file, "corpus/reports/000_828d32fb513dea0c.txt");
  expect_article(recognized_file(file));
}

// S-26: begins with the title of the report, ends with its last sentence.
TEST(SampleReport, AWebPageIsCutToTheReport) {
  SHARED_FILE_OR_SKIP(file, "corpus/reports/messy_gbk_2008.txt");
  const Report report = recognized_file(file).report;
  EXPECT_EQ(std::get<TextBlock>(report.blocks.front()).text.text, U"政府工作报告");
  const std::u32string& last = std::get<TextBlock>(report.blocks.back()).text.text;
  EXPECT_TRUE(last.starts_with(U"五年来，我们始终重视政府自身改革")) << to_utf8(last);
  EXPECT_TRUE(last.ends_with(U"。"));
  EXPECT_EQ(report.blocks.size(), 49U);
  for (const CutReason reason :
       {CutReason::navigation, CutReason::comment, CutReason::escaped_blank, CutReason::source_line,
        CutReason::repeated_title, CutReason::repeated_text}) {
    EXPECT_TRUE(std::any_of(report.cut.begin(), report.cut.end(), [&](const Cut& cut) {
      return cut.reason == reason;
    })) << static_cast<int>(reason);
  }
}

// Paragraphs cut at links and changes of face, and a licence notice behind the text.
TEST(SampleReport, ArchivesAreJoinedAndTheirNoticeIsCut) {
  SHARED_FILE_OR_SKIP(file, "corpus/reports/central_1995_wikisource.txt");
  const Report report = recognized_file(file).report;
  EXPECT_EQ(std::get<TextBlock>(report.blocks.front()).kind, TextKind::salutation);
  EXPECT_EQ(headings(report, 1).size(), 7U);
  EXPECT_EQ(headings(report, 0).size(), 1U);  // 结束语
  EXPECT_TRUE(std::get<TextBlock>(report.blocks.back()).text.text.ends_with(U"取得更大的成就！"));
  bool joined = false;
  for (const TextBlock& block : blocks_of(report, TextKind::paragraph)) {
    const std::u32string& text = block.text.text;
    joined = joined || text.find(U"要认真落实《计划生育工作纲要》，把") != std::u32string::npos;
    EXPECT_NE(text.front(), U'》') << to_utf8(text.substr(0, 20));
  }
  EXPECT_TRUE(joined);
}

TEST(SampleReport, NothingIsJoinedInThePlainText) {
  const Recognized plain = recognized_file(kFolder + "cangshan-2023-plain.txt");
  EXPECT_TRUE(plain.report.healed.empty());
  EXPECT_TRUE(plain.report.cut.empty());
  EXPECT_EQ(headings(plain.report, 2).size(), 19U);
  EXPECT_TRUE(plain.problems.empty());
}

// T-18: eight rows; six goals and the last bullet's three names.
TEST(SampleReport, ItsListsBecomeTablesOfEightAndNineRows) {
  std::vector<std::size_t> rows;
  for (const Block& block : mark_lists(sample().report).blocks) {
    if (const auto* table = std::get_if<TableBlock>(&block)) rows.push_back(table->rows.size());
  }
  EXPECT_EQ(rows, (std::vector<std::size_t>{8, 9}));
}

// T-18: the nine goals beside the results; only of the last nothing was stated.
TEST(SampleReport, ItsGoalsStandBesideWhatWasDone) {
  std::vector<std::string> done;
  for (const Block& block : mark_lists(sample().report, GoalsForm::joined).blocks) {
    const auto* table = std::get_if<TableBlock>(&block);
    if (table == nullptr || to_utf8(table->head[0][2].text.text) != "2023年完成") continue;
    EXPECT_EQ(to_utf8(table->head[0][3].text.text), "2024年目标");
    for (const TableRow& row : table->rows) {
      ASSERT_EQ(row.size(), 4U);
      done.push_back(to_utf8(row[2].text.text) + to_utf8(row[1].text.text));
    }
  }
  EXPECT_EQ(done, (std::vector<std::string>{"2.5%", "31.9%", "18.2%", "2.5%", "0.5%", "2.8%",
                                            "1.43亿美元", "305亿元", ""}));
}

// S-20: no half-width mark is left beside Han.
TEST(SampleReport, HasNoHalfWidthMarkBesideHan) {
  for (const Block& block : sample().report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    EXPECT_EQ(text->text.text.find_first_of(U",;:()"), std::u32string::npos)
        << to_utf8(text->text.text);
  }
}

}  // namespace
}  // namespace banxin
