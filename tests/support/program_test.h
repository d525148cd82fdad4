#pragma once
// ProgramTest: the program run in a folder of its own.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.h"

namespace banxin::testing {

inline constexpr char kReport[] =
    "政府工作报告\n\n"
    "一年的答卷交出,新的图景铺开。\n\n"
    "一、总体要求\n\n"
    "正文在这里,说完为止。\n";
// The metric font has no kana.
inline constexpr char kReportWithKana[] = "政府工作报告\n\n正文在这里あ，说完为止。\n";
class ProgramTest : public ::testing::Test {
 protected:
  std::string write(const std::string& name, std::string_view bytes) const {
    return program_.folder().write(name, bytes);
  }
  std::string read(const std::string& name) const { return bytes_of(program_.folder().path(name)); }
  bool exists(const std::string& name) const {
    return std::filesystem::exists(program_.folder().path(name));
  }
  std::vector<std::string> left_overs() const {
    std::vector<std::string> parts;
    for (const auto& entry : std::filesystem::directory_iterator(program_.folder().path())) {
      if (entry.path().extension() == ".part") parts.push_back(entry.path().filename());
    }
    return parts;
  }

  Program program_;
};

}  // namespace banxin::testing
