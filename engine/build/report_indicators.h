#pragma once
// The indicators of a whole report as JSON, one object a line (banxin indicators --json).
#include <string>

#include "report/report.h"

namespace banxin {

// {"name", "value", "unit", "change", "change_unit", "direction", "qualifier", "line"}; a value or
// change is a number as written, a list of numbers, or null.
std::string indicators_as_json(const Report& report);

}  // namespace banxin
