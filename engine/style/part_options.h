#pragma once
// PartOptions: how a part of a document begins and counts its pages.
#include <tuple>

namespace banxin {

enum class PartStart { next_page, recto };

// Page numbers: counted on, begun at 1, or none printed (cover, contents).
enum class PartNumbers { go_on, restart, none };

struct PartOptions {
  PartStart start = PartStart::next_page;
  PartNumbers numbers = PartNumbers::go_on;
  auto fields() const { return std::tie(start, numbers); }
  friend bool operator==(const PartOptions&, const PartOptions&) = default;
};

}  // namespace banxin
