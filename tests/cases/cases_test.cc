// Runs the golden cases. BANXIN_UPDATE_CASES=1 banxin-tests --gtest_filter='Cases/*' writes what
// the engine makes of them into the files: read the difference before you keep it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "cases/golden_case.h"

namespace banxin::testing {
namespace {

bool updates() {
  const char* value = std::getenv("BANXIN_UPDATE_CASES");
  return value != nullptr && std::string_view(value) == "1";
}

void update(const GoldenCase& golden, const std::string& text) {
  CaseFile file = read_cases(golden.file);
  for (GoldenCase& other : file.cases) {
    if (other.name == golden.name) other.expected = text;
  }
  write_cases(golden.file, file);
}

class GoldenCaseTest : public ::testing::TestWithParam<GoldenCase> {};

TEST_P(GoldenCaseTest, IsAsExpected) {
  const GoldenCase& golden = GetParam();
  const std::string text = run_case(golden);
  if (updates()) {
    update(golden, text);
    return;
  }
  EXPECT_EQ(text, golden.expected) << golden.file << ".case, " << golden.header;
}

std::string name_of(const ::testing::TestParamInfo<GoldenCase>& info) {
  std::string name = info.param.file + "_" + info.param.name;
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenCaseTest, ::testing::ValuesIn(all_cases()), name_of);

TEST(GoldenCases, EachNamesItsRulesAndHasANameOfItsOwn) {
  std::set<std::string> names;
  for (const GoldenCase& golden : all_cases()) {
    EXPECT_TRUE(names.insert(golden.file + "/" + golden.name).second) << golden.header;
    ASSERT_FALSE(golden.comments.empty()) << golden.file << ".case, " << golden.header;
    EXPECT_THAT(golden.comments.front(), ::testing::ContainsRegex("[A-Z]+-[0-9]+"))
        << golden.file << ".case, " << golden.header;
    EXPECT_FALSE(golden.source.empty()) << golden.header;
  }
  EXPECT_GT(names.size(), 40U);
}

}  // namespace
}  // namespace banxin::testing
