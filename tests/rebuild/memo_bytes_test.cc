// Incremental output equals from-scratch output byte for byte: random edits of reports, each built
// by an engine that remembers what came before and by one that remembers nothing. A longer run:
// BANXIN_EDITS=2000.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "banxin.h"
#include "base/utf8.h"
#include "sources/read_text.h"
#include "support/metric_engine.h"
#include "support/shared_file.h"

namespace banxin {
namespace {

using testing::open_metric_engine;

std::size_t edits_of_a_run() {
  const char* const edits = std::getenv("BANXIN_EDITS");
  return edits == nullptr ? 40 : std::strtoul(edits, nullptr, 10);
}

// Edits as writers make them, drawn from a fixed seed.
class Writer {
 public:
  Writer(std::u32string text, std::uint32_t seed) : text_(std::move(text)), random_(seed) {}

  const std::u32string& text() const { return text_; }

  void edit() {
    before_.push_back(text_);
    switch (random_() % 10) {
      case 0:
        text_.insert(place(), 1, character());
        break;
      case 1:
        text_.erase(place(), 1 + random_() % 3);
        break;
      case 2:
        replace_figure();
        break;
      case 3:
        text_.insert(line_begin(place()), text_.substr(line_begin(place()), 1 + random_() % 90));
        break;
      case 4:
        erase_line();
        break;
      case 5:
        text_.insert(line_begin(place()), U"这一段是后来加的，它增长了3.5%，比上年多。\n\n");
        break;
      case 6:
        swap_lines();
        break;
      case 7:  // back to what was there before
        text_ = before_[random_() % before_.size()];
        break;
      default:
        text_[place()] = character();
    }
  }

 private:
  std::size_t place() { return random_() % (text_.size() - 4); }
  char32_t character() {
    constexpr std::u32string_view kCharacters =
        U"的国发展建设经济1234567890，。、；：“”（）龘彧A\n";
    return kCharacters[random_() % kCharacters.size()];
  }
  std::size_t line_begin(std::size_t at) const {
    const std::size_t end = text_.rfind(U'\n', at);
    return end == std::u32string::npos ? 0 : end + 1;
  }
  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find(U'\n', at), text_.size());
  }
  void replace_figure() {
    const std::size_t at = text_.find_first_of(U"0123456789", place());
    if (at != std::u32string::npos) text_[at] = U'0' + static_cast<char32_t>(random_() % 10);
  }
  void erase_line() {
    const std::size_t begin = line_begin(place());
    if (text_.size() > 2000) text_.erase(begin, line_end(begin) - begin);
  }
  void swap_lines() {
    const std::size_t first = line_begin(place());
    const std::u32string line = text_.substr(first, line_end(first) - first);
    text_.erase(first, line.size());
    text_.insert(line_begin(place()), line + U"\n");
  }

  std::u32string text_;
  std::mt19937 random_;  // the same numbers everywhere
  std::vector<std::u32string> before_;
};

std::string told(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_string(problem) + "\n";
  return text;
}

// How many builds of a run differ.
std::size_t mismatches(const std::string& file, const std::string& layout, std::uint32_t seed) {
  const auto bytes = read_file(file);
  if (!bytes) return 1;
  const Engine remembering = open_metric_engine();
  Writer writer(from_utf8(*bytes), seed);
  std::size_t different = 0;
  std::size_t made = 0;
  BuildRequest request;
  request.name = file;
  request.layout = layout;
  request.settings = {{"lines.missing_glyphs", "placeholder"}};
  for (std::size_t i = 0; i < edits_of_a_run(); ++i) {
    request.bytes = to_utf8(writer.text());
    const Built again = remembering.build(request);
    const Built anew = open_metric_engine().build(request);
    const bool equal = again.pdf == anew.pdf && told(again.problems) == told(anew.problems);
    EXPECT_TRUE(equal) << file << ", edit " << i << " of seed " << seed << ": "
                       << told(again.problems) << "\nanew: " << told(anew.problems);
    different += equal ? 0U : 1U;
    made += again.pdf.empty() ? 0U : 1U;
    writer.edit();
  }
  EXPECT_GE(made * 2, edits_of_a_run()) << "most edits leave a report that can be set";
  return different;
}

std::string own_report(const char* name) {
  return std::string(BANXIN_SOURCE_DIR) + "/data/reports/" + name;
}

TEST(RebuildBytes, EqualThoseOfABuildFromScratch) {
  EXPECT_EQ(mismatches(own_report("cangshan-2023.txt"), "handout", 1), 0U);
}

TEST(RebuildBytes, EqualInABooklet) {
  EXPECT_EQ(mismatches(own_report("cangshan-2023.txt"), "booklet-a4", 2), 0U);
}

TEST(RebuildBytes, EqualForAReportOfOthers) {
  SHARED_FILE_OR_SKIP(file, "corpus/reports/000_828d32fb513dea0c.txt");
  EXPECT_EQ(mismatches(file, "handout", 3), 0U);
  EXPECT_EQ(mismatches(file, "brief", 4), 0U);
}

// ---- What is made again ------------------------------------------------------------------------

std::uint64_t misses_of(const Built& built, const std::string& memo) {
  for (const MemoUse& use : built.memos) {
    if (use.name == memo) return use.misses;
  }
  ADD_FAILURE() << "no memo " << memo;
  return 0;
}

// A sample of three long paragraphs, built once.
class MemoKeys : public ::testing::Test {
 protected:
  MemoKeys() { build(text_); }

  Built build(const std::u32string& text) {
    BuildRequest request;
    request.name = "report.txt";
    request.bytes = to_utf8(text);
    Built built = engine_.build(request);
    EXPECT_FALSE(built.pdf.empty()) << told(built.problems);
    return built;
  }

  static std::u32string paragraph(std::u32string_view from) {
    std::u32string words;
    for (std::size_t i = 0; i < 300; ++i) words += i % 17 == 16 ? U'，' : from[i % from.size()];
    return words + U"。\n\n";
  }

  const Engine engine_ = open_metric_engine();
  const std::u32string text_ = U"政府工作报告\n\n一、工作回顾\n\n" +
                               paragraph(U"经济社会发展稳中求") + paragraph(U"坚持改革开放推动高") +
                               paragraph(U"加强民生保障建设好");
};

TEST_F(MemoKeys, NothingIsMadeForTheSameText) {
  const Built built = build(text_);
  for (const MemoUse& use : built.memos) EXPECT_EQ(use.misses, 0U) << use.name;
}

TEST_F(MemoKeys, AReplacedCharacterSetsItsBlockAndDrawsItsPage) {
  std::u32string text = text_;
  const std::size_t at = text.find(U'坚') + 40;
  text[at] = text[at + 1];
  const Built built = build(text);
  EXPECT_EQ(misses_of(built, "block"), 1U);
  EXPECT_EQ(misses_of(built, "cut"), 0U);
  EXPECT_EQ(misses_of(built, "page"), 1U);
  EXPECT_EQ(misses_of(built, "subset"), 0U);
}

TEST_F(MemoKeys, AnInsertedParagraphSetsNoOther) {
  std::u32string text = text_;
  text.insert(text.find(U'坚'), U"经济社会坚持改革。\n\n");
  const Built built = build(text);
  EXPECT_EQ(misses_of(built, "block"), 1U);
  EXPECT_EQ(misses_of(built, "cut"), 1U);
}

TEST_F(MemoKeys, ANewCharacterCutsItsFace) {
  std::u32string text = text_;
  text[text.find(U'坚') + 40] = U'新';
  const Built built = build(text);
  EXPECT_EQ(misses_of(built, "subset"), 1U);
}

// What is no longer used goes: memory does not grow with the number of edits.
TEST_F(MemoKeys, MemoryIsBounded) {
  std::size_t most = 0;
  std::size_t early = 0;
  for (int i = 0; i < 200; ++i) {
    std::u32string text = text_;
    text.insert(text.find(U'坚') + 40, from_utf8(std::to_string(i)));
    std::size_t bytes = 0;
    for (const MemoUse& use : build(text).memos) bytes += use.bytes;
    most = std::max(most, bytes);
    if (i == 60) early = most;
  }
  EXPECT_LE(most, early + early / 10);
}

}  // namespace
}  // namespace banxin
