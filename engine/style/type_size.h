#pragma once
#include <tuple>

#include "base/length.h"

namespace banxin {

// Size of the type and the cell of a full-width character (P-03): 16 pt on a cell of 15.793 pt.
struct TypeSize {
  Length size;
  Length cell;
  auto fields() const { return std::tie(size, cell); }
  friend bool operator==(const TypeSize&, const TypeSize&) = default;
};

}  // namespace banxin
