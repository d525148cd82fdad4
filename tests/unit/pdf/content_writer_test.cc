#include "pdf/content_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "base/check.h"

namespace banxin::testing {
namespace {

using namespace literals;

// Reads a line back as a PDF reader does: the distance of each glyph's origin from the left edge of
// the page, or from the top of a turned line's page of 297 mm, in points.
std::vector<double> read_origins(const std::string& content, double width_in_em) {
  std::vector<double> origins;
  std::istringstream in(content);
  std::vector<std::string> operands;
  double x = 0;
  double size = 0;
  const auto show_array = [&](const std::string& array) {
    for (std::size_t i = 0; i < array.size();) {
      if (array[i] == '<') {
        const std::size_t end = array.find('>', i);
        for (std::size_t k = i + 1; k < end; k += 4) {
          origins.push_back(x);
          x += width_in_em * size;
        }
        i = end + 1;
      } else {
        std::size_t used = 0;
        x -= std::stod(array.substr(i), &used) / 1000 * size;
        i += used;
      }
    }
  };
  for (std::string word; in >> word;) {
    if (word == "Tm") {
      const bool turned = operands[1] == "-1";
      x = turned ? (297_mm).to_points() - std::stod(operands[5]) : std::stod(operands[4]);
    }
    if (word == "Tf") size = std::stod(operands.back());
    if (word == "TJ") show_array(operands.back().substr(1, operands.back().size() - 2));
    if (word == "Tm" || word == "Tf" || word == "TJ" || word == "BT" || word == "BDC") {
      operands.clear();
    } else {
      operands.push_back(word);
    }
  }
  return origins;
}

std::string drawn_line(Length size, Length pitch, int count, std::int64_t width,
                       Turn turn = Turn::none) {
  ContentWriter writer(297_mm);
  writer.begin_marked("P", 0);
  writer.set_line(100_pt, turn);
  writer.set_font("F0", size);
  for (int i = 0; i < count; ++i) {
    writer.show(static_cast<std::uint32_t>(0x4E00 + i), width, 28_mm + i * pitch);
  }
  return writer.finish();
}

TEST(ContentWriter, AdjustmentsDoNotAddUp) {
  for (const Length size : {9_pt, 15.75_pt, 16_pt, 22_pt, 150_pt}) {
    for (const std::int64_t off : {0, 1, 7, 40, 333, -1000, 13000, -90000}) {
      const Length pitch{size.ticks + off};
      for (const Turn turn : {Turn::none, Turn::clockwise}) {
        const std::string content = drawn_line(size, pitch, 200, 100'000, turn);
        const std::vector<double> origins = read_origins(content, 1.0);
        ASSERT_EQ(origins.size(), 200U);
        for (int i = 0; i < 200; ++i) {
          ASSERT_NEAR(origins[static_cast<std::size_t>(i)], (28_mm + i * pitch).to_points(), 0.0035)
              << size.to_points() << " " << off << " " << i;
        }
      }
    }
  }
}

// 28 Han on a measure of 156 mm; widths that W holds with two decimals.
TEST(ContentWriter, GridLinesAndRoundedWidths) {
  const Length pitch = 156_mm / 28;
  const std::vector<double> grid = read_origins(drawn_line(16_pt, pitch, 28, 100'000), 1.0);
  for (int i = 0; i < 28; ++i) {
    EXPECT_NEAR(grid[static_cast<std::size_t>(i)], (28_mm + i * pitch).to_points(), 0.0035);
  }
  // 1139/2048 em is written as 556.15.
  const Length advance = scale(FontUnits{1139}, 2048, 16_pt);
  const std::vector<double> text = read_origins(drawn_line(16_pt, advance, 1000, 55'615), 0.55615);
  for (int i = 0; i < 1000; ++i) {
    ASSERT_NEAR(text[static_cast<std::size_t>(i)], (28_mm + i * advance).to_points(), 0.0035);
  }
}

TEST(ContentWriter, GlyphsInPlaceShareOneString) {
  const std::string content = drawn_line(16_pt, 16_pt, 4, 100'000);
  EXPECT_EQ(content,
            "/P <</MCID 0>> BDC\n"
            "BT\n"
            "/F0 16 Tf\n"
            "1 0 0 1 79.37 741.89 Tm\n"
            "[<4E004E014E024E03>] TJ\n"
            "ET\n"
            "EMC\n");
}

TEST(ContentWriter, ALineKeepsItsMatrixWhenTheFontChanges) {
  ContentWriter writer(100_pt);
  writer.begin_marked("P", 0);
  writer.set_ink(Ink{});
  writer.set_line(20_pt);
  writer.set_font("F0", 10_pt);
  writer.show(1, 100'000, 5_pt);
  writer.set_font("F1", 8_pt);
  writer.set_ink(Ink{});
  writer.show(2, 50'000, 17_pt);  // 2 pt right of the first glyph's end: -250/1000 of 8 pt
  writer.set_line(40_pt);
  writer.show(3, 50'000, 5_pt);
  EXPECT_EQ(writer.finish(),
            "/P <</MCID 0>> BDC\n"
            "0 g\n"
            "BT\n"
            "/F0 10 Tf\n"
            "1 0 0 1 5 80 Tm\n"
            "[<0001>] TJ\n"
            "/F1 8 Tf\n"
            "[-250<0002>] TJ\n"
            "1 0 0 1 5 60 Tm\n"
            "[<0003>] TJ\n"
            "ET\n"
            "EMC\n");
}

TEST(ContentWriter, ATurnedLineRunsDownwards) {
  ContentWriter writer(100_pt);
  writer.begin_marked("P", 0);
  writer.set_ink(Ink{});
  writer.set_line(30_pt, Turn::clockwise);
  writer.set_font("F0", 10_pt);
  writer.show(1, 50'000, 20_pt);
  writer.show(2, 50'000, 25_pt);
  writer.show(3, 50'000, 32_pt);  // 2 pt below the end of the glyph before
  writer.set_line(30_pt);         // a level line of the same number is another line
  writer.show(4, 50'000, 5_pt);
  EXPECT_EQ(writer.finish(),
            "/P <</MCID 0>> BDC\n"
            "0 g\n"
            "BT\n"
            "/F0 10 Tf\n"
            "0 -1 1 0 30 80 Tm\n"
            "[<00010002>-200<0003>] TJ\n"
            "1 0 0 1 5 70 Tm\n"
            "[<0004>] TJ\n"
            "ET\n"
            "EMC\n");
}

TEST(ContentWriter, InksAndRules) {
  ContentWriter writer(100_pt);
  writer.begin_artifact("/Type /Layout");
  Rule rule{0_pt, 0_pt, 50_pt, 0.5_pt, Ink{0, 100, 95, 0}};
  writer.set_ink(rule.ink);
  writer.fill_rectangle(rule, 10_pt, 20_pt);
  writer.set_ink(Ink{});
  writer.fill_rectangle(rule, 10_pt, 30_pt);
  writer.set_ink(Ink{0, 0, 0, 35});
  writer.fill_rectangle(rule, 10_pt, 40_pt);
  writer.set_ink(Ink{0, 80, 80, 0});
  writer.set_ink(Ink{0, 100, 95, 0});
  EXPECT_EQ(writer.spot_inks(), (std::vector<Ink>{{0, 80, 80, 0}, {0, 100, 95, 0}}));
  EXPECT_EQ(writer.finish(),
            "/Artifact <</Type /Layout>> BDC\n"
            "/C0M100Y95K0 cs 1 scn\n"
            "10 79.5 50 0.5 re f\n"
            "0 g\n"
            "10 69.5 50 0.5 re f\n"
            "0.65 g\n"
            "10 59.5 50 0.5 re f\n"
            "/C0M80Y80K0 cs 1 scn\n"
            "/C0M100Y95K0 cs 1 scn\n"
            "EMC\n");
}

TEST(ContentWriter, TextOutsideMarkedContentIsOurBug) {
  ContentWriter writer(100_pt);
  writer.set_font("F0", 10_pt);
  EXPECT_THROW(writer.show(1, 100'000, 5_pt), InternalError);
  writer.begin_artifact("/Type /Layout");
  EXPECT_THROW(writer.begin_artifact("/Type /Layout"), InternalError);
}

}  // namespace
}  // namespace banxin::testing
