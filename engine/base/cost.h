#pragma once
// Cost of a choice in lines or pages, in thousandths of the demerits of TYPOGRAPHY §1.6. Integers,
// so that equal costs are equal: the earlier break then wins.
#include <cstdint>
#include <limits>

namespace banxin {

using Cost = std::int64_t;
constexpr Cost kDemerit = 1000;
constexpr Cost kForbidden = std::numeric_limits<Cost>::max() / 4;

}  // namespace banxin
