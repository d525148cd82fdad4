#pragma once
// PageGoals: what is asked of the page cut beside good pages: no more than so many pages
// (`fit_pages`), and pages that come out as an earlier print had them. Without goals the cut is as
// if there were none.
//
// A page is known by its number and by what stands on it: the place in the new part's galley where
// it begins, the settings of paragraphs it takes, and the place where it ends. Places are those of
// the cut itself (CutPlace), so that a page that is held is the very same page: whoever knows the
// earlier print maps its strips to those of the new galley and names here the pages all of whose
// strips are there unchanged and together. A page with an edit on it is not named: it changes
// whatever is done, and the cut has it end where the next named page begins if it can.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "pages/cut_place.h"

namespace banxin {

// A page of an earlier print, told in the part's present galley.
struct WantedPage {
  std::size_t page = 0;  // of the part, from 0; pages of inserts count
  CutPlace from, end;    // the last page ends behind the last strip
  // The alternatives it takes, in the order of their strips; not those that begin or end it, which
  // its places name.
  std::vector<std::int32_t> alternatives;
  std::int32_t empty_lines = 0;  // at its foot; 0 on the last page
  friend bool operator==(const WantedPage&, const WantedPage&) = default;
};

struct PartGoals {
  std::optional<std::size_t> pages;       // at most, those of inserts not counted
  std::vector<WantedPage> wanted;         // by page; of several with a number, one can be held
  std::vector<std::int32_t> empty_lines;  // of each page of the print, by page
  bool first_is_left = false;  // the part begins on an even page: which pages share a leaf
  bool empty() const { return !pages && wanted.empty(); }
};

// No more than `pages` pages for all parts, blank ones and end pieces counted. Messages tell of
// `asked` pages, among which what comes behind the parts may be counted (a back cover).
struct PageLimit {
  std::size_t pages = 0;
  std::size_t asked = 0;
};

struct PageGoals {
  std::optional<PageLimit> limit;
  std::vector<PartGoals> parts;  // by part; parts behind the last have none
  bool empty() const { return !limit && parts.empty(); }
};

}  // namespace banxin
