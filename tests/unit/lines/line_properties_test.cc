// Properties of lines, over random paragraphs of Han, marks, numbers and words at 6…40 em.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>

#include "lines/line_measure.h"
#include "support/metric_fonts.h"
#include "support/set_text.h"
#include "text/shape_text.h"

namespace banxin::testing {
namespace {

constexpr Length kEm = Length::points(10);

class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }

  // A paragraph of about `tokens` tokens that ends with a stop.
  std::u32string paragraph(int tokens) {
    std::u32string text;
    for (int i = 0; i < tokens; ++i) text += token();
    return text + U"。";
  }

 private:
  std::u32string characters(int count) {
    const std::u32string all = han(32);
    std::u32string text;
    for (int i = 0; i < count; ++i) text += all[static_cast<std::size_t>(below(32))];
    return text;
  }
  std::u32string number() {
    constexpr std::u32string_view kNumbers[] = {U"5",     U"2.5%",  U"1,286.5", U"¥12", U"−3.1%",
                                                U"12345", U"99.1%", U"2023",    U"±4",  U"2.35‰"};
    return std::u32string(kNumbers[below(10)]);
  }
  std::u32string token() {
    constexpr std::u32string_view kPauses[] = {U"，", U"、", U"；", U"：", U"。", U"！", U"？"};
    constexpr std::u32string_view kWords[] = {U"PM2.5", U"G228", U"GDP", U"R&D"};
    switch (below(12)) {
      case 0:
        return number() + U"个百分点";
      case 1:
        return number() + characters(1);
      case 2:
        return U"“" + characters(1 + below(5)) + U"”";
      case 3:
        return U"（" + characters(1 + below(5)) + U"）";
      case 4:
        return U"《" + characters(2) + U"》";
      case 5:
        return characters(1) + U"——" + characters(1);
      case 6:
        return characters(1) + std::u32string(kWords[below(4)]) + characters(1);
      case 7:
        return characters(2) + U"·" + characters(1);
      default:
        return characters(1 + below(8)) + std::u32string(kPauses[below(7)]);
    }
  }

  std::mt19937 random_;
};

struct Sample {
  std::u32string text;
  int measure = 0;
  int indent = 0;
  SetLines set;

  std::string shown() const { return std::to_string(measure) + " em: " + lines_of(set); }
};

void for_samples(int count, const std::function<void(const Sample&)>& check) {
  RandomText random(2024);
  for (int i = 0; i < count && !::testing::Test::HasFailure(); ++i) {
    Sample sample;
    sample.text = random.paragraph(1 + random.below(40));
    sample.measure = 6 + random.below(35);
    sample.indent = random.below(2) * 2;
    sample.set = set_text(sample.text, {sample.measure, sample.indent, {}, Align::justify});
    check(sample);
  }
}

bool among(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

TEST(LineProperties, NoLineStartsWithAMarkThatMayNot) {
  for_samples(2000, [](const Sample& sample) {
    for (std::size_t i = 1; i < sample.set.lines.size(); ++i) {
      const char32_t first = sample.text[sample.set.lines[i].begin];
      EXPECT_FALSE(among(U"）》”，、；：。！？·%‰", first)) << sample.shown();
    }
  });
}

TEST(LineProperties, NoLineEndsWithAMarkThatMayNot) {
  for_samples(2000, [](const Sample& sample) {
    for (std::size_t i = 0; i + 1 < sample.set.lines.size(); ++i) {
      const char32_t last = sample.text[sample.set.lines[i].end - 1];
      EXPECT_FALSE(among(U"（《“¥±−", last)) << sample.shown();
    }
  });
}

TEST(LineProperties, EveryLineButTheLastFillsTheMeasureOrSaysSo) {
  for_samples(2000, [](const Sample& sample) {
    for (std::size_t i = 0; i < sample.set.lines.size(); ++i) {
      const Line& line = sample.set.lines[i];
      const int room = sample.measure - (i == 0 ? sample.indent : 0);
      const double width = line.width.to_points() / 10;
      if (i + 1 == sample.set.lines.size()) {
        EXPECT_LE(width, room + (line.overfull ? 1000 : 0.01)) << sample.shown();
      } else if (!line.overfull && !line.underfull) {
        EXPECT_NEAR(width, room, 0.01) << sample.shown();
      }
    }
  });
}

TEST(LineProperties, GlyphsStandLeftToRightInsideTheMeasure) {
  for_samples(1000, [](const Sample& sample) {
    for (const Line& line : sample.set.lines) {
      ASSERT_FALSE(line.glyphs.empty()) << sample.shown();
      // The blank of a trimmed opening mark lies outside.
      EXPECT_GE(line.glyphs.front().x, -(kEm / 2)) << sample.shown();
      for (std::size_t i = 1; i < line.glyphs.size(); ++i) {
        // ” and “ may share an origin: the ink of one is left of it, that of the other right.
        EXPECT_GE(line.glyphs[i].x, line.glyphs[i - 1].x) << sample.shown();
      }
      if (!line.overfull) {
        EXPECT_LT(line.glyphs.back().x, kEm * sample.measure) << sample.shown();
      }
    }
  });
}

TEST(LineProperties, NumericRunsAndPairsAreWhole) {
  for_samples(2000, [](const Sample& sample) {
    for (std::size_t i = 0; i + 1 < sample.set.lines.size(); ++i) {
      const char32_t before = sample.text[sample.set.lines[i].end - 1];
      const char32_t after = sample.text[sample.set.lines[i].end];
      const auto word = [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || among(U".,&%‰¥±−", c);
      };
      EXPECT_FALSE(word(before) && word(after) && !(before == U'%' || before == U'‰'))
          << sample.shown();
      EXPECT_FALSE(before == U'—' && after == U'—') << sample.shown();
      // LB-19: never between a number and the first character of its unit.
      EXPECT_FALSE(before >= U'0' && before <= U'9' && after == U'个') << sample.shown();
    }
  });
}

TEST(LineProperties, AllTextIsOnTheLinesExactlyOnce) {
  for_samples(2000, [](const Sample& sample) {
    TextOffset at = 0;
    std::size_t set = 0;
    for (const Line& line : sample.set.lines) {
      EXPECT_EQ(line.begin, at) << sample.shown();
      at = line.end;
      TextOffset glyph_at = line.begin;
      for (const LineGlyph& glyph : line.glyphs) {
        if (glyph.length == 0) continue;
        EXPECT_EQ(glyph.begin, glyph_at) << sample.shown();
        glyph_at = glyph.begin + glyph.length;
        set += glyph.length;
      }
      EXPECT_EQ(glyph_at, line.end) << sample.shown();
    }
    EXPECT_EQ(at, sample.text.size()) << sample.shown();
    EXPECT_EQ(set, sample.text.size()) << sample.shown();
  });
}

// LB-42: of Han alone, a last line of two characters can always be had.
TEST(LineProperties, NoCharacterIsLeftAlone) {
  for (int measure = 6; measure <= 32; ++measure) {
    for (std::size_t count = 33; count < 100; ++count) {
      std::u32string text;
      while (text.size() < count) text += han(32);
      text.resize(count);
      const SetLines set = set_text(text, {measure, 0, {}, Align::justify});
      const Line& last = set.lines.back();
      EXPECT_GE(last.end - last.begin, 2U) << measure << " em: " << lines_of(set);
    }
  }
}

// LB-16: where the face changes, nothing moves.
TEST(LineProperties, MarkupMovesNothing) {
  RandomText random(7);
  for (int round = 0; round < 300; ++round) {
    StyledText plain;
    plain.text = random.paragraph(20);
    plain.runs = {{0, FontRole::fangsong}};
    StyledText marked = plain;
    const auto size = static_cast<int>(plain.text.size());
    const int begin = 1 + random.below(size - 2);
    const int end = begin + 1 + random.below(size - begin - 1);
    marked.runs.push_back({static_cast<TextOffset>(begin), FontRole::heiti});
    marked.runs.push_back({static_cast<TextOffset>(end), FontRole::fangsong});
    const LineSetting setting{{kEm, kEm}, kEm * (6 + random.below(35)), {}, Align::justify};
    const SetLines one = set_lines(plain, setting, {}, metric_fonts());
    const SetLines other = set_lines(marked, setting, {}, metric_fonts());
    ASSERT_EQ(lines_of(one), lines_of(other));
    for (std::size_t i = 0; i < one.lines.size(); ++i) {
      for (std::size_t k = 0; k < one.lines[i].glyphs.size(); ++k) {
        ASSERT_EQ(one.lines[i].glyphs[k].x, other.lines[i].glyphs[k].x) << lines_of(one);
      }
    }
  }
}

// ---- cost (LB-43) ------------------------------------------------------------------------------

// Items of a paragraph whose units and terms may be parted, so that every break is either free or
// none.
struct Items {
  LineRules rules;
  ShapedText shaped;
  std::vector<LineItem> items;

  explicit Items(const std::u32string& text) {
    rules.units = UnitBinding::none;
    rules.soft_tokens = false;
    StyledText styled;
    styled.text = text;
    styled.runs = {{0, FontRole::fangsong}};
    shaped = shape_text(styled, metric_fonts(), rules);
    items = make_line_items(shaped, {kEm, kEm}, rules);
  }
};

// Demerits of a way to cut, by the formulas of LB-43 and the prices of break_lines.cc.
class Demerits {
 public:
  Demerits(const Items& items, Length measure)
      : items_(items), sums_(items.items, kEm, items.rules), measure_(measure) {}

  double of(const std::vector<std::uint32_t>& ends) const {
    double demerits = 0;
    int before = 0;
    std::size_t begin = 0;
    for (const std::uint32_t end : ends) {
      int tightness = 0;
      demerits += line(begin, end, tightness);
      if (before * tightness < 0) demerits += 200;
      before = tightness;
      begin = end;
    }
    return demerits;
  }

  // Each line as full as it can be without shrinking; with shrinking if nothing fits else.
  std::vector<std::uint32_t> first_fit() const {
    std::vector<std::uint32_t> ends;
    const std::size_t count = items_.items.size();
    for (std::size_t begin = 0; begin < count; begin = ends.back()) {
      std::size_t best = 0;
      for (std::size_t end = begin + 1; end <= count; ++end) {
        if (!legal(end)) continue;
        const LineFit fit = sums_.fit(begin, end);
        if (fit.natural <= measure_ || best == 0) best = end;
        if (fit.natural - fit.shrink > measure_) break;
      }
      ends.push_back(static_cast<std::uint32_t>(best));
    }
    return ends;
  }

  // The least demerits of all ways to cut.
  double least() const {
    const std::size_t count = items_.items.size();
    constexpr double kNever = 1e18;
    // By item and by the tightness −1, 0, 1 of the line that ends before it.
    std::vector<std::array<double, 3>> best(count + 1, {kNever, kNever, kNever});
    best[0] = {kNever, 0, kNever};
    for (std::size_t end = 1; end <= count; ++end) {
      for (std::size_t begin = 0; begin < end && legal(end); ++begin) {
        if (begin > 0 && !legal(begin)) continue;
        int tightness = 0;
        const double demerits = line(begin, end, tightness);
        for (int before = -1; before <= 1; ++before) {
          const double all = best[begin][static_cast<std::size_t>(before + 1)] + demerits +
                             (before * tightness < 0 ? 200 : 0);
          double& here = best[end][static_cast<std::size_t>(tightness + 1)];
          here = std::min(here, all);
        }
      }
    }
    return *std::min_element(best[count].begin(), best[count].end());
  }

 private:
  bool legal(std::size_t end) const {
    return end == items_.items.size() || items_.items[end - 1].after == BreakKind::allowed;
  }
  static double ratio(Length a, Length b) {
    return static_cast<double>(a.ticks) / static_cast<double>(b.ticks);
  }

  double line(std::size_t begin, std::size_t end, int& tightness) const {
    const LineFit fit = sums_.fit(begin, end);
    double demerits = 10;
    if (end == items_.items.size()) {
      if (begin > 0 && sums_.solid_characters(begin, end) < 2) demerits += 5000;
      if (ratio(fit.natural, measure_) > 0.95) demerits += 20;
      if (fit.natural <= measure_) return demerits;
    }
    if (fit.natural > measure_) {
      const Length excess = fit.natural - measure_;
      if (excess > fit.shrink) return demerits + 1e6 + 1e6 * ratio(excess, kEm);
      tightness = -1;
      return demerits + 100 * std::pow(ratio(excess, fit.shrink), 3);
    }
    const Length slack = std::max(measure_ - fit.natural - fit.space_stretch, Length{});
    const double gap = ratio(slack, kEm) / static_cast<double>(std::max<std::int64_t>(fit.gaps, 1));
    demerits += 10 * std::pow(gap / 0.05, 3);
    if (gap <= 0.05) return demerits;
    tightness = 1;
    return demerits + 100 + (gap > 0.125 * 9 / 8 ? 2000 : 0);
  }

  const Items& items_;
  LineMeasure sums_;
  Length measure_;
};

TEST(LineCosts, AreNeverAboveThoseOfTheFirstFit) {
  RandomText random(43);
  for (int round = 0; round < 1500; ++round) {
    const Items items(random.paragraph(1 + random.below(40)));
    const Length measure = kEm * (6 + random.below(35));
    const Demerits demerits(items, measure);
    const LineBreaks best = break_lines(items.items, {measure, measure}, kEm, items.rules).best;
    const double own = static_cast<double>(best.cost) / static_cast<double>(kDemerit);
    EXPECT_NEAR(own, demerits.of(best.ends), own * 0.01 + 1) << "round " << round;
    EXPECT_LE(own, demerits.of(demerits.first_fit()) * 1.01 + 1) << "round " << round;
  }
}

TEST(LineCosts, AreTheLeastThereIs) {
  RandomText random(45);
  for (int round = 0; round < 400; ++round) {
    const Items items(random.paragraph(1 + random.below(20)));
    const Length measure = kEm * (6 + random.below(35));
    const LineBreaks best = break_lines(items.items, {measure, measure}, kEm, items.rules).best;
    const double own = static_cast<double>(best.cost) / static_cast<double>(kDemerit);
    EXPECT_NEAR(own, Demerits(items, measure).least(), own * 0.01 + 1) << "round " << round;
  }
}

TEST(LineCosts, AlternativesHaveOneLineLessOrMore) {
  RandomText random(44);
  int found = 0;
  for (int round = 0; round < 500; ++round) {
    const Items items(random.paragraph(20 + random.below(40)));
    const Length measure = kEm * (20 + random.below(10));
    const ParagraphBreaks breaks = break_lines(items.items, {measure, measure}, kEm, items.rules);
    const std::size_t lines = breaks.best.ends.size();
    for (const auto& [other, count] :
         {std::pair{&breaks.shorter, lines - 1}, std::pair{&breaks.longer, lines + 1}}) {
      if (!*other) continue;
      ++found;
      EXPECT_EQ((*other)->ends.size(), count);
      EXPECT_EQ((*other)->ends.back(), items.items.size());
      EXPECT_GE((*other)->cost, breaks.best.cost);
    }
  }
  EXPECT_GT(found, 50);
}

}  // namespace
}  // namespace banxin::testing
