#pragma once
// Runs independent tasks on all cores; returns when all are done. Which task runs when is nobody's
// business: each writes to a place of its own.
#include <functional>
#include <vector>

namespace banxin {

// An exception thrown by a task is thrown again here, the first task's first.
void run_parallel(const std::vector<std::function<void()>>& tasks);

}  // namespace banxin
