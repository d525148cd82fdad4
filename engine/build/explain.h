#pragma once
// Says in words what a rebuild after an edit made again, and why: blocks, pages, subsets. In: two
// builds with the same memos, one after the other.
#include <string>
#include <vector>

#include "build/make_pdf.h"
#include "build/typeset.h"

namespace banxin {

struct BuildValues {
  Typeset set;
  MadePdf made;
  std::vector<MemoCounts> memos;  // when it was made
};

// A line for each thing that was made again, then a sum.
std::string explain_rebuild(const BuildValues& before, const BuildValues& after,
                            const FontSet& fonts);

}  // namespace banxin
