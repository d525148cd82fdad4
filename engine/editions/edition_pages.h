#pragma once
// EditionPages: the page cut of a print, in terms that a later state of the report can be compared
// with: what every strip prints, and where every page began and ended. No text is kept.
#include <tuple>
#include <vector>

#include "base/fingerprint.h"
#include "blocks/part.h"
#include "pages/furnish_pages.h"

namespace banxin {

// A setting of the paragraph in strips [first, end) other than its best.
struct EditionSetting {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::int32_t looseness = 0;
  auto fields() const { return std::tie(first, end, looseness); }
  friend bool operator==(const EditionSetting&, const EditionSetting&) = default;
};

// As a WantedPage of the part's galley at that time; alternatives are indices of `settings`.
struct EditionPart {
  std::vector<Fingerprint> strips;       // what is printed of each, and its heights
  std::vector<Fingerprint> seams;        // the gap, and what is printed at a page end
  std::vector<StripRange> groups;        // that may wait for the next page
  std::vector<EditionSetting> settings;  // that the galley offered
  std::vector<WantedPage> pages;
  bool first_is_left = false;
};

struct EditionPages {
  std::vector<EditionPart> parts;
};

// In: the parts as they were cut, and their cuts.
EditionPages record_pages(const std::vector<Part>& parts,
                          const std::vector<FurnishedPages::CutOfPart>& cut);

// Fingerprint of what a drawing prints: no tags, anchors or links, which no reader of the paper
// sees.
Fingerprint printed_matter(const Drawing& drawing);

}  // namespace banxin
