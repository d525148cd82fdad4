// The page cut chooses among the settings of paragraphs (LB-46): against every choice with every
// cut.
#include <gtest/gtest.h>

#include "unit/pages/sample_paragraphs.h"

namespace banxin::testing {
namespace {

bool takes_an_alternative(const std::vector<FrameCut>& frames) {
  return std::any_of(frames.begin(), frames.end(), [](const FrameCut& frame) {
    return std::any_of(frame.strips.begin(), frame.strips.end(),
                       [](const PlacedStrip& strip) { return strip.alternative >= 0; });
  });
}

// LB-46: against every choice of settings with every cut.
TEST(ChooseSettings, IsTheBestOfAllSettingsAndCuts) {
  std::mt19937 random(9);
  int taken = 0;
  for (int round = 0; round < 200; ++round) {
    const SampleParagraphs sample =
        random_paragraphs(random, 2 + random() % 4, 5 + static_cast<int>(random() % 3));
    const std::vector<FrameCut> frames = break_pages(sample.part);
    taken += takes_an_alternative(frames) ? 1 : 0;
    EXPECT_EQ(cost_of_choice(sample, frames), least_cost_of_all(sample, kAnyPages))
        << "round " << round;
  }
  EXPECT_GT(taken, 10);
}

TEST(ChooseSettings, TakesAShorterSettingRatherThanAnEmptyLine) {
  // The last paragraph needs its three lines on one page; four lines are left for it and the one
  // before.
  SampleParagraphs sample = paragraphs({6, 4, 3}, 12);
  offer(sample, 1, -1, 50 * kDemerit);
  const std::vector<FrameCut> frames = break_pages(sample.part);
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].strips.size(), 12U);
  EXPECT_EQ(frames[0].strips[6].alternative, 0);
  EXPECT_EQ(frames[0].strips[8].strip, 2U);
  EXPECT_EQ(frames[0].strips[9].strip, 10U);
  EXPECT_EQ(frames[0].strips[9].y, kPitch * 9);
}

}  // namespace
}  // namespace banxin::testing
