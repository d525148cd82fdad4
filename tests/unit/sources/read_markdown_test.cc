// Markdown → Draft, and that a report in Markdown and as plain text is one report.
#include "sources/read_markdown.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "base/utf8.h"
#include "report/recognize.h"
#include "sources/markdown_skeleton.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

ReadDraft read(std::string_view text) { return read_markdown(from_utf8(text), 0, "f"); }

// A block a line: kind, level and text.
std::string blocks_of(std::string_view text) {
  static const std::map<DraftKind, std::string> kNames = {{DraftKind::line, "line"},
                                                          {DraftKind::heading, "heading"},
                                                          {DraftKind::paragraph, "paragraph"},
                                                          {DraftKind::item, "item"},
                                                          {DraftKind::table, "table"}};
  std::string all;
  const Draft draft = read(text).draft;
  for (const DraftBlock& block : draft.blocks) {
    all += kNames.at(block.kind);
    if (block.kind == DraftKind::table) {
      for (const auto& row : draft.tables[block.object].rows) {
        all += ":";
        for (const DraftCell& cell : row) all += " " + to_utf8(cell.text.text) + " |";
      }
      all += "\n";
      continue;
    }
    if (block.level > 0) all += std::to_string(block.level);
    all += ": " + to_utf8(block.text.text) + "\n";
  }
  return all;
}

// "code line:column", one a line.
std::string problems_of(std::string_view text) {
  std::string all;
  for (const Problem& problem : read(text).problems) {
    all += problem.code + " " + std::to_string(problem.place.line) + ":" +
           std::to_string(problem.place.column) + "\n";
  }
  return all;
}

TEST(ReadMarkdown, HeadingsHaveTheirLevels) {
  EXPECT_EQ(blocks_of("# 甲\n## 乙 ##\n###### 丙\n#　丁\n戊\n===\n"),
            "heading1: 甲\nheading2: 乙\nheading6: 丙\nheading1: 丁\nheading1: 戊\n");
  EXPECT_EQ(blocks_of("##甲\n"), "line: ##甲\n");
  EXPECT_EQ(problems_of("##甲\n"), "markdown.heading 1:1\n");
  EXPECT_EQ(blocks_of("#\n####### 甲\n"), "line: # ####### 甲\n");
}

TEST(ReadMarkdown, ALineOfDashesMakesNoHeadingOfAParagraph) {
  EXPECT_EQ(blocks_of("甲乙。丙丁\n---\n"), "paragraph: 甲乙。丙丁\n");
  EXPECT_EQ(problems_of("甲乙。丙丁\n---\n"), "markdown.heading 1:1\n");
}

TEST(ReadMarkdown, WrappedLinesAreOneParagraph) {
  EXPECT_EQ(blocks_of("甲乙\n丙丁，\n（戊\n"), "line: 甲乙丙丁，（戊\n");
  EXPECT_EQ(blocks_of("use\nwords\n"), "line: use words\n");
  EXPECT_EQ(blocks_of("增长5%\n的\n"), "line: 增长5% 的\n");
  EXPECT_EQ(blocks_of("甲**乙**\n丙\n"), "line: 甲**乙**丙\n");
  EXPECT_EQ(blocks_of("甲,\n乙\n(丙)\n"), "line: 甲,乙(丙)\n");
}

TEST(ReadMarkdown, SomeLinesBeginAParagraph) {
  EXPECT_EQ(blocks_of("甲  \n乙\\\n丙\n"), "line: 甲\nline: 乙\nline: 丙\n");
  EXPECT_EQ(blocks_of("　　甲\n　　乙\n"), "line: 甲\nline: 乙\n");
  EXPECT_EQ(blocks_of("1.甲\n2.乙\n"), "line: 1.甲\nline: 2.乙\n");
  EXPECT_EQ(blocks_of("（一）甲\n（二）乙\n（五）丙\n"),
            "line: （一）甲\nline: （二）乙（五）丙\n");
  EXPECT_EQ(blocks_of("甲\\\\\n乙\n"), "line: 甲\\\\ 乙\n");
}

TEST(ReadMarkdown, ListsKeepNumbersAndLoseBullets) {
  EXPECT_EQ(blocks_of("- 甲\n- 乙\n"), "item: 甲\nitem: 乙\n");
  EXPECT_EQ(blocks_of("* 甲\n"), "item: 甲\n");
  EXPECT_EQ(blocks_of("+ 甲\n"), "item: 甲\n");
  EXPECT_EQ(blocks_of("•　甲\n● 乙\n"), "item: 甲\nitem: 乙\n");
  EXPECT_EQ(blocks_of("1. 甲\n2.  乙\n"), "line: 1. 甲\nline: 2.  乙\n");
  EXPECT_EQ(blocks_of("3) 甲\n"), "line: 3) 甲\n");
  EXPECT_EQ(blocks_of("- 甲\n乙\n"), "item: 甲乙\n");
  EXPECT_EQ(blocks_of("-\n"), "line: -\n");
  EXPECT_EQ(blocks_of("1.\n"), "line: 1.\n");
  EXPECT_EQ(blocks_of("**甲**乙\n"), "line: **甲**乙\n");
}

TEST(ReadMarkdown, WhatIsInAnItemBecomesFlatAndIsReportedOnce) {
  const char* const nested = "- 甲\n  - 乙\n    1. 丙\n- 丁\n\n  戊\n\n己\n\n- 庚\n  - 辛\n";
  EXPECT_EQ(blocks_of(nested),
            "item: 甲\nitem: 乙\nline: 1. 丙\nitem: 丁\nparagraph: 戊\nline: 己\nitem: 庚\n"
            "item: 辛\n");
  EXPECT_EQ(problems_of(nested), "markdown.nested 2:5\nmarkdown.nested 11:5\n");
}

TEST(ReadMarkdown, QuotationsAreParagraphs) {
  EXPECT_EQ(blocks_of("> 甲\n> 乙\n>\n> 丙\n\n丁\n"), "paragraph: 甲乙\nparagraph: 丙\nline: 丁\n");
  EXPECT_EQ(problems_of("> 甲\n> 乙\n>\n> 丙\n\n丁\n"), "markdown.quote 1:3\n");
}

// T-01
TEST(ReadMarkdown, TablesKeepTheirCells) {
  const char* const table =
      "| 甲 | 乙 |\n|---|:-:|\n| **丙** | a\\|b |\n|  | 丁 | 戊\n|  |  |\n己|　　庚\n\n辛\n";
  EXPECT_EQ(blocks_of(table),
            "table: 甲 | 乙 |: **丙** | a\\|b |:  | 丁 | 戊 |: 己 | 庚 |\nline: 辛\n");
  EXPECT_EQ(problems_of(table), "");
  const DraftTable draft = read(table).draft.tables.at(0);
  EXPECT_EQ(draft.head_rows, 1U);
  EXPECT_EQ(draft.aligns, (std::vector{DraftAlign::none, DraftAlign::centre}));
  EXPECT_EQ(draft.rows[3][1].indent, 2);
  EXPECT_EQ(blocks_of("> |甲|乙|\n> |:--|--:|\n> |丙|丁|\n"), "table: 甲 | 乙 |: 丙 | 丁 |\n");
}

TEST(ReadMarkdown, CodeIsLeftOutAndReported) {
  const char* const code =
      "甲\n```c\nperiods = 2023\n```\n乙\n\n```\n```\n\n~~~ c\n- 丙\n~~~\n丁\n";
  EXPECT_EQ(blocks_of(code), "line: 甲\nline: 乙\nline: 丁\n");
  EXPECT_EQ(problems_of(code),
            "markdown.unsupported 2:1\nmarkdown.unsupported 7:1\nmarkdown.unsupported 10:1\n");
  EXPECT_EQ(blocks_of("甲\n\n    乙\n\n```丙```\n"), "line: 甲\nline: 乙\nline: ```丙```\n");
}

// DESIGN §6: a block of indicators is a table that is still to be made.
TEST(ReadMarkdown, ABlockOfIndicatorsIsATable) {
  const ReadDraft read = read_markdown(
      from_utf8("甲\n\n> 乙\n\n```indicators\nkeys = [\n  \"丙\"]\n```\n丁\n```indicators\n```\n"),
      2, "f.md");
  EXPECT_EQ(read.problems.size(), 1U);
  ASSERT_EQ(read.draft.tables.size(), 2U);
  EXPECT_EQ(read.draft.tables[0].order, (IndicatorOrder{U"keys = [\n  \"丙\"]\n", 7}));
  EXPECT_EQ(read.draft.tables[1].order, (IndicatorOrder{U"", 12}));
  ASSERT_EQ(read.draft.blocks.size(), 5U);
  EXPECT_EQ(read.draft.blocks[2].kind, DraftKind::table);
  EXPECT_EQ(line_of(read.draft.blocks[2].text), 7);
  EXPECT_EQ(read.draft.blocks[3].text.text, U"丁");
}

TEST(ReadMarkdown, RulesAreNothing) {
  EXPECT_EQ(blocks_of("甲\n\n---\n\n* * *\n___\n乙\n"), "line: 甲\nline: 乙\n");
  EXPECT_EQ(problems_of("甲\n\n---\n\n* * *\n___\n乙\n"), "");
}

TEST(ReadMarkdown, InlineSyntaxIsNoneOfItsBusiness) {
  for (const char* text :
       {"<div>甲</div>", "[甲]: https://a.cn/", "[^1]: 甲", "&lt;甲&#20;", "`甲` _乙_ *丙*",
        "![甲](a.png)", "<https://a.cn/>", "~~甲~~", "==甲==", "{龘|dá}", "甲[^1]", "$甲$"}) {
    EXPECT_EQ(blocks_of(text), "line: " + std::string(text) + "\n");
  }
  EXPECT_EQ(blocks_of("[^1]: 甲\n[^2]: 乙\n"), "line: [^1]: 甲\nline: [^2]: 乙\n");
}

TEST(ReadMarkdown, ABackslashTakesTheMeaningOfAMark) {
  EXPECT_EQ(blocks_of("\\# 甲\n"), "paragraph: # 甲\n");
  EXPECT_EQ(blocks_of("\\- 甲\n"), "paragraph: - 甲\n");
  EXPECT_EQ(blocks_of("1\\. 甲\n"), "line: 1. 甲\n");
  EXPECT_EQ(blocks_of("甲\\*乙\\\\\\_丙\\丁\n"), "line: 甲\\*乙\\\\_丙\\丁\n");
}

TEST(ReadMarkdown, EmptyLinesAboveAreCounted) {
  const Draft draft = read("# 甲\n乙\n\n\n　\n丙\n- 丁\n- 戊\n").draft;
  ASSERT_EQ(draft.blocks.size(), 5U);
  const std::vector<int> expected = {0, 1, 3, 0, 0};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(draft.blocks[i].blank_before, expected[i]) << i;
  }
}

TEST(ReadMarkdown, PlacesAreThoseOfTheSource) {
  const ReadDraft read_below = read_markdown(U"> 甲乙\r\n>  丙\\#丁\n\n1. 戊", 10, "f");
  ASSERT_EQ(read_below.draft.blocks.size(), 2U);
  const RichText& text = read_below.draft.blocks[0].text;
  EXPECT_EQ(to_utf8(text.text), "甲乙丙#丁");
  const std::vector<std::pair<int, int>> expected = {{11, 3}, {11, 4}, {12, 4}, {12, 6}, {12, 7}};
  for (TextOffset i = 0; i < expected.size(); ++i) {
    const Place place = place_of(text.source, i, "f");
    EXPECT_EQ(std::pair(place.line, place.column), expected[i]) << i;
  }
  EXPECT_EQ(place_of(read_below.draft.blocks[1].text.source, 3, "f"), (Place{"f", 14, 4}));
}

TEST(ReadMarkdown, ControlCharactersAreErrors) {
  EXPECT_EQ(problems_of("甲\n乙\x01丙\n"), "text.control-character 2:2\n");
}

TEST(MarkdownSkeleton, IsAsLongAsTheText) {
  EXPECT_EQ(markdown_skeleton(U"# 甲#\n- 1. 乙*丙*\r\n\u2028　丁"), "# x#\n- 1. xxxx\r\n\nxx");
  EXPECT_EQ(markdown_skeleton(U"•　甲"), "- x");
  EXPECT_EQ(markdown_skeleton(U"　 \n|甲\\||"), "  \n|xxx|");
  EXPECT_EQ(markdown_skeleton(U"-\n* \n#\n1. "), "x\nx \nx\nxx ");
}

// ---- Properties --------------------------------------------------------------------------------

std::map<char32_t, int> count_han(std::u32string_view text) {
  std::map<char32_t, int> counts;
  for (const char32_t c : text) {
    if (c >= 0x4E00 && c <= 0x9FFF) ++counts[c];
  }
  return counts;
}

// What stands at a place of a text whose lines end with LF.
char32_t character_at(const std::u32string& text, const Place& place) {
  std::size_t begin = 0;
  for (int line = 1; line < place.line; ++line) begin = text.find(U'\n', begin) + 1;
  return text[begin + static_cast<std::size_t>(place.column) - 1];
}

TEST(ReadMarkdown, OfAnyTextNoWordIsLostAndEveryPlaceIsRight) {
  constexpr std::u32string_view kPieces[] = {
      U"甲", U"乙丙", U"。",        U"- ", U"* ",    U"1. ",    U"2) ",  U"# ",   U"## ",
      U"> ", U"|",    U"|---|---|", U"\n", U"\n",    U"\n",     U" ",    U"  ",   U"　",
      U"**", U"==",   U"---",       U"\\", U"[^1]:", U"[a]: b", U"&",    U"<b>",  U"\t",
      U"•",  U"+",    U"(",         U"]",  U"!",     U"`",      U"\n\n", U"一、", U"（一）"};
  std::mt19937 random(31);
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (std::size_t n = random() % 30; n > 0; --n) {
      text += kPieces[random() % std::size(kPieces)];
    }
    if (text.find(U"```") != std::u32string::npos) continue;
    ASSERT_EQ(markdown_skeleton(text).size(), text.size());
    const ReadDraft draft = read_markdown(text, 0, "f");
    ASSERT_FALSE(has_errors(draft.problems)) << to_utf8(text);
    std::vector<RichText> pieces;
    for (const DraftBlock& block : draft.draft.blocks) {
      ASSERT_FALSE(block.text.text.empty()) << to_utf8(text);
      if (block.kind != DraftKind::table) pieces.push_back(block.text);
    }
    for (const DraftTable& table : draft.draft.tables) {
      for (const auto& row : table.rows) {
        for (const DraftCell& cell : row) pieces.push_back(cell.text);
      }
    }
    std::u32string kept;
    for (const RichText& piece : pieces) {
      kept += piece.text;
      for (TextOffset i = 0; i < piece.text.size(); ++i) {
        const char32_t c = piece.text[i];
        if (c == U' ') continue;  // may have been put between lines
        ASSERT_EQ(c, character_at(text, place_of(piece.source, i, "f"))) << to_utf8(text);
      }
    }
    ASSERT_EQ(count_han(kept), count_han(text)) << to_utf8(text);
  }
}

// A report without places: what it says.
std::string words_of(const Report& report) {
  std::string all;
  const auto add = [&all](const std::string& kind, int level, const RichText& text) {
    all += kind + std::to_string(level) + " " + to_utf8(text.text);
    for (const Mark& mark : text.marks) {
      all += " <" + std::to_string(static_cast<int>(mark.kind)) + " " + std::to_string(mark.begin) +
             "-" + std::to_string(mark.end) + " " + to_utf8(mark.argument) + ">";
    }
    all += "\n";
  };
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      add("text" + std::to_string(static_cast<int>(text->kind)) + "." + std::to_string(text->lead) +
              "." + std::to_string(static_cast<int>(text->section)) + ".",
          text->level, text->text);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) add("item", 0, item);
      all += "end of list\n";
    } else {
      all += "table\n";
    }
  }
  for (const Normalisation& change : report.normalised) {
    all += code_point_name(change.from) + " " + std::to_string(change.count) + "\n";
  }
  return all;
}

std::string words_of_markdown(std::string_view text) {
  return words_of(recognize(read(text).draft).report);
}
std::string words_of_plain(std::string_view text) {
  return words_of(recognize(*read_text(text, "f")).report);
}

TEST(ReadMarkdown, AReportInMarkdownIsTheSameReport) {
  EXPECT_EQ(words_of_markdown("# 政府工作报告\n\n## 一、总体要求\n正文**增长2.5%**在这里,\n"
                              "==说完==[为止](https://a.cn/)。\n### （一）甲乙\n正文[^1]在这里，\n"
                              "[[说完]]为{{a@b.c}}止。\n\n- 甲**一**；\n- 乙{龘|dá}。\n"),
            words_of_plain("政府工作报告\n\n一、总体要求\n\n正文**增长2.5%**在这里,"
                           "==说完==[为止](https://a.cn/)。\n\n（一）甲乙\n\n正文[^1]在这里，"
                           "[[说完]]为{{a@b.c}}止。\n\n- 甲**一**；\n- 乙{龘|dá}。\n"));
}

TEST(ReadMarkdown, TheSampleInMarkdownIsTheSameReport) {
  const std::string folder = BANXIN_SOURCE_DIR "/data/reports/";
  const std::string markdown = *read_file(folder + "cangshan-2023-plain.md");
  std::string plain = *read_file(folder + "cangshan-2023-plain.txt");
  // The Markdown form has strong figures in its lists, whose lines are plain text too.
  int strong = 0;
  for (std::size_t at = 0; at < markdown.size(); at = markdown.find('\n', at) + 1) {
    const std::string line = markdown.substr(at, markdown.find('\n', at) - at);
    std::string bare = line;
    for (std::size_t i = 0; (i = bare.find("**")) != std::string::npos;) bare.erase(i, 2);
    if (!line.starts_with("- ") || line == bare) continue;
    const std::size_t there = plain.find(bare);
    ASSERT_NE(there, std::string::npos) << line;
    plain.replace(there, bare.size(), line);
    ++strong;
  }
  EXPECT_EQ(strong, 14);
  EXPECT_EQ(words_of_markdown(markdown), words_of_plain(plain));
}

}  // namespace
}  // namespace banxin
