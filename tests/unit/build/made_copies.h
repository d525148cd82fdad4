#pragma once
// Copies of a short report for three delegates, made into a folder of their own.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/metric_engine.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {

inline const std::string kCopiedReport =
    "# 政府工作报告\n\n一、总体要求\n\n正文在这里，说完为止。\n";
// In the order of strokes within their delegations (B-32).
inline const std::string kCopiesList =
    "编号,姓名,代表团,座位号\n"
    "1,丁一,第一代表团,1\n"
    "2,王芳,第一代表团,2\n"
    "3,迪丽热巴·买买提,第二代表团,3\n";

class MakeCopies : public ::testing::Test {
 protected:
  BookletRequest request(const std::string& list = kCopiesList) const {
    BookletRequest asked;
    asked.report = {"report.md", kCopiedReport, "booklet-a4", {}};
    asked.list_name = "list.csv";
    asked.list = list;
    return asked;
  }
  BookletSummary make(const BookletRequest& asked) const {
    return metric_engine().booklets(asked, [](const BookletSummary&) { return true; });
  }
  BookletSummary make_each(const std::string& list = kCopiesList) const {
    BookletRequest asked = request(list);
    asked.each = path("{编号}.pdf");
    return make(asked);
  }
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::string bytes(const std::string& name) const { return bytes_of(path(name)); }
  std::string read(const std::string& name) const {
    return run("pdftotext -enc UTF-8 '" + path(name) + "' -").text;
  }
  void expect_clean(const std::string& name) const {
    const Output checked = run("qpdf --check '" + path(name) + "'");
    EXPECT_EQ(checked.status, 0) << checked.text;
  }
  // All files, however deep.
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path(""))) {
      if (!entry.is_directory()) names.push_back(entry.path().filename());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  TemporaryFolder folder_;
};

// The notices are of the paper.
inline Problems errors_of(const BookletSummary& summary) {
  Problems errors;
  for (const Problem& problem : summary.problems) {
    if (problem.severity == Severity::error) errors.push_back(problem);
  }
  return errors;
}

inline std::string numbered_list(int count) {
  std::string list = "编号,姓名,代表团\n";
  for (int i = 1; i <= count; ++i) {
    list += fmt::format("{},王芳,第{}代表团\n", i, i);
  }
  return list;
}

inline std::string pages_of_text(int paragraphs) {
  std::string report = kCopiedReport;
  for (int i = 0; i < paragraphs; ++i) {
    report += "\n这里是第" + std::to_string(i) + "段正文，说了又说，好把一页一页的纸写满为止。\n";
  }
  return report;
}

}  // namespace banxin::testing
