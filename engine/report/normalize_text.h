#pragma once
// Normalisation (S-20, S-25, LB-01): half-width marks beside Han become full-width, full-width
// digits and letters become ASCII, compatibility forms their ordinary characters. One character for
// one: offsets stay.
#include <vector>

#include "report/report.h"

namespace banxin {

// Changes `text` in place and adds to `counts` what was replaced.
void normalize_text(RichText& text, std::vector<Normalisation>& counts);

// Puts `to` in the place of the character at `i` and counts it.
void replace_character(RichText& text, std::size_t i, char32_t to,
                       std::vector<Normalisation>& counts);

}  // namespace banxin
