#pragma once
// A comparison as people read it on a terminal, and as JSON.
#include <string>
#include <vector>

#include "editions/compare_editions.h"

namespace banxin {

enum class TextColours { none, terminal };

// Changes in words as [-old-]{+new+}, long kept stretches cut; then figures, pages and sheets.
std::string tell_comparison(const Edition& before, const Edition& now, const Comparison& comparison,
                            TextColours colours);

// One object: changes, pages, sheets; texts whole.
std::string comparison_as_json(const Edition& before, const Edition& now,
                               const Comparison& comparison);

// "3, 5–7"
std::string number_ranges(const std::vector<std::size_t>& rising);
// "sheet 3", "sheets 3, 5–7"
std::string named_ranges(const char* noun, const std::vector<std::size_t>& rising);

// The pages on these sheets, rising. `sheets` count from 1.
std::vector<std::size_t> pages_on(const Edition& edition, const std::vector<std::size_t>& sheets);

}  // namespace banxin
