#pragma once
// The public API with TF-1 in every role and the layouts of this source tree.
#include <string>

#include "banxin.h"

namespace banxin::testing {

// Text of the catalogue that names the metric font for every role.
std::string metric_catalogue();

// A new engine, which remembers nothing; aborts if the metric font is not there. `threads`: as in
// EngineOptions.
Engine open_metric_engine(std::size_t threads = 0);

// One engine for the whole test program; aborts it if the metric font is not there.
const Engine& metric_engine();

}  // namespace banxin::testing
