#pragma once
// What became of the pages that were to be held.
#include <string>

#include "base/problem.h"
#include "editions/edition.h"

namespace banxin {

// edition.kept-pages (notice): which pages changed by an edit on them, which because text flowed
// into or out of them, which are as they were, and the sheets to print again; how the edits must
// change to hold more. `file`: of the edition, for messages.
Problem tell_kept_pages(const Edition& kept, const Edition& now, const std::string& file);

}  // namespace banxin
