#include "support/sheet.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

std::string dumped(const std::string& stage, const std::string& source, const std::string& layout) {
  const auto result = metric_engine().dump(stage, {"test.txt", source, layout, {}});
  EXPECT_TRUE(result) << (result ? "" : to_string(result.error()));
  return result ? *result : std::string();
}

}  // namespace

Sheet::Sheet(const std::string& source, const std::string& layout)
    : styled_(dumped("styled", source, layout)) {
  std::istringstream lines(dumped("pages", source, layout));
  int page = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("page ")) {
      ++page;
      continue;
    }
    std::istringstream words(line);
    Printed printed;
    std::string face;
    printed.page = page;
    words >> printed.x >> printed.y >> face;
    if (face == "rule") {
      std::getline(words >> std::ws, printed.text);
      rules_.push_back(printed);
      continue;
    }
    words >> printed.size;
    std::getline(words >> std::ws, printed.text);
    texts_.push_back(printed);
  }
}

void Sheet::expect(const std::string& text, int page, double x, double y, double size) const {
  for (const Printed& printed : texts_) {
    if (printed.text != text) continue;
    EXPECT_EQ(printed.page, page) << text;
    EXPECT_NEAR(printed.x, x, 0.3) << text;
    EXPECT_NEAR(printed.y, y, 0.3) << text;
    EXPECT_NEAR(printed.size, size, 0.05) << text;
    return;
  }
  std::string all;
  for (const Printed& printed : texts_) all += printed.text + "\n";
  ADD_FAILURE() << "no line " << text << " in\n" << all;
}

void Sheet::expect_face(const std::string& element, const std::string& role, int size) const {
  const std::string line = element + " " + role + " " + std::to_string(size) + " pt on ";
  EXPECT_NE(("\n" + styled_).find("\n" + line), std::string::npos) << line << " in\n" << styled_;
}

void Sheet::expect_rule(std::size_t index, int page, double y, const std::string& size) const {
  ASSERT_LT(index, rules_.size());
  EXPECT_EQ(rules_[index].page, page);
  EXPECT_NEAR(rules_[index].x, page % 2 == 1 ? kLeft : kEvenLeft, 0.3);
  EXPECT_NEAR(rules_[index].y, y, 0.3);
  EXPECT_EQ(rules_[index].text, size);
}

std::string official(const std::string& front, const std::string& text) {
  return "+++\n" + front + "+++\n\n" + text;
}

}  // namespace banxin::testing
