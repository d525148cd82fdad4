// Markdown and front matter through the whole engine.
#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "support/metric_engine.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

TEST(MarkdownBuild, AnyTextIsSound) {
  const std::string pieces[] = {"甲乙",
                                "丙。",
                                "# ",
                                "## ",
                                "- ",
                                "  - ",
                                "1. ",
                                "> ",
                                "|",
                                "|-|-|",
                                "\n",
                                "\n\n",
                                "**",
                                "==",
                                "{龘|dá}",
                                "[^1]",
                                "[[",
                                "]]",
                                "\\",
                                "```",
                                "+++",
                                "[甲](https://a.cn)",
                                "{{a@b.c}}",
                                "---",
                                "![甲](b.jpg)",
                                "![](-)",
                                "![|乙](a.csv)",
                                "{width=half}",
                                "一、",
                                "（一）",
                                "5%",
                                " "};
  std::mt19937 random(41);
  for (int round = 0; round < 300; ++round) {
    std::string text = round % 3 == 0 ? "+++\ntitle = \"政府工作报告\"\n+++\n" : "";
    for (std::size_t n = 1 + random() % 60; n > 0; --n)
      text += pieces[random() % std::size(pieces)];
    const Built built = metric_engine().build({"report.md", text, "", {}});
    for (const Problem& problem : built.problems) {
      ASSERT_NE(problem.code, "internal") << to_string(problem) << "\n" << text;
    }
    ASSERT_NE(built.pdf.empty(), !has_errors(built.problems)) << text;
  }
}

TEST(MarkdownBuild, TheLayoutIsThatOfTheCallElseOfTheFrontMatter) {
  TemporaryFolder folder;
  const std::string layout =
      folder.write("two.toml", "extends = \"handout\"\n[page]\nlines = 11\n");
  std::string text = "+++\nlayout = '" + layout + "'\n+++\n";
  for (int i = 0; i < 20; ++i) text += "甲乙丙丁。\n\n";
  EXPECT_EQ(metric_engine().build({"report.txt", text, "", {}}).pages, 2);
  EXPECT_EQ(metric_engine().build({"report.txt", text, "handout", {}}).pages, 1);
}

}  // namespace
}  // namespace banxin::testing
