#pragma once
// The pages of an earlier edition, told in the galleys of a report that is set again: what the page
// cut is to hold (PageGoals).
#include <vector>

#include "blocks/part.h"
#include "editions/edition.h"
#include "pages/page_goals.h"

namespace banxin {

// By part. A page is wanted if all that was printed on it stands in the galley unchanged and in one
// part; a paragraph has the lines it had, in its own setting or an alternative one. Parts in
// columns have no goals; inserts (turned tables) are cut by themselves.
std::vector<PartGoals> want_pages(const Edition& edition, const std::vector<Part>& parts);

}  // namespace banxin
