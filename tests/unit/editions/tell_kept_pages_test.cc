// What is said of the pages of a print that was to be kept.
#include "editions/tell_kept_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Shown {
  std::u32string text;
  std::vector<std::pair<int, TextOffset>> lines;  // page, first character
};

// Pages of an edition whose paragraphs are told; the ink of a page is what stands on it and `salt`.
Edition edition(const std::vector<Shown>& paragraphs, std::size_t pages, int salted_page = 0) {
  Edition made;
  std::vector<FingerprintBuilder> inks(pages);
  std::vector<int> lines(pages, 0);
  for (const Shown& shown : paragraphs) {
    EditionParagraph paragraph;
    paragraph.text = shown.text;
    for (const auto& [page, offset] : shown.lines) {
      const auto at = static_cast<std::size_t>(page) - 1;
      paragraph.lines.push_back({page, ++lines[at], offset});
      inks[at].add(shown.text.substr(offset, 4));
    }
    made.paragraphs.push_back(std::move(paragraph));
  }
  for (std::size_t page = 0; page < pages; ++page) {
    inks[page].add(static_cast<int>(page) + 1 == salted_page);
    made.pages.push_back({static_cast<int>(page) + 1, inks[page].finish()});
  }
  return made;
}

std::string told(const Edition& kept, const Edition& now) {
  const Problem problem = tell_kept_pages(kept, now, "a.edition");
  return problem.what + "; " + problem.remedy;
}

const std::vector<Shown> kPrint = {
    {U"甲甲甲甲", {{1, 0}}}, {U"乙乙乙乙", {{2, 0}}}, {U"丙丙丙丙丁丁丁丁", {{3, 0}, {4, 4}}}};

TEST(TellKeptPages, TheEditedPageAndTheOthers) {
  std::vector<Shown> now = kPrint;
  now[1].text = U"乙乙午乙";
  const std::string words = told(edition(kPrint, 4), edition(now, 4));
  EXPECT_THAT(words, HasSubstr("page 2 changed by an edit, pages 1, 3, 4 untouched"));
  EXPECT_THAT(words, Not(HasSubstr("the edits")));
}

// A page with the same words and another look gave way to those behind it.
TEST(TellKeptPages, APageThatWasSetOtherwise) {
  std::vector<Shown> now = kPrint;
  now[1].text = U"乙乙午乙";
  EXPECT_THAT(told(edition(kPrint, 4), edition(now, 4, 3)),
              HasSubstr("page 2 changed by an edit, page 3 set otherwise to hold those behind"));
  EXPECT_THAT(told(edition(kPrint, 4), edition(now, 4, 1)),
              HasSubstr("page 1 set otherwise to hold those behind"));
}

TEST(TellKeptPages, TextThatFlowsOnAndByHowMuch) {
  std::vector<Shown> now = kPrint;
  now[1] = {U"乙乙乙乙又又又又", {{2, 0}, {3, 4}}};
  now[2].lines = {{3, 0}, {4, 2}};
  const std::string words = told(edition(kPrint, 4), edition(now, 4));
  EXPECT_THAT(words, HasSubstr("page 3 changed by an edit, page 4 by text that flows on"));
  EXPECT_THAT(words, HasSubstr("1 line longer"));
  EXPECT_THAT(words, HasSubstr("shorten what was edited"));
}

}  // namespace
}  // namespace banxin::testing
