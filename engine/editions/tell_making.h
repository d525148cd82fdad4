#pragma once
// What two editions were made with, where it is not the same.
#include <string>

#include "base/problem.h"
#include "editions/edition.h"

namespace banxin {

// Whether they had one layout and one banxin.
bool made_alike(const Edition& before, const Edition& now);

// Warnings edition.other-layout and edition.other-engine: pages may differ whose words do not.
// `file`: of `before`, for messages.
Problems tell_making(const Edition& before, const Edition& now, const std::string& file);

}  // namespace banxin
