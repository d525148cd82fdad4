#pragma once
// LineMeasure: how wide any line of a paragraph would be and how far it gives and takes; sums are
// made once, so that asking for a line is a few subtractions.
#include <cstdint>
#include <vector>

#include "lines/line_items.h"

namespace banxin {

// A line of items [begin, end): widths after trimming its two ends (LB-11, LB-23, LB-24).
struct LineFit {
  Length natural;
  Length shrink;          // all tiers of LB-30 together
  Length space_stretch;   // tiers 1 and 2 of LB-32: spaces up to their most
  std::int64_t gaps = 0;  // of tier 3
};

class LineMeasure {
 public:
  // Keeps references: the items must outlive it.
  LineMeasure(const std::vector<LineItem>& items, Length cell, const LineRules& rules);

  // REQUIRES begin < end ≤ items.
  LineFit fit(std::size_t begin, std::size_t end) const;

  // The same in a measure: a mark that may hang does so if the line is too long with it (LB-39).
  LineFit fit_to(std::size_t begin, std::size_t end, Length measure) const;

  // What hanging takes off the width of a line, the trimmed half not counted.
  Length hang_of(std::size_t end) const;

  // Blank taken off an opening mark that begins a line, and off a mark that ends one.
  Length start_trim(std::size_t begin) const;
  Length end_trim(std::size_t end) const;

  // `end` without the word spaces before it: they vanish at a line end.
  std::size_t without_trailing_spaces(std::size_t begin, std::size_t end) const;

  // What an item (with the gap behind it) gives to a tier of LB-30.
  Length shrink_of(const LineItem& item, ShrinkTier tier) const;
  Length word_space_stretch(const LineItem& item) const;

  // Characters in [begin, end) that are no marks (LB-42).
  std::int64_t solid_characters(std::size_t begin, std::size_t end) const {
    return solid_[end] - solid_[begin];
  }

 private:
  const std::vector<LineItem>& items_;
  const LineRules& rules_;
  Length cell_;
  std::vector<Length> width_;  // sums of the items before each index, gaps included
  std::vector<Length> shrink_;
  std::vector<Length> stretch_;
  std::vector<std::int64_t> gaps_;
  std::vector<std::int64_t> solid_;
};

}  // namespace banxin
