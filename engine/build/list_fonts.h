#pragma once
// `banxin fonts`: which faces the roles ask for, where they were found, what is missing.
#include <string>

#include "base/problem.h"

namespace banxin {

struct FontList {
  std::string text;   // for people
  Problems problems;  // font.missing, font.changed (warnings)
};

// `home`: as EngineOptions::home, not empty. `check`: compare hashes and count missing standard
// characters too.
Result<FontList> list_fonts(const std::string& home, bool check);

}  // namespace banxin
