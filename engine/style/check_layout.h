#pragma once
// Whether the values of a layout fit together: type into its cells, lines into the page, indents
// into the measure.
#include <string>

#include "base/problem.h"
#include "style/layout.h"

namespace banxin {

// Problems layout.size, layout.page, layout.grid, layout.indent, layout.stretch (errors) name the
// keys that disagree.
Problems check_layout(const Layout& layout, const std::string& file);

}  // namespace banxin
