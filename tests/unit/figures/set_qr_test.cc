// B-33: QR codes as rules.
#include "figures/set_qr.h"

#include <gtest/gtest.h>

#include <cmath>
#include <qrcodegen.hpp>
#include <string>
#include <vector>

#include "support/problems.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

using namespace literals;

const std::string kSerial = "000187-46";
const std::string kAddress = "https://example.gov.cn/h?s=000187&c=46";

// Whether a module is dark, by the rules whose areas hold its middle.
bool is_dark(const SetQr& qr, Length x, Length y) {
  for (const Rule& rule : qr.drawing->rules) {
    if (x > rule.x && x < rule.x + rule.width && y > rule.y && y < rule.y + rule.height) {
      return true;
    }
  }
  return false;
}

Length middle_of(const SetQr& qr, int module) {
  return qr.module * (module + kQrQuietZone) + qr.module / 2;
}

qrcodegen::QrCode code_of(const std::string& text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  return qrcodegen::QrCode::encodeBinary(bytes, qrcodegen::QrCode::Ecc::MEDIUM);
}

TEST(SetQr, DrawsTheModulesOfTheCodeAndNoOthers) {
  for (const std::string& text : {kSerial, kAddress, std::string("福州市第三代表团 000187")}) {
    const SetQr qr = set_qr(text, 40_mm);
    ASSERT_TRUE(qr.problems.empty());
    const qrcodegen::QrCode code = code_of(text);
    EXPECT_GE(code.getErrorCorrectionLevel(), qrcodegen::QrCode::Ecc::MEDIUM);
    for (int row = -kQrQuietZone; row < code.getSize() + kQrQuietZone; ++row) {
      for (int column = -kQrQuietZone; column < code.getSize() + kQrQuietZone; ++column) {
        ASSERT_EQ(is_dark(qr, middle_of(qr, column), middle_of(qr, row)),
                  code.getModule(column, row))
            << text << " " << row << " " << column;
      }
    }
  }
}

TEST(SetQr, StandsOnWholeModulesWithAQuietZoneInPureBlack) {
  const SetQr qr = set_qr(kSerial, 20_mm);
  EXPECT_LE(qr.size, 20_mm);
  EXPECT_GT(qr.size + qr.module, 20_mm - qr.module);
  EXPECT_GE(qr.module, 0.4_mm);
  EXPECT_EQ(qr.size.ticks % qr.module.ticks, 0);
  Length left = qr.size;
  Length right;
  for (const Rule& rule : qr.drawing->rules) {
    EXPECT_EQ(rule.ink, Ink{});
    for (const Length edge : {rule.x, rule.y, rule.width, rule.height}) {
      EXPECT_EQ(edge.ticks % qr.module.ticks, 0);
    }
    left = std::min({left, rule.x, rule.y});
    right = std::max({right, rule.x + rule.width, rule.y + rule.height});
  }
  EXPECT_EQ(left, qr.module * 4);
  EXPECT_EQ(right, qr.size - qr.module * 4);
}

// Where two dark modules meet, a rule goes across: no hairline between areas filled one by one.
TEST(SetQr, NoSeamIsLeftBare) {
  const SetQr qr = set_qr(kAddress, 40_mm);
  const qrcodegen::QrCode code = code_of(kAddress);
  int seams = 0;
  for (int row = 0; row < code.getSize(); ++row) {
    for (int column = 0; column < code.getSize(); ++column) {
      if (!code.getModule(column, row)) continue;
      const Length right = qr.module * (column + 1 + kQrQuietZone);
      const Length below = qr.module * (row + 1 + kQrQuietZone);
      if (code.getModule(column + 1, row)) {
        ++seams;
        EXPECT_TRUE(is_dark(qr, right, middle_of(qr, row))) << row << " " << column;
      }
      if (code.getModule(column, row + 1)) {
        ++seams;
        EXPECT_TRUE(is_dark(qr, middle_of(qr, column), below)) << row << " " << column;
      }
    }
  }
  EXPECT_GT(seams, 200);
}

TEST(SetQr, TooSmallIsAnErrorThatTellsTheLeastSize) {
  const SetQr qr = set_qr(kSerial, 11_mm);
  EXPECT_EQ(qr.drawing, nullptr);
  const Problem problem = only(qr.problems);
  EXPECT_EQ(problem.code, "qr.too-small");
  EXPECT_EQ(problem.severity, Severity::error);
  EXPECT_EQ(problem.remedy, "give it 11.6 mm, or shorten the text") << "(21 + 8) × 0.4 mm";
  const SetQr least = set_qr(kSerial, 11.6_mm);
  EXPECT_TRUE(least.problems.empty());
  EXPECT_EQ(least.size, 11.6_mm);
  EXPECT_EQ(least.module, 0.4_mm);
}

TEST(SetQr, TextsThatNoCodeHoldsAreErrors) {
  EXPECT_EQ(only(set_qr("", 40_mm).problems).code, "qr.empty");
  EXPECT_TRUE(set_qr(std::string(2331, 'a'), 200_mm).problems.empty());
  EXPECT_EQ(only(set_qr(std::string(2332, 'a'), 200_mm).problems).code, "qr.too-long");
}

// A grey picture of the rules, each filled by itself with soft edges, as renderers do.
std::string picture_of(const SetQr& qr, int dots_an_inch) {
  const double scale = dots_an_inch / 72.0;
  const auto side = static_cast<std::size_t>(std::ceil(qr.size.to_points() * scale));
  std::vector<double> white(side * side, 1);
  for (const Rule& rule : qr.drawing->rules) {
    const double left = rule.x.to_points() * scale;
    const double top = rule.y.to_points() * scale;
    const double right = left + rule.width.to_points() * scale;
    const double bottom = top + rule.height.to_points() * scale;
    for (std::size_t row = 0; row < side; ++row) {
      const auto y = static_cast<double>(row);
      const double down = std::min(bottom, y + 1) - std::max(top, y);
      if (down <= 0) continue;
      for (std::size_t column = 0; column < side; ++column) {
        const auto x = static_cast<double>(column);
        const double across = std::min(right, x + 1) - std::max(left, x);
        if (across > 0) white[row * side + column] *= 1 - across * down;
      }
    }
  }
  std::string picture = "P5 " + std::to_string(side) + " " + std::to_string(side) + " 255\n";
  for (const double level : white) picture.push_back(static_cast<char>(std::lround(level * 255)));
  return picture;
}

TEST(SetQr, ADecoderReadsItAt150And300DotsAnInch) {
  ASSERT_TRUE(have("zbarimg")) << "sh .ci/setup.sh tests";
  const TemporaryFolder folder;
  for (const std::string& text : {kSerial, kAddress, std::string("福州市第三代表团，编号000187")}) {
    for (const int dots : {150, 300}) {
      const SetQr least = set_qr(text, 1_mm);
      ASSERT_EQ(only(least.problems).code, "qr.too-small");
      // As small as it may be, and larger.
      for (const Length size : {0.4_mm * (code_of(text).getSize() + 8), 31.7_mm}) {
        const std::string file = folder.write("qr.pgm", picture_of(set_qr(text, size), dots));
        const Output read = run("zbarimg -q --raw --nodbus '" + file + "'");
        EXPECT_EQ(read.text, text + "\n") << dots << " " << size.to_millimetres();
      }
    }
  }
}

}  // namespace
}  // namespace banxin::testing
