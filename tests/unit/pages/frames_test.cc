// What a frame holds beside strips in their order: groups that waited, notes; and columns (P-42).
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/pages/sample_part.h"

namespace banxin::testing {
namespace {

// Two columns of the same cells.
Part in_columns(Part part) {
  part.page.columns = 2;
  part.page.cells /= 2;
  part.page.gutter = {};
  return part;
}

// P-38, T-14: text fills the page that a group does not fit on.
TEST(Frames, AGroupMayWaitForTheNextPage) {
  std::vector<int> lines(8, 1);
  lines.push_back(5);
  lines.insert(lines.end(), 12, 1);
  Part part = part_of(lines, 10);
  part.galley.deferrable = {{8, 9}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 3U);
  EXPECT_EQ(frames[0].strips.size(), 10U);
  EXPECT_EQ(frames[0].strips[8].strip, 9U);
  EXPECT_EQ(frames[1].strips[0].strip, 8U);
  EXPECT_EQ(frames[1].strips[0].y, Length{});
  EXPECT_EQ(frames[1].strips[1].strip, 11U);
  EXPECT_EQ(frames[1].strips[1].y, kPitch * 5);
}

TEST(Frames, GroupsKeepTheirOrderAndAreAllSet) {
  std::mt19937 random(10);
  for (int round = 0; round < 200; ++round) {
    std::vector<int> lines;
    std::vector<StripRange> groups;
    for (std::size_t i = 0, count = 10 + random() % 40; i < count; ++i) {
      const bool group = random() % 6 == 0;
      if (group) groups.push_back({i, i + 1});
      lines.push_back(group ? 2 + static_cast<int>(random() % 6) : 1);
    }
    Part part = part_of(lines, 8);
    part.galley.deferrable = groups;
    std::vector<std::size_t> text, set_groups;
    for (const FrameCut& frame : break_pages(part)) {
      EXPECT_LE(frame.bottom, part.page.area_height());
      Length y = -1_mm;
      for (const PlacedStrip& strip : frame.strips) {
        EXPECT_GT(strip.y, y);
        y = strip.y;
        (lines[strip.strip] > 1 ? set_groups : text).push_back(strip.strip);
      }
    }
    EXPECT_TRUE(std::is_sorted(text.begin(), text.end())) << "round " << round;
    EXPECT_TRUE(std::is_sorted(set_groups.begin(), set_groups.end())) << "round " << round;
    EXPECT_EQ(text.size() + set_groups.size(), lines.size()) << "round " << round;
  }
}

TEST(Frames, AGroupBehindTheLastLineGetsItsPage) {
  Part part = part_of({1, 1, 1, 4}, 4);
  part.galley.deferrable = {{3, 4}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_EQ(frames[1].strips[0].strip, 3U);
}

// P-35
TEST(Frames, ANoteStandsOnThePageOfItsMark) {
  Part part = part_of(std::vector<int>(12, 1), 6);
  part.galley.strips[4].notes.push_back({std::make_shared<Drawing>(), kPitch * 2, 0});
  const std::vector<FrameCut> frames = break_pages(part);
  for (const FrameCut& frame : frames) {
    bool marked = false;
    for (const PlacedStrip& strip : frame.strips) marked = marked || strip.strip == 4;
    EXPECT_EQ(frame.notes.size(), marked ? 1U : 0U);
    const Length notes = frame.notes.empty() ? Length{} : kPitch * 2 + kPitch / 2;
    EXPECT_LE(frame.bottom + notes, part.page.area_height());
  }
}

// P-42
TEST(Frames, ColumnsAreFilledInTurnAndBalancedAtTheEnd) {
  const Part part = in_columns(part_of(std::vector<int>(27, 1), 10));
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 4U);
  EXPECT_EQ(frames[1].page, 0U);
  EXPECT_EQ(frames[1].column, 1);
  EXPECT_EQ(frames[2].page, 1U);
  EXPECT_EQ(frames[2].strips.size(), 4U);
  EXPECT_EQ(frames[3].strips.size(), 3U);
}

TEST(Frames, WhatSpansTheColumnsPartsThem) {
  Part part = in_columns(part_of(std::vector<int>(14, 1), 10));
  part.galley.spans = {{0, 2}, {8, 9}};
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.size(), 6U);
  const std::vector<std::size_t> sizes = {2, 3, 3, 1, 3, 2};
  const std::vector<int> tops = {0, 2, 2, 5, 6, 6};
  for (std::size_t i = 0; i < frames.size(); ++i) {
    EXPECT_EQ(frames[i].page, 0U);
    EXPECT_EQ(frames[i].strips.size(), sizes[i]) << i;
    EXPECT_EQ(frames[i].top, kPitch * tops[i]) << i;
  }
}

// P-31: a heading goes with the table over both columns that it stands above.
TEST(Frames, WhatIsKeptWithARunGoesWithItToTheNextPage) {
  std::vector<int> lines(15, 1);
  lines.push_back(4);
  Part part = in_columns(part_of(lines, 10));
  part.galley.spans = {{15, 16}};
  part.galley.seams[14].cost = kForbidden;
  const std::vector<FrameCut> frames = break_pages(part);
  ASSERT_EQ(frames.back().page, 1U);
  ASSERT_EQ(frames.back().strips.size(), 2U);
  EXPECT_EQ(frames.back().strips[0].strip, 14U);
  EXPECT_EQ(frames.back().strips[1].strip, 15U);
}

// P-35: notes of what stands above the columns keep their room at the foot.
TEST(Frames, ColumnsEndAboveTheNotesOfTheRunBeforeThem) {
  Part part = in_columns(part_of(std::vector<int>(30, 1), 10));
  part.galley.spans = {{0, 1}};
  part.galley.strips[0].notes.push_back({std::make_shared<Drawing>(), kPitch * 2, 0});
  for (const FrameCut& frame : break_pages(part)) {
    if (frame.page > 0 || frame.strips.front().strip == 0) continue;
    EXPECT_LE(frame.top + frame.bottom, part.page.area_height() - kPitch * 2 - kPitch / 2);
  }
}

TEST(Frames, NotesHigherThanAFrameStillHaveTheirLine) {
  Part part = part_of({1, 1, 1}, 4);
  part.galley.strips[1].notes.push_back({std::make_shared<Drawing>(), kPitch * 9, 0});
  std::size_t strips = 0;
  for (const FrameCut& frame : break_pages(part)) strips += frame.strips.size();
  EXPECT_EQ(strips, 3U);
}

}  // namespace
}  // namespace banxin::testing
