// LB-44: how far lines are stretched over a whole report, set with TF-1 at several measures.
#include <gtest/gtest.h>

#include "support/set_text.h"
#include "support/shared_file.h"
#include "text/char_class.h"
#include "unit/report/report_of.h"

namespace banxin::testing {
namespace {

struct Statistics {
  double largest = 0;  // em a gap
  int lines = 0;
  int lonely = 0;
  int overfull = 0;
};

std::vector<std::u32string> long_paragraphs(const std::string& path) {
  std::vector<std::u32string> paragraphs;
  for (const TextBlock& block : blocks_of(recognized_file(path).report, TextKind::paragraph)) {
    if (block.text.text.size() > 40) paragraphs.push_back(block.text.text);
  }
  return paragraphs;
}

Statistics measure(const std::vector<std::u32string>& paragraphs, int measure_em,
                   UnitBinding units) {
  Statistics statistics;
  LineRules rules;
  rules.units = units;
  for (const std::u32string& text : paragraphs) {
    const SetLines set = set_text(text, {measure_em, 2, rules, Align::justify});
    for (const Line& line : set.lines) {
      ++statistics.lines;
      statistics.overfull += line.overfull;
      statistics.largest = std::max(statistics.largest, line.gap_stretch.to_points() / 10);
    }
    if (set.lines.size() < 2) continue;
    int solid = 0;
    const Line& last = set.lines.back();
    const std::vector<CharClass> classes = classify(text);
    for (TextOffset i = last.begin; i < last.end; ++i) solid += !is_mark(classes[i]);
    statistics.lonely += solid < 2;
  }
  return statistics;
}

// The most stretch at a measure: with phrases of number and unit that may part at a cost, as in the
// model that LB-44 was calibrated on, and with phrases kept whole as long as LB-19 asks.
struct Bound {
  int em;
  double soft, firm;
};

void expect_bounds(const std::string& path, const std::vector<Bound>& bounds) {
  const std::vector<std::u32string> paragraphs = long_paragraphs(path);
  ASSERT_GT(paragraphs.size(), 20U) << path;
  for (const Bound bound : bounds) {
    for (const UnitBinding units : {UnitBinding::soft, UnitBinding::firm}) {
      const Statistics found = measure(paragraphs, bound.em, units);
      EXPECT_LE(found.largest, units == UnitBinding::soft ? bound.soft : bound.firm)
          << path << " at " << bound.em << " em";
      EXPECT_EQ(found.lonely, 0) << path << " at " << bound.em << " em";
      EXPECT_EQ(found.overfull, 0) << path << " at " << bound.em << " em";
      std::printf("%d em, units %s: %d lines, most stretch %.3f em\n", bound.em,
                  units == UnitBinding::soft ? "soft" : "firm", found.lines, found.largest);
    }
  }
}

// Our text has one line at 26 em that no setting brings below 0.132.
TEST(Calibration, OurReportKeepsItsBounds) {
  expect_bounds(BANXIN_SOURCE_DIR "/data/reports/cangshan-2023.txt",
                {{28, 0.06, 0.141}, {26, 0.135, 0.141}, {22, 0.20, 0.20}, {20, 0.25, 0.25}});
}

TEST(Calibration, TheReferenceReportKeepsTheBoundsOfLB44) {
  SHARED_FILE_OR_SKIP(path, "corpus/reports/000_828d32fb513dea0c.txt");
  expect_bounds(path, {{28, 0.06, 0.141}, {26, 0.10, 0.141}, {22, 0.20, 0.20}, {20, 0.25, 0.25}});
}

}  // namespace
}  // namespace banxin::testing
