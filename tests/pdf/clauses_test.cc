// CLAUSES.md: every clause has a status, and what is called enforced names tests that exist.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "rules/source_tree.h"

namespace banxin::rules {
namespace {

using Strings = std::vector<std::string>;

// The cells of each row of Markdown tables with four columns, head rows left out.
std::vector<Strings> table_rows(const std::string& markdown) {
  static const std::regex kRow(R"(^\| (.+) \| (.+) \| (.+) \| (.*) \|$)");
  std::vector<Strings> rows;
  for (const std::string& line : split_lines(markdown)) {
    std::smatch row;
    if (!std::regex_match(line, row, kRow) || row[1] == "Clause") continue;
    rows.push_back({row[1], row[2], row[3], row[4]});
  }
  return rows;
}

Strings tests_named(const std::string& cell) {
  static const std::regex kTest("`(\\w+\\.\\w+)`");
  Strings names;
  for (std::sregex_iterator it(cell.begin(), cell.end(), kTest), end; it != end; ++it) {
    names.push_back((*it)[1].str());
  }
  return names;
}

std::set<std::string> all_tests() {
  std::set<std::string> names;
  const auto& program = *::testing::UnitTest::GetInstance();
  for (int i = 0; i < program.total_test_suite_count(); ++i) {
    const auto& suite = *program.GetTestSuite(i);
    for (int k = 0; k < suite.total_test_count(); ++k) {
      names.insert(std::string(suite.name()) + "." + suite.GetTestInfo(k)->name());
    }
  }
  return names;
}

Strings faults_of(const std::string& markdown, const std::set<std::string>& tests) {
  const std::set<std::string> statuses = {"enforced", "author", "absent", "open"};
  Strings faults;
  for (const Strings& row : table_rows(markdown)) {
    const Strings named = tests_named(row[3]);
    if (!statuses.contains(row[2])) faults.push_back(row[0] + ": no such status: " + row[2]);
    if (row[2] == "enforced" && named.empty()) faults.push_back(row[0] + ": names no test");
    if (row[2] != "enforced" && row[3].empty()) faults.push_back(row[0] + ": does not say why");
    for (const std::string& name : named) {
      if (!tests.contains(name)) faults.push_back(row[0] + ": no such test: " + name);
    }
  }
  return faults;
}

TEST(Clauses, NameTestsThatExist) {
  const std::string list = read_file(source_dir() / "tests/pdf/CLAUSES.md");
  EXPECT_GT(table_rows(list).size(), 70U);
  EXPECT_EQ(faults_of(list, all_tests()), Strings{});
}

TEST(ClausesCheck, FindsWhatIsMissing) {
  const std::set<std::string> tests = {"A.B"};
  EXPECT_EQ(faults_of("| Clause | R | Status | Where |\n|-|-|-|-|\n"
                      "| 1 | r | enforced | `A.B` |\n| 2 | r | author | says so |\n",
                      tests),
            Strings{});
  EXPECT_EQ(faults_of("| 1 | r | enforced | by care |\n| 2 | r | fine | x |\n"
                      "| 3 | r | open |  |\n| 4 | r | enforced | `A.C` |\n",
                      tests),
            (Strings{"1: names no test", "2: no such status: fine", "3: does not say why",
                     "4: no such test: A.C"}));
}

}  // namespace
}  // namespace banxin::rules
