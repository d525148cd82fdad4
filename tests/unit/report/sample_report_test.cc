// The sample report as a whole: what TYPOGRAPHY §5.1 counts in it.
#include <gtest/gtest.h>

#include <map>

#include "indicators/mark_lists.h"
#include "report/recognize.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

Report sample() {
  const std::string file = BANXIN_SOURCE_DIR "/data/reports/cangshan-2023.txt";
  return recognize(*read_text(*read_file(file), file)).report;
}

std::map<std::string, int> count(const Report& report) {
  std::map<std::string, int> counts;
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      static const std::map<TextKind, std::string> kNames = {{TextKind::title, "title"},
                                                             {TextKind::byline, "byline"},
                                                             {TextKind::heading, "heading"},
                                                             {TextKind::paragraph, "paragraph"},
                                                             {TextKind::caption, "caption"}};
      std::string name = kNames.at(text->kind);
      if (text->kind == TextKind::heading) name += std::to_string(text->level);
      ++counts[name];
    } else {
      ++counts[std::holds_alternative<ListBlock>(block) ? "list" : "table"];
    }
  }
  return counts;
}

TEST(SampleReport, HasItsHeadings) {
  const auto counts = count(sample());
  EXPECT_EQ(counts.at("title"), 1);
  EXPECT_EQ(counts.at("byline"), 1);
  EXPECT_EQ(counts.at("caption"), 1);
  EXPECT_EQ(counts.at("heading0"), 5);
  EXPECT_EQ(counts.at("heading1"), 5 + 6);  // 一 … 五 as in newspapers, then 一、 … 六、
  EXPECT_EQ(counts.at("list"), 2);
}

TEST(SampleReport, HasFourteenStrongSpans) {
  std::size_t strong = 0;
  const Report report = sample();
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) strong += text->text.marks.size();
    if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) strong += item.marks.size();
    }
  }
  EXPECT_EQ(strong, 14U);
}

// T-18: eight rows; six goals and the last bullet's three names.
TEST(SampleReport, ItsListsBecomeTablesOfEightAndNineRows) {
  std::vector<std::size_t> rows;
  for (const Block& block : mark_lists(sample()).blocks) {
    if (const auto* table = std::get_if<TableBlock>(&block)) rows.push_back(table->rows.size());
  }
  EXPECT_EQ(rows, (std::vector<std::size_t>{8, 9}));
}

// S-20: no half-width mark is left beside Han.
TEST(SampleReport, HasNoHalfWidthMarkBesideHan) {
  for (const Block& block : sample().blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr) continue;
    EXPECT_EQ(text->text.text.find_first_of(U",;:()"), std::u32string::npos)
        << to_utf8(text->text.text);
  }
}

}  // namespace
}  // namespace banxin
