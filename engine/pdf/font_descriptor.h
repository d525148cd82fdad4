#pragma once
// The FontDescriptor of a face (ISO 32000-1 §9.8): what a reader uses when it must guess, and what
// preflight looks at.
#include <string>

#include "fonts/font_metrics.h"

namespace banxin {

// The entries but FontName and FontFile.
std::string descriptor_entries(const FontMetrics& metrics);

}  // namespace banxin
