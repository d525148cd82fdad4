#include "report/mark_sections.h"

#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::u32string_view kPlanWords[] = {
    U"目标",     U"新的一年", U"重点做好", U"总体要求", U"重点工作", U"重点任务",
    U"主要任务", U"工作任务", U"工作安排", U"工作部署", U"总体部署", U"工作建议",
    U"工作打算", U"工作思路", U"政策取向", U"今年工作", U"今后五年", U"未来五年",
    U"下一步",   U"计划",     U"预期",     U"打算",
};
constexpr std::u32string_view kReviewWords[] = {
    U"回顾", U"过去", U"一年来", U"五年来", U"完成情况", U"预计", U"工作总结", U"执行情况",
};

template <typename Table>
bool says_any(std::u32string_view text, const Table& words) {
  for (const std::u32string_view word : words) {
    if (contains(text, word)) return true;
  }
  return false;
}

Section section_told_by(std::u32string_view heading) {
  if (says_any(heading, kReviewWords)) return Section::review;
  return says_any(heading, kPlanWords) ? Section::plan : Section::none;
}

}  // namespace

void mark_sections(Report& report) {
  std::vector<TextBlock*> headings;
  for (Block& block : report.blocks) {
    auto* text = std::get_if<TextBlock>(&block);
    if (text != nullptr && text->kind == TextKind::heading) headings.push_back(text);
  }
  bool plans = false;
  for (const TextBlock* heading : headings) {
    plans = plans || section_told_by(heading->text.text) == Section::plan;
  }
  // What stands before the plans looks back.
  Section section = plans ? Section::review : Section::none;
  for (TextBlock* heading : headings) {
    const Section told = section_told_by(heading->text.text);
    // Deep in a section, a word says little.
    if (heading->level <= 1 && (told != Section::none || !plans)) section = told;
    heading->section = section;
  }
}

}  // namespace banxin
