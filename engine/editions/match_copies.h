#pragma once
// Which copies of a booklet run were printed before.
#include <string>
#include <vector>

#include "editions/edition.h"

namespace banxin {

enum class CopyMatch {
  same,     // a booklet was printed that has the same of its own
  changed,  // one with the serial was, with something else of its own
  added,    // none was
};

struct MatchedCopy {
  CopyMatch match = CopyMatch::added;
  std::vector<std::size_t> spots;  // of a changed one: those that differ, by index
};

struct MatchedCopies {
  std::vector<MatchedCopy> copies;   // one each of `now`
  std::vector<std::u32string> gone;  // serials of those of `before` that none of `now` is
};

// A printed booklet is one copy of now at most: first the copy that has its serial and prints the
// same, then one that prints the same (serials of a list without 编号 move, and need not be
// printed), then the one of its serial.
MatchedCopies match_copies(const std::vector<EditionCopy>& before,
                           const std::vector<EditionCopy>& now);

}  // namespace banxin
