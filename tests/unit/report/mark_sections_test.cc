#include "report/mark_sections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin {
namespace {

using ::testing::ElementsAre;

std::vector<Section> sections(const std::vector<std::u32string>& headings) {
  Report report;
  for (const std::u32string& heading : headings) {
    report.blocks.emplace_back(TextBlock{TextKind::heading, 1, RichText{heading, {}, {}}});
  }
  mark_sections(report);
  std::vector<Section> found;
  for (const Block& block : report.blocks) found.push_back(std::get<TextBlock>(block).section);
  return found;
}

// S-08
TEST(MarkSections, PlansPartTheReport) {
  EXPECT_THAT(sections({U"一、环境越来越优", U"2023年工作回顾", U"新的一年这样干", U"一、抓改革"}),
              ElementsAre(Section::review, Section::review, Section::plan, Section::plan));
}

TEST(MarkSections, WithoutPlansOnlyWhatLooksBack) {
  EXPECT_THAT(sections({U"一、2023年工作回顾", U"二、关于外交工作"}),
              ElementsAre(Section::review, Section::none));
}

}  // namespace
}  // namespace banxin
