#pragma once
// PartOptions: how a part of a document begins, counts its pages and is set in columns.
#include <tuple>

namespace banxin {

enum class PartStart { next_page, recto };

// Page numbers: counted on, begun at 1, or none printed (cover, contents).
enum class PartNumbers { go_on, restart, none };

struct PartOptions {
  PartStart start = PartStart::next_page;
  PartNumbers numbers = PartNumbers::go_on;
  int columns = 1;  // on one page, of equal width
  auto fields() const { return std::tie(start, numbers, columns); }
  friend bool operator==(const PartOptions&, const PartOptions&) = default;
};

}  // namespace banxin
