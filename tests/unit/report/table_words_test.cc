// What the words of a table say (TYPOGRAPHY T-02, T-03, T-06 … T-11).
#include "report/table_words.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "report/recognize_table.h"

namespace banxin {
namespace {

TEST(TableWords, Captions) {
  const auto label = read_table_label(U"表12　主要指标");
  ASSERT_TRUE(label);
  EXPECT_EQ(label->number, 12);
  EXPECT_EQ(label->length, 4U);
  EXPECT_EQ(read_table_label(U"表2-1 指标")->label, U"表2-1");
  EXPECT_EQ(read_table_label(U"表2-1 指标")->number, 0);
  EXPECT_EQ(read_table_label(U"附表1：指标")->label, U"附表1");
  EXPECT_EQ(read_table_label(U"表：指标")->label, U"");
  EXPECT_EQ(read_table_label(U"表1")->number, 1);
  EXPECT_FALSE(read_table_label(U"表彰先进"));
  EXPECT_FALSE(read_table_label(U"表1所示。"));
  EXPECT_FALSE(read_table_label(U"表"));
}

TEST(TableWords, UnitsLines) {
  EXPECT_EQ(units_of_line(U"单位：亿元"), U"亿元");
  EXPECT_EQ(units_of_line(U"（单位: 亿元、%）"), U"亿元、%");
  EXPECT_EQ(units_of_line(U"单位亿元"), U"");
}

TEST(TableWords, UnitsInBrackets) {
  EXPECT_EQ(unit_at_end(U"生产总值（亿元）"), U"亿元");
  EXPECT_EQ(unit_at_end(U"人均(元/人·月)"), U"元/人·月");
  EXPECT_EQ(unit_at_end(U"固定资产投资（不含农户）"), U"");
  EXPECT_EQ(unit_at_end(U"（亿元）"), U"");
}

TEST(TableWords, Figures) {
  for (const auto* text :
       {U"1065", U"1,286.5", U"−3.1", U"-3.1", U"5—6", U"4.5%-5%", U"≥65", U"65以上", U"12.5①",
        U"66.2%", U"1.1个百分点", U"约5", U"突破12", U"0"}) {
    EXPECT_TRUE(is_figure(text)) << to_utf8(text);
  }
  for (const auto* text : {U"", U"持平", U"2023年", U"12月24日", U"第3", U"G228", U"2024-01",
                           U"3/5", U"完成3项任务以后再说", U"—"}) {
    EXPECT_FALSE(is_figure(text)) << to_utf8(text);
  }
}

TEST(TableWords, MissingValuesAndNotes) {
  EXPECT_TRUE(is_missing(U"N/A"));
  EXPECT_TRUE(is_missing(U"-"));
  EXPECT_FALSE(is_missing(U""));
  EXPECT_FALSE(is_missing(U"—"));
  EXPECT_TRUE(begins_table_note(U"注：甲。"));
  EXPECT_TRUE(begins_table_note(U"资料来源：乙。"));
  EXPECT_TRUE(begins_table_note(U"注1：甲。"));
  EXPECT_FALSE(begins_table_note(U"注重质量"));
}

TEST(AddNote, PartsNumberedNotes) {
  TableBlock table;
  add_note(table, {U"注：1.甲为2.5。2.乙。 3.丙。", {}, {}});
  ASSERT_EQ(table.notes.size(), 3U);
  EXPECT_EQ(table.notes[0].text, U"注：1.甲为2.5。");
  EXPECT_EQ(table.notes[1].text, U"2.乙。");
  EXPECT_EQ(table.notes[2].text, U"3.丙。");
}

}  // namespace
}  // namespace banxin
