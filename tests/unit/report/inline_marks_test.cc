// The inline marks of reports: **, ==, {|}, [](), [^], [[]], {{}}.
#include "report/inline_marks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "report/write_marks.h"
#include "support/problems.h"
#include "support/rich_text.h"

namespace banxin {
namespace {

using testing::typed;

struct Read {
  RichText text;
  Problems problems;
};

Read read(std::u32string_view characters) {
  Read result{typed(characters), {}};
  result.problems = read_inline_marks(result.text, "f");
  return result;
}

Mark mark(MarkKind kind, TextOffset begin, TextOffset end, std::u32string_view argument = {}) {
  Mark made;
  made.kind = kind;
  made.begin = begin;
  made.end = end;
  made.argument = argument;
  return made;
}

void expect_marks(std::u32string_view characters, std::u32string_view text,
                  const std::vector<Mark>& marks) {
  const Read result = read(characters);
  EXPECT_EQ(to_utf8(result.text.text), to_utf8(text));
  EXPECT_EQ(result.text.marks, marks) << to_utf8(characters);
  EXPECT_TRUE(result.problems.empty()) << to_string(result.problems.front());
}

// It prints as typed, and one notice names its place.
void expect_literal(std::u32string_view characters, const char* code, int column) {
  const Read result = read(characters);
  EXPECT_EQ(to_utf8(result.text.text), to_utf8(characters));
  EXPECT_TRUE(result.text.marks.empty()) << to_utf8(characters);
  ASSERT_EQ(result.problems.size(), 1U) << to_utf8(characters);
  EXPECT_EQ(result.problems[0].code, code) << to_utf8(characters);
  const bool of_data = result.problems[0].what.find("data reference") != std::string::npos;
  EXPECT_EQ(result.problems[0].severity, of_data ? Severity::error : Severity::notice);
  EXPECT_EQ(result.problems[0].place, (Place{"f", 1, column})) << to_utf8(characters);
  EXPECT_FALSE(result.problems[0].remedy.empty());
}

TEST(InlineMarks, StrongStandsBesideChineseMarks) {
  expect_marks(U"增长**2.5%**的", U"增长2.5%的", {mark(MarkKind::strong, 2, 6)});
  expect_marks(U"**“四个更大”**，", U"“四个更大”，", {mark(MarkKind::strong, 0, 6)});
  expect_marks(U"（**甲。**）", U"（甲。）", {mark(MarkKind::strong, 1, 3)});
  expect_marks(U"**甲****乙**", U"甲乙",
               {mark(MarkKind::strong, 0, 1), mark(MarkKind::strong, 1, 2)});
}

TEST(InlineMarks, EachKindHasItsArgument) {
  expect_marks(U"甲==着重==乙", U"甲着重乙", {mark(MarkKind::emphasis, 1, 3)});
  expect_marks(U"{龘|dá}字", U"龘字", {mark(MarkKind::ruby, 0, 1, U"dá")});
  expect_marks(U"见[文字](https://a.cn/b)。", U"见文字。",
               {mark(MarkKind::link, 1, 3, U"https://a.cn/b")});
  expect_marks(U"甲[^1]，乙[^注]。", U"甲，乙。",
               {mark(MarkKind::note, 1, 1, U"1"), mark(MarkKind::note, 3, 3, U"注")});
  expect_marks(U"这是[[术语]]。", U"这是术语。", {mark(MarkKind::term, 2, 4)});
  expect_marks(U"为{{gdp@2023.value}}，", U"为{{gdp@2023.value}}，",
               {mark(MarkKind::data, 1, 19, U"gdp@2023.value")});
  // What it lacks is told when it is filled in.
  expect_marks(U"为{{gdp@2023}}，", U"为{{gdp@2023}}，",
               {mark(MarkKind::data, 1, 13, U"gdp@2023")});
}

TEST(InlineMarks, DataReferencesAreFoundWhereTheyAreTyped) {
  const std::vector<Mark> marks =
      find_data_marks(typed(U"**为**{{生产总值.name}}\\{{a.b}}{{c.d}}"));
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0], mark(MarkKind::data, 5, 18, U"生产总值.name"));
  EXPECT_EQ(marks[1], mark(MarkKind::data, 26, 33, U"c.d"));
  EXPECT_TRUE(find_data_marks(typed(U"没有")).empty());
}

TEST(InlineMarks, EscapedTextHasNoMarks) {
  constexpr std::u32string_view kText = U"**甲**{乙|丙}[[丁]]\\";
  expect_marks(escape_marks(kText), kText, {});
}

TEST(InlineMarks, Nest) {
  expect_marks(U"**甲==乙==丙**", U"甲乙丙",
               {mark(MarkKind::strong, 0, 3), mark(MarkKind::emphasis, 1, 2)});
  expect_marks(U"==**甲**==", U"甲",
               {mark(MarkKind::strong, 0, 1), mark(MarkKind::emphasis, 0, 1)});
  expect_marks(U"[见**甲**和[[乙]]](mailto:a@b.cn)", U"见甲和乙",
               {mark(MarkKind::link, 0, 4, U"mailto:a@b.cn"), mark(MarkKind::strong, 1, 2),
                mark(MarkKind::term, 3, 4)});
  expect_marks(U"**{龘|dá}字[^1]**", U"龘字",
               {mark(MarkKind::strong, 0, 2), mark(MarkKind::ruby, 0, 1, U"dá"),
                mark(MarkKind::note, 2, 2, U"1")});
}

TEST(InlineMarks, SignsOfAnAddressAreItsOwn) {
  expect_marks(U"[甲](https://a.cn/?b==1**2)乙", U"甲乙",
               {mark(MarkKind::link, 0, 1, U"https://a.cn/?b==1**2")});
  expect_marks(U"[甲](https://a.cn/b(c)d)乙", U"甲乙",
               {mark(MarkKind::link, 0, 1, U"https://a.cn/b(c)d")});
}

TEST(InlineMarks, ABackslashMakesThemOrdinary) {
  expect_marks(UR"(\*\*甲\*\*)", U"**甲**", {});
  expect_marks(UR"(\==甲\==)", U"==甲==", {});
}

TEST(InlineMarks, EscapedSignsAreNoPartners) {
  expect_marks(UR"(\[甲](https://a.cn/))", U"[甲](https://a.cn/)", {});
  expect_marks(UR"(\{甲|乙})", U"{甲|乙}", {});
  expect_marks(UR"({甲\|乙|bǐng})", U"甲|乙", {mark(MarkKind::ruby, 0, 3, U"bǐng")});
  expect_marks(UR"(**甲\\**)", UR"(甲\)", {mark(MarkKind::strong, 0, 2)});
  expect_marks(UR"(C:\甲)", UR"(C:\甲)", {});
}

TEST(InlineMarks, WhatHasNoPartnerStays) {
  expect_literal(U"甲**乙", "mark.unpaired", 2);
  expect_literal(U"甲==乙", "mark.unpaired", 2);
  expect_literal(U"甲[[乙", "mark.malformed", 2);
  expect_literal(U"甲{乙|丙", "mark.malformed", 2);
  expect_literal(U"甲{{乙", "mark.malformed", 2);
  expect_literal(U"甲[^乙", "mark.malformed", 2);
  expect_literal(U"[甲](https://a.cn", "mark.malformed", 1);
}

TEST(InlineMarks, WhatIsNoProperMarkStays) {
  expect_literal(U"甲****乙", "mark.malformed", 2);
  expect_literal(U"===甲", "mark.malformed", 1);
  expect_literal(U"甲[[]]", "mark.malformed", 2);
  expect_literal(U"甲{|乙}", "mark.malformed", 2);
  expect_literal(U"甲{乙|}", "mark.malformed", 2);
  expect_literal(U"{甲|乙|丙}", "mark.malformed", 1);
  expect_literal(U"{{甲}}", "mark.malformed", 1);
  expect_literal(U"{{gdp}}", "mark.malformed", 1);
  expect_literal(U"{{gdp@2023 .value}}", "mark.malformed", 1);
  expect_literal(U"甲[^]", "mark.malformed", 2);
  expect_literal(U"[^1]甲", "mark.malformed", 1);
  expect_literal(U"甲[^1 2]", "mark.malformed", 2);
  expect_literal(U"[](https://a.cn/)", "mark.malformed", 1);
  expect_literal(U"![甲](a.png)", "mark.malformed", 2);
}

TEST(InlineMarks, NothingVanishesForALinkThatIsNone) {
  expect_literal(U"见[通知](榕政发)", "mark.malformed", 2);
  expect_literal(U"见[通知](https://a.cn 甲)", "mark.malformed", 2);
}

TEST(InlineMarks, OrdinaryBracketsAreNoMarks) {
  for (const char32_t* text : {U"〔2023〕", U"[2023]15号", U"{甲}", U"a|b", U"甲*乙=丙",
                               U"[甲]（乙）", U"[[甲]乙]", U"]甲[", U"}甲{"}) {
    expect_marks(text, text, {});
  }
}

TEST(InlineMarks, ProblemsComeInTheOrderOfTheText) {
  const Read result = read(U"==甲{{乙}}丙**丁");
  ASSERT_EQ(result.problems.size(), 3U);
  EXPECT_EQ(result.problems[0].place.column, 1);
  EXPECT_EQ(result.problems[1].place.column, 4);
  EXPECT_EQ(result.problems[2].place.column, 10);
}

TEST(InlineMarks, ANotesTextStaysWithItsLabel) {
  expect_marks(U"[^1]: 注文**甲**", U"[^1]: 注文甲", {mark(MarkKind::strong, 8, 9)});
  EXPECT_EQ(note_definition(U"[^1]: 甲"), U"1");
  EXPECT_EQ(note_definition(U"[^注]：甲"), U"注");
  for (const char32_t* text :
       {U"", U"[^1]", U"[^1]甲", U"[^]:甲", U"[^1 2]:甲", U"甲[^1]:", U"[1]:"}) {
    EXPECT_TRUE(note_definition(text).empty()) << to_utf8(text);
  }
}

// ---- Properties --------------------------------------------------------------------------------

// Marks that nest, over characters that are no signs.
class RandomMarks {
 public:
  explicit RandomMarks(unsigned seed) : random_(seed) {}

  RichText make() {
    text_ = {};
    fill(2, {});
    std::stable_sort(text_.marks.begin(), text_.marks.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(a.begin, ~a.end, a.kind) < std::tuple(b.begin, ~b.end, b.kind);
    });
    return text_;
  }

 private:
  void add_characters() {
    constexpr std::u32string_view kCharacters = U"甲乙丙丁，。“”（）2.5% ab";
    for (std::size_t n = 1 + random_() % 4; n > 0; --n) {
      text_.text.push_back(kCharacters[random_() % kCharacters.size()]);
    }
  }

  void fill(int depth, std::vector<MarkKind> open) {
    add_characters();
    for (std::size_t n = random_() % 4; n > 0 && depth > 0; --n) {
      const auto kind = static_cast<MarkKind>(random_() % 6);
      if (std::find(open.begin(), open.end(), kind) != open.end()) continue;
      const auto begin = static_cast<TextOffset>(text_.text.size());
      if (kind == MarkKind::note) {
        text_.marks.push_back(mark(kind, begin, begin, U"注1"));
      } else {
        std::vector<MarkKind> inner = open;
        inner.push_back(kind);
        fill(kind == MarkKind::ruby || kind == MarkKind::term ? 0 : depth - 1, inner);
        const auto end = static_cast<TextOffset>(text_.text.size());
        const char32_t* argument = kind == MarkKind::ruby   ? U"dá"
                                   : kind == MarkKind::link ? U"https://a.cn/"
                                                            : U"";
        text_.marks.push_back(mark(kind, begin, end, argument));
      }
      add_characters();
    }
  }

  std::mt19937 random_;
  RichText text_;
};

TEST(InlineMarks, WrittenAndReadAgainAreTheSame) {
  RandomMarks random(21);
  for (int round = 0; round < 2000; ++round) {
    const RichText made = random.make();
    const std::u32string written = write_marks(made);
    const Read result = read(written);
    ASSERT_EQ(to_utf8(result.text.text), to_utf8(made.text)) << to_utf8(written);
    ASSERT_EQ(result.text.marks, made.marks) << to_utf8(written);
    ASSERT_TRUE(result.problems.empty()) << to_utf8(written);
  }
}

std::map<char32_t, int> count_han(std::u32string_view text) {
  std::map<char32_t, int> counts;
  for (const char32_t c : text) {
    if (c >= 0x4E00) ++counts[c];
  }
  return counts;
}

bool is_sorted_and_apart(const RichText& text) {
  std::map<MarkKind, TextOffset> ends;
  TextOffset last = 0;
  for (const Mark& each : text.marks) {
    if (each.begin < last || each.begin < ends[each.kind] || each.end < each.begin ||
        each.end > text.text.size()) {
      return false;
    }
    last = each.begin;
    ends[each.kind] = each.end;
  }
  return true;
}

TEST(InlineMarks, OfAnyTextNoWordIsLostAndEveryPlaceIsRight) {
  constexpr std::u32string_view kCharacters = U"**==[[]](){{}}|^\\!甲乙丙a1.@:/ ";
  std::mt19937 random(22);
  for (int round = 0; round < 20000; ++round) {
    std::u32string characters;
    for (std::size_t n = random() % 40; n > 0; --n) {
      characters.push_back(kCharacters[random() % kCharacters.size()]);
    }
    const Read result = read(characters);
    std::u32string kept = result.text.text;
    for (const Mark& each : result.text.marks) {
      if (each.kind != MarkKind::data) kept += each.argument;
    }
    ASSERT_EQ(count_han(kept), count_han(characters)) << to_utf8(characters);
    ASSERT_TRUE(is_sorted_and_apart(result.text)) << to_utf8(characters);
    for (TextOffset i = 0; i < result.text.text.size(); ++i) {
      const Place place = place_of(result.text.source, i, "f");
      ASSERT_EQ(result.text.text[i], characters[static_cast<std::size_t>(place.column) - 1])
          << to_utf8(characters);
    }
  }
}

TEST(InlineMarks, LongRowsOfSignsTakeNoLongTime) {
  for (const char32_t* sign : {U"[", U"{", U"[a](", U"{a|", U"[[", U"**", U"\\", U"[^"}) {
    std::u32string characters;
    while (characters.size() < 200'000) characters += sign;
    // None of them is a mark; only every other backslash goes.
    const std::size_t left = characters.size() / (characters[0] == U'\\' ? 2 : 1);
    EXPECT_EQ(read(characters).text.text.size(), left);
  }
}

TEST(InlineMarks, PlacesBehindAMarkAreThoseOfTheSource) {
  RichText text = typed(U"甲**乙丙**丁");
  EXPECT_TRUE(read_inline_marks(text, "f").empty());
  EXPECT_EQ(text.text, U"甲乙丙丁");
  ASSERT_EQ(text.marks.size(), 1U);
  EXPECT_EQ(text.marks[0], (Mark{MarkKind::strong, 1, 3, {}}));
  EXPECT_EQ(place_of(text.source, 0, "f").column, 1);
  EXPECT_EQ(place_of(text.source, 1, "f").column, 4);
  EXPECT_EQ(place_of(text.source, 2, "f").column, 5);
  EXPECT_EQ(place_of(text.source, 3, "f").column, 8);
}

TEST(InlineMarks, AnUnpairedOneStaysAndIsReported) {
  RichText text = typed(U"甲**乙**丙**丁");
  const Problems problems = read_inline_marks(text, "f");
  EXPECT_EQ(text.text, U"甲乙丙**丁");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "mark.unpaired");
  EXPECT_EQ(problems[0].severity, Severity::notice);
  EXPECT_EQ(problems[0].place, (Place{"f", 1, 8}));
}

TEST(InlineMarks, TextWithoutMarksIsUntouched) {
  RichText text = typed(U"甲*乙*");
  EXPECT_TRUE(read_inline_marks(text, "f").empty());
  EXPECT_EQ(text, typed(U"甲*乙*"));
}

}  // namespace
}  // namespace banxin
