#pragma once
// Every stage in a short text form: for people who look inside, and for the goldens of tests.
#include <string>

#include "build/typeset.h"

namespace banxin {

std::string dump_draft(const Draft& draft);
// A page to read: counts, blocks with source lines, then what was normalised, healed, cut, flagged.
std::string dump_report(const Report& report);
std::string dump_styled(const StyledReport& report);
// Strips and seams of every part, with the text of each strip.
std::string dump_galley(const std::vector<Part>& parts);
// Pages with every run of text: x, baseline (millimetres), face, size, characters.
std::string dump_pages(const Pages& pages, const FontSet& fonts);

}  // namespace banxin
