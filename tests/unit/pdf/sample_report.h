#pragma once
// A report of three pages with everything pdf/ can write.
#include <string>
#include <vector>

#include "sample_document.h"

namespace banxin::testing {

inline const std::vector<std::u32string> kSampleLines = {
    U"政府工作报告",
    U"一、过去一年工作回顾",
    U"全年地区生产总值1065亿元，增长2.5%；一般公共预算收入81.3亿元。",
    U"吉林的“𠮷”字与部首⼀、汉字一同在一行，各有各的编码。",
    U"（一）坚持稳中求进，扎实推进“九大专项行动”——办好民生实事。",
    U"镇与村的第二页段落，跨页仍是一个段落元素。",
};

inline StructureTree sample_tags() {
  using Role = StructureRole;
  StructureTree tags;
  tags.push_back({Role::heading1, -1});
  tags.push_back({Role::heading2, -1});
  tags.push_back({Role::paragraph, -1});
  tags.push_back({Role::heading3, -1});
  tags.push_back({Role::table, -1});           // 4
  tags.push_back({Role::caption, 4});          // 5
  tags.push_back({Role::table_row, 4});        // 6
  tags.push_back({Role::table_head_cell, 6});  // 7
  tags.push_back({Role::table_head_cell, 6, 2});
  tags.push_back({Role::table_row, 4});  // 9
  tags.push_back({Role::table_head_cell, 9, 1, 1, true});
  tags.push_back({Role::table_cell, 9});
  tags.push_back({Role::table_cell, 9});
  tags.push_back({Role::list, -1});  // 13
  tags.push_back({Role::list_item, 13});
  tags.push_back({Role::list_body, 14});
  tags.push_back({Role::paragraph, -1});  // 16: no content
  tags.push_back({Role::link, 3});        // 17
  return tags;
}

class SampleReport {
 public:
  explicit SampleReport(const FontSet& fonts) : fonts_(fonts) {
    pages_.tags = sample_tags();
    first_page();
    second_page();
    third_page();
  }
  const Pages& pages() const { return pages_; }

 private:
  void begin_page(int number) {
    pages_.pages.push_back({210_mm, 297_mm, number, {}});
    y_ = 37_mm;
  }
  Drawing text(const std::u32string& line, Length size, TagIndex tag, FontRole role) const {
    return set_text(fonts_, line, {role, size, size == 16_pt ? 156_mm / 28 : Length{}, tag});
  }
  void put(Drawing drawing, Length x = 28_mm) {
    pages_.pages.back().drawings.push_back(place(x, y_, 0, std::move(drawing)));
  }
  void put_line(std::size_t index, TagIndex tag, FontRole role = FontRole::fangsong) {
    put(text(kSampleLines[index], 16_pt, tag, role));
    y_ += 28.95_pt;
  }
  void put_page_number(const std::u32string& number) {
    Drawing drawing = set_text(fonts_, U"— " + number + U" —", {FontRole::songti, 14_pt, {}, 3});
    PlacedDrawing placed = place(28_mm, 265_mm, 0, std::move(drawing));
    placed.artifact = true;
    placed.furniture = Furniture::footer;
    pages_.pages.back().drawings.push_back(std::move(placed));
  }

  void first_page() {
    begin_page(0);
    Drawing title = text(kSampleLines[0], 22_pt, 0, FontRole::xiaobiaosong);
    title.anchors.push_back({"heading-1", kSampleLines[0], 1, 0_pt});
    put(std::move(title), 60_mm);
    y_ += 60_pt;
    Drawing heading = text(kSampleLines[1], 16_pt, 1, FontRole::heiti);
    heading.anchors.push_back({"heading-2", kSampleLines[1], 2, 0_pt});
    put(std::move(heading));
    y_ += 28.95_pt;
    put_line(2, 2);
    put_line(3, 2, FontRole::songti);
  }
  void second_page() {
    begin_page(1);
    put_line(5, 2);
    Drawing heading = text(kSampleLines[4], 16_pt, 3, FontRole::kaiti);
    heading.anchors.push_back({"heading-3", kSampleLines[4], 3, 0_pt});
    heading.links.push_back({LinkKind::anchor, "heading-1", 0_pt, 0_pt, 100_pt, 16_pt, 17});
    heading.links.push_back({LinkKind::anchor, "nowhere", 0_pt, 0_pt, 100_pt, 16_pt, 17});
    put(std::move(heading));
    put_page_number(U"1");
  }
  // A table drawn as strips: a row is one drawing with a run for each cell on one baseline.
  void third_page() {
    begin_page(2);
    put(text(U"表1  主要指标", 14_pt, 5, FontRole::heiti));
    y_ += 24_pt;
    put(table_row({U"指标", U"数值"}, 7));
    y_ += 24_pt;
    put(table_row({U"地区生产总值", U"1065", U"2.5%"}, 10));
    y_ += 40_pt;
    Drawing office = text(U"office", 12_pt, 15, FontRole::songti);
    put(std::move(office));
    put_page_number(U"2");
  }
  Drawing table_row(const std::vector<std::u32string>& cells, TagIndex first) const {
    Drawing row;
    Length x;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto tag = first + static_cast<TagIndex>(i);
      for (GlyphRun run : text(cells[i], 12_pt, tag, FontRole::songti).runs) {
        for (DrawnGlyph& glyph : run.glyphs) glyph.x += x;
        row.runs.push_back(std::move(run));
      }
      x += 52_mm;
    }
    row.rules.push_back({0_pt, -4_pt, 156_mm, 0.5_pt, Ink{}});
    row.rules.push_back({0_pt, 18_pt, 156_mm, 1_pt, Ink{0, 100, 95, 0}});
    return row;
  }

  const FontSet& fonts_;
  Pages pages_;
  Length y_;
};

}  // namespace banxin::testing
