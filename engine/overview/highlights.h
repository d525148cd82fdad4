#pragma once
// Highlights: what the one-page overview of a report can show, the most telling first.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indicators/indicator.h"
#include "report/report.h"

namespace banxin {

// An indicator. Figures are as typed; words that qualify them stay with them (S-33).
struct HighlightFigure {
  RichText name;
  RichText value;   // with its unit, and 约, 以上 …; empty if the report gives only a change
  RichText change;  // 增长5.2%; empty = none
  Direction direction = Direction::none;
  std::optional<std::int64_t> bar;  // the change printed, if it can be compared with others: in
                                    // thousandths of a per cent, a fall below zero
  auto fields() const { return std::tie(name, value, change, direction, bar); }
  friend bool operator==(const HighlightFigure&, const HighlightFigure&) = default;
};

// A heading with the leads of what stands below it.
struct HighlightSection {
  bool part = false;  // opens a part of the report; else stands below one
  RichText heading;
  std::vector<RichText> leads;
  auto fields() const { return std::tie(part, heading, leads); }
  friend bool operator==(const HighlightSection&, const HighlightSection&) = default;
};

struct Highlights {
  RichText title;
  std::vector<RichText> below_title;  // subtitle, speaker
  std::vector<HighlightFigure> figures;
  std::vector<HighlightSection> sections;  // in the report's order
  auto fields() const { return std::tie(title, below_title, figures, sections); }
  friend bool operator==(const Highlights&, const Highlights&) = default;
};

}  // namespace banxin
