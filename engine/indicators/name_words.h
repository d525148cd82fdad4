#pragma once
// What the name of an indicator is made of: leading verbs, statistics, lists of names (S-30, S-34).
#include <string>
#include <string_view>
#include <vector>

#include "indicators/indicator.h"

namespace banxin {

// Length of the content verbs at the start (开工建设|城市综合体), at the end (学前教育|创建).
TextOffset leading_verb_size(std::u32string_view name);
TextOffset trailing_verb_size(std::u32string_view lead);

// A statistic in itself (旅游总收入), which inherits no verb from the item before.
bool is_statistic(std::u32string_view name);

// The thing without what was done to it: 新建高标准农田 → 高标准农田.
std::u32string_view stock_name(std::u32string_view name);

// The `count` names that one name stands for: 城乡居民收入 · 一产、二产增加值 · 公园和广场.
// Empty if it does not stand for so many.
std::vector<std::u32string> names_in(std::u32string_view name, std::size_t count);

}  // namespace banxin
