#pragma once
// EditionPages: the page cut of a print, in terms that a later state of the report can be compared
// with: what every strip prints, and where every page began and ended. No text is kept.
#include <tuple>
#include <vector>

#include "base/fingerprint.h"
#include "blocks/part.h"
#include "pages/furnish_pages.h"

namespace banxin {

// A line of a paragraph, or another strip.
struct EditionStrip {
  Fingerprint printed;           // what is seen of it, and its heights
  std::uint32_t characters = 0;  // of its paragraph; 0 = no line of one
  auto fields() const { return std::tie(printed, characters); }
  friend bool operator==(const EditionStrip&, const EditionStrip&) = default;
};

// A setting other than its best of the paragraph in strips [first, end).
struct EditionSetting {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::int32_t looseness = 0;
  std::vector<std::uint32_t> ends;  // as of an Alternative
  Cost cost = 0;
  std::vector<EditionStrip> lines;  // if the cut took it
  std::size_t line_count() const {
    return static_cast<std::size_t>(static_cast<int>(end - first) + looseness);
  }
  auto fields() const { return std::tie(first, end, looseness, ends, cost, lines); }
  friend bool operator==(const EditionSetting&, const EditionSetting&) = default;
};

// As a WantedPage of the part's galley at that time; alternatives are indices of `settings`.
struct EditionPart {
  std::vector<EditionStrip> strips;
  std::vector<Fingerprint> seams;  // the gap, and what is printed at a page end
  std::vector<StripRange> groups;  // that may wait for the next page
  std::vector<StripRange> paragraphs;
  std::vector<EditionSetting> settings;  // that the galley offered
  std::vector<WantedPage> pages;
  bool first_is_left = false;
  auto fields() const {
    return std::tie(strips, seams, groups, paragraphs, settings, pages, first_is_left);
  }
  friend bool operator==(const EditionPart&, const EditionPart&) = default;
};

struct EditionPages {
  std::vector<EditionPart> parts;
  auto fields() const { return std::tie(parts); }
  friend bool operator==(const EditionPages&, const EditionPages&) = default;
};

// In: the parts as they were cut, and their cuts.
EditionPages record_pages(const std::vector<Part>& parts,
                          const std::vector<FurnishedPages::CutOfPart>& cut);

// No tags, anchors or links, which no reader of the paper sees.
EditionStrip record_strip(const Strip& strip);

}  // namespace banxin
