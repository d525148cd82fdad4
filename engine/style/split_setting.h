#pragma once
// "KEY=VALUE", as calls and lists of jobs write a layout key that overrules the layout.
#include <string>
#include <utility>

#include "base/problem.h"

namespace banxin {

// Errors: usage.setting.
Result<std::pair<std::string, std::string>> split_setting(const std::string& text);

}  // namespace banxin
