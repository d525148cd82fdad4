#pragma once
// The headings of an overview with their leads, in columns of about the same height.
#include "overview/highlights.h"
#include "overview/overview_text.h"

namespace banxin {

class OverviewSections {
 public:
  // Of the first `count` sections, `leads` of each at most.
  OverviewSections(const std::vector<HighlightSection>& sections, std::size_t count,
                   std::size_t leads, const OverviewSetting& setting);

  bool fits() const { return fits_; }  // across
  Length height() const;               // of the highest column
  // Gaps above headings that are not at the top of a column: of the column that has most.
  std::int64_t gaps() const;
  // At `top`, each of these gaps wider by `spare`.
  void draw(Length top, Length spare, OverviewCanvas& canvas) const;

 private:
  enum class Kind { part, heading, lead };
  struct Entry {
    Kind kind = Kind::heading;
    OverviewText text;
    bool keep_with_next = false;
  };
  void add(const RichText& text, Kind kind);
  Length gap_above(Kind kind) const;
  Length left_of(Kind kind) const;
  Length height_of(std::size_t first, std::size_t end) const;
  std::vector<std::size_t> fill(Length height) const;
  void cut_columns();

  const OverviewSetting& setting_;
  Length gutter_;
  Length width_;  // of a column
  std::vector<Entry> entries_;
  std::vector<std::size_t> ends_;  // of each column
  bool fits_ = true;
};

}  // namespace banxin
