#pragma once
// Page goals from an earlier print: its strips are found again in the report as it is now, and
// pages all of whose strips are there, together and unchanged, are wanted as they were.
#include "blocks/part.h"
#include "editions/edition_pages.h"
#include "pages/page_goals.h"

namespace banxin {

// In: the print's pages and the report's parts now. Out: goals by part. A part is held to the part
// of the print that has most strips in common with it, in order.
PageGoals map_pages(const EditionPages& edition, const std::vector<Part>& parts);

}  // namespace banxin
