#pragma once
// What tests ask of problems.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/problem.h"

namespace banxin::testing {

inline std::vector<std::string> codes_of(const Problems& problems) {
  std::vector<std::string> codes;
  for (const Problem& problem : problems) codes.push_back(problem.code);
  return codes;
}

// The one problem that there must be.
inline Problem only(const Problems& problems) {
  EXPECT_EQ(problems.size(), 1U);
  return problems.empty() ? Problem{} : problems.front();
}

}  // namespace banxin::testing
