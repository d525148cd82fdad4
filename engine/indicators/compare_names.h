#pragma once
// Whether two names may mean one indicator: the same but for a regional prefix (全区, 我市) and for
// 总额, 总值 and the like. Differences are shown to the reader, never judged (S-38, T-18).
#include <string>
#include <string_view>

namespace banxin {

// What two names of one indicator share: 全区进出口总额, 进出口总值 → 进出口. Empty if the name
// says nothing by itself (总量, 投资).
std::u32string name_core(std::u32string_view name);

}  // namespace banxin
