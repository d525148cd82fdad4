#pragma once
// What became of the pages of a print in the next one: for messages.
#include <cstddef>
#include <string>
#include <vector>

#include "editions/edition_pages.h"

namespace banxin {

// Pages of the parts that the print has too, counted from 1 as they lie in the new print; those of
// inserts and blank ones are in none.
struct PageFates {
  std::vector<std::size_t> kept;
  std::vector<std::size_t> edited;  // something on it is new or gone
  std::vector<std::size_t> moved;   // text came onto it, or left it, that is on another page now
};

// In: what was asked for and the cuts that came of it, by part. A page is kept if it is cut as
// asked for; what slots print on it (numbers of pages) is not looked at.
PageFates judge_pages(const PageGoals& goals, const std::vector<FurnishedPages::CutOfPart>& cut);

// "5, 7-9"; empty for none.
std::string page_list(const std::vector<std::size_t>& pages);

}  // namespace banxin
