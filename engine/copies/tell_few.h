#pragma once
// Problems of a list, which may have one a row, as a person can read them.
#include "base/problem.h"

namespace banxin {

inline constexpr std::size_t kMostAlikeTold = 5;

// The first kMostAlikeTold errors, and warnings, of a code stay; behind the last of them one of the
// same code says how many more there are. All others stay as they are.
Problems tell_few(Problems problems);

}  // namespace banxin
