#pragma once
// A report of many pages and a list of three delegates, for runs of the program that record
// editions.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/program_test.h"
#include "support/run_tool.h"

namespace banxin::testing {

inline constexpr char kDelegates[] =
    "姓名,代表团,编号\n"
    "文正,第一代表团,1\n"
    "要求,第二代表团,2\n"
    "出新,第一代表团,3\n";

inline std::string replaced(std::string text, const std::string& from, const std::string& to,
                            const std::string& behind = "") {
  text.replace(text.find(from, text.find(behind)), from.size(), to);
  return text;
}

class EditionProgram : public ProgramTest {
 protected:
  void SetUp() override {
    report_ = "政府工作报告\n\n";
    for (int i = 100; i < 180; ++i) {
      report_ += "第" + std::to_string(i) + "段正文在这里，一年的答卷交出";
      for (int k = 0; k < i % 5 + 1; ++k) report_ += "，新的图景铺开，说完为止，再说一遍，还说一遍";
      report_ += "。\n\n";
    }
    write("old.txt", report_);
    write("list.csv", kDelegates);
  }
  Ran booklet(const std::string& report, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"booklet", report, "--delegates", "list.csv"});
    return program_.run(arguments);
  }
  nlohmann::json sheets_of(const std::string& edition) const {
    return nlohmann::json::parse(read(edition)).at("sheets");
  }
  std::size_t count_sides(const std::string& file) const {
    const Output counted = run("qpdf --show-npages '" + program_.folder().path(file) + "'");
    EXPECT_EQ(counted.status, 0) << counted.text;
    return static_cast<std::size_t>(std::stoul(counted.text));
  }
  void expect_clean(const std::string& file) const {
    const Output checked = run("qpdf --check '" + program_.folder().path(file) + "'");
    EXPECT_EQ(checked.status, 0) << checked.text;
  }
  std::string words_of(const std::string& file, std::size_t side) const {
    const std::string number = std::to_string(side);
    return without_blanks(run("pdftotext -enc UTF-8 -f " + number + " -l " + number + " '" +
                              program_.folder().path(file) + "' -")
                              .text);
  }

  std::string report_;
};

}  // namespace banxin::testing
