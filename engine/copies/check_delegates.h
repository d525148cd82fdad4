#pragma once
// What would make two copies one, or one copy nobody's (B-34).
#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

// Errors: delegates.missing (a row without name, or without the serial or seat that others have),
// delegates.duplicate (a serial or seat twice, a name twice in a delegation: names both rows).
// Warning delegates.no-delegation, once, with the rows. No message names a delegate.
Problems check_delegates(const Delegates& delegates);

// "row 7", "rows 3, 5 and 7"; of more than `kMostRowsTold` rows, how many others there are.
inline constexpr std::size_t kMostRowsTold = 10;
std::string name_rows(const std::vector<int>& rows);

}  // namespace banxin
