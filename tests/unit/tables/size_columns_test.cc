#include "tables/size_columns.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace banxin {
namespace {

using namespace literals;

constexpr std::int64_t kRaster = Length::kTicksPerMillimetre / 10;

Length sum(const std::vector<Length>& widths) {
  return std::accumulate(widths.begin(), widths.end(), Length{});
}

ColumnNeed text_column(Length least, Length most) { return {ColumnKind::text, least, most}; }
ColumnNeed figures(Length most) { return {ColumnKind::number, most, most}; }

TEST(SizeColumns, NoColumnsNeedNoWidth) {
  EXPECT_EQ(size_columns({}, 156_mm), std::vector<Length>{});
}

TEST(SizeColumns, TheNameColumnTakesTheSlack) {
  EXPECT_EQ(size_columns({text_column(20_mm, 40_mm), figures(20_mm), figures(30_mm)}, 156_mm),
            (std::vector<Length>{106_mm, 20_mm, 30_mm}));
  EXPECT_EQ(size_columns({figures(20_mm), text_column(20_mm, 40_mm)}, 156_mm),
            (std::vector<Length>{20_mm, 136_mm}));
}

TEST(SizeColumns, FiguresKeepTheirWidthWhileTextTurns) {
  const auto widths =
      size_columns({text_column(20_mm, 200_mm), figures(20_mm), figures(30_mm)}, 156_mm);
  EXPECT_EQ(widths, (std::vector<Length>{106_mm, 20_mm, 30_mm}));
}

// T-15: text columns share the rest by how much more they would like.
TEST(SizeColumns, TextColumnsShareByTheirWishes) {
  const auto widths =
      size_columns({text_column(20_mm, 220_mm), text_column(20_mm, 120_mm)}, 100_mm);
  EXPECT_EQ(widths, (std::vector<Length>{60_mm, 40_mm}));
}

TEST(SizeColumns, ExactlyTheLeastIsEnough) {
  EXPECT_EQ(size_columns({text_column(80_mm, 220_mm), text_column(20_mm, 120_mm)}, 100_mm),
            (std::vector<Length>{80_mm, 20_mm}));
  EXPECT_FALSE(size_columns({text_column(80_mm, 220_mm), text_column(20.1_mm, 120_mm)}, 100_mm));
}

struct RandomTable {
  std::vector<ColumnNeed> needs;
  Length measure;
};

RandomTable random_table(std::mt19937& random) {
  RandomTable table;
  const std::size_t columns = 1 + random() % 8;
  table.measure = Length::milli_millimetres(60'000 + static_cast<int>(random() % 120'000));
  for (std::size_t i = 0; i < columns; ++i) {
    const auto kind = static_cast<ColumnKind>(random() % 3);
    const Length least{static_cast<std::int64_t>(random() % (30 * 184'320))};
    const Length more{static_cast<std::int64_t>(random() % (60 * 184'320))};
    table.needs.push_back({kind, least, least + more});
  }
  return table;
}

TEST(SizeColumns, RandomTablesFillTheMeasureAndNoColumnGoesUnderItsLeast) {
  std::mt19937 random(3);
  int found = 0;
  for (int round = 0; round < 5000; ++round) {
    const RandomTable table = random_table(random);
    const auto widths = size_columns(table.needs, table.measure);
    Length least;
    for (const ColumnNeed& need : table.needs) least += need.least;
    if (!widths) {
      // Not more than a raster step a column is lost.
      const Length lost{kRaster * static_cast<std::int64_t>(table.needs.size())};
      EXPECT_GT(least + lost, table.measure) << "round " << round;
      continue;
    }
    ++found;
    ASSERT_EQ(widths->size(), table.needs.size());
    EXPECT_EQ(sum(*widths), table.measure) << "round " << round;
    std::size_t off_raster = 0;
    for (std::size_t i = 0; i < widths->size(); ++i) {
      EXPECT_GE((*widths)[i], table.needs[i].least) << "round " << round << ", column " << i;
      off_raster += (*widths)[i].ticks % kRaster != 0;
    }
    EXPECT_LE(off_raster, 1U) << "round " << round;
  }
  EXPECT_GT(found, 1000);
}

}  // namespace
}  // namespace banxin
