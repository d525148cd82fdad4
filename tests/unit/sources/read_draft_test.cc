// Which reader a report has, and its front matter.
#include "sources/read_draft.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "report/recognize.h"

namespace banxin {
namespace {

std::string problems_of(const ReadDraft& read) {
  std::string all;
  for (const Problem& problem : read.problems) {
    all += problem.code + " " + std::to_string(problem.place.line) + "\n";
    EXPECT_EQ(problem.place.file, read.draft.file);
    EXPECT_EQ(problem.blame, Blame::document);
  }
  return all;
}

bool reads_markdown(const std::string& file, std::string_view text = "# 甲\n") {
  const Draft draft = read_draft(text, file).draft;
  return draft.blocks.front().kind == DraftKind::heading;
}

TEST(ReadDraft, TheNameChoosesTheReader) {
  EXPECT_TRUE(reads_markdown("a.md"));
  EXPECT_TRUE(reads_markdown("a/b.MARKDOWN"));
  EXPECT_FALSE(reads_markdown("a.txt"));
  EXPECT_FALSE(reads_markdown("a.md.txt"));
  EXPECT_FALSE(reads_markdown(".md"));
}

TEST(ReadDraft, StandardInputIsMarkdownIfItBeginsSo) {
  EXPECT_TRUE(reads_markdown("-"));
  EXPECT_TRUE(reads_markdown("-", "+++\ntitle = \"乙\"\n+++\n\n# 甲\n"));
  EXPECT_FALSE(reads_markdown("-", "甲\n# 乙\n"));
  EXPECT_FALSE(reads_markdown("-", "#甲\n"));
}

TEST(ReadDraft, FrontMatterIsTakenFromBothForms) {
  const char* const text =
      "+++\n# a comment\ntitle = \" 政府工作报告\"\nsubtitle = \"——在会议上\"\n"
      "speaker = \"区长　甲乙\"\nmeeting = \"第三次会议\"\ndate = \"2024-01-08\"\n"
      "layout = \"brief\"\ndata = [\"a.csv\", \"b.csv\"]\n+++ \n\n正文。\n";
  for (const char* file : {"a.txt", "a.md"}) {
    const ReadDraft read = read_draft(text, file);
    EXPECT_EQ(problems_of(read), "");
    const FrontMatter& front = read.draft.front;
    EXPECT_EQ(front.title.text, U"政府工作报告");
    EXPECT_EQ(place_of(front.title.source, 0, "f"), (Place{"f", 3, 11}));
    EXPECT_EQ(front.subtitle.text, U"——在会议上");
    EXPECT_EQ(front.speaker.text, U"区长　甲乙");
    EXPECT_EQ(front.meeting, "第三次会议");
    EXPECT_EQ(front.date, "2024-01-08");
    EXPECT_EQ(front.layout, "brief");
    EXPECT_EQ(front.layout_line, 8);
    EXPECT_EQ(front.data, (std::vector<std::string>{"a.csv", "b.csv"}));
    ASSERT_EQ(read.draft.blocks.size(), 1U);
    EXPECT_EQ(read.draft.blocks[0].text.source[0], (SourcePoint{0, 12, 1}));
    EXPECT_EQ(read.draft.blocks[0].blank_before, 1);
  }
}

TEST(ReadDraft, FrontMatterKeepsTheLinesOfItsFile) {
  EXPECT_EQ(
      problems_of(read_draft("+++\r\ntitle = \"甲\"\r\nlayuot = \"b\"\r\n+++\r\n甲", "a.txt")),
      "toml.unknown-key 3\n");
  EXPECT_EQ(problems_of(read_draft("+++\n\ntitle = 甲\n+++\n甲", "a.md")), "toml.syntax 3\n");
  EXPECT_EQ(problems_of(read_draft("+++\ndate = 2024-01-08\ndata = \"a\"\n+++\n甲", "a.md")),
            "toml.value 2\ntoml.value 3\n");
  EXPECT_EQ(problems_of(read_draft("+++\ntitle = \"甲\\n乙\"\n+++\n甲", "a.md")), "toml.value 2\n");
  EXPECT_EQ(problems_of(read_draft("+++\ntitle = \"甲\"\n", "a.txt")), "front-matter.open 1\n");
}

TEST(ReadDraft, PlusSignsElsewhereAreText) {
  EXPECT_EQ(read_draft("甲\n+++\n乙\n+++\n", "a.txt").draft.blocks.size(), 4U);
  EXPECT_EQ(read_draft("++++\n", "a.txt").draft.blocks.size(), 1U);
}

TEST(ReadDraft, UnreadableBytesAreTheOnlyProblem) {
  EXPECT_EQ(problems_of(read_draft("+++\n\xFF\xFF\xFF", "a.md")), "text.invalid-bytes 2\n");
}

// ---- Its blocks --------------------------------------------------------------------------------

std::string head_of(const std::string& text, Problems& problems) {
  const ReadDraft read = read_draft(text, "a.md");
  Report report = recognize(read.draft).report;
  report.front = read.draft.front;
  problems = add_front_matter(report);
  std::string all;
  for (const Block& block : report.blocks) {
    const auto* words = std::get_if<TextBlock>(&block);
    if (words == nullptr) continue;
    const char* const kind = words->kind == TextKind::title      ? "title"
                             : words->kind == TextKind::subtitle ? "subtitle"
                             : words->kind == TextKind::speaker  ? "speaker"
                                                                 : "other";
    all += std::string(kind) + ": " + to_utf8(words->text.text) + "\n";
  }
  return all;
}

TEST(FrontMatter, BecomesTheBlocksThatTheTextLacks) {
  Problems problems;
  EXPECT_EQ(head_of("+++\ntitle = \"政府工作报告(草案)\"\nspeaker = \"区长　　甲乙\"\n"
                    "subtitle = \"——在**会议**上\"\n+++\n正文在这里，说完为止。\n",
                    problems),
            "title: 政府工作报告（草案）\nsubtitle: ——在会议上\nspeaker: 区长 甲乙\n"
            "other: 正文在这里，说完为止。\n");
  EXPECT_TRUE(problems.empty());
}

TEST(FrontMatter, StandsBehindTheTitleOfTheText) {
  Problems problems;
  EXPECT_EQ(head_of("+++\nspeaker = \"区长 甲乙\"\n+++\n# 政府工作报告\n\n正文在这里，说完为止。\n",
                    problems),
            "title: 政府工作报告\nspeaker: 区长 甲乙\nother: 正文在这里，说完为止。\n");
  EXPECT_TRUE(problems.empty());
}

TEST(FrontMatter, OfTwoTitlesThatOfTheTextIsPrinted) {
  Problems problems;
  const std::string text = "\"\n+++\n# 政府工作报告\n\n正文在这里，说完为止。\n";
  const std::string printed = "title: 政府工作报告\nother: 正文在这里，说完为止。\n";
  EXPECT_EQ(head_of("+++\ntitle = \"政府工作报告" + text, problems), printed);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(head_of("+++\ntitle = \"要点" + text, problems), printed);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "front-matter.not-used");
  EXPECT_EQ(problems[0].place, (Place{"a.md", 2, 10}));
}

}  // namespace
}  // namespace banxin
