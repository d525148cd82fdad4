#pragma once
// OverviewOptions: the one-page overview (一图读懂).
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

struct OverviewOptions {
  int most = 12;             // indicators
  int columns = 3;           // of indicators
  int heading_columns = 2;   // of the headings below them
  Length least_size = 9_pt;  // no type is set smaller to make things fit
  auto fields() const { return std::tie(most, columns, heading_columns, least_size); }
  friend bool operator==(const OverviewOptions&, const OverviewOptions&) = default;
};

}  // namespace banxin
