#pragma once
// Straight quotes in Chinese text become curly ones by turns, opening and closing (LB-06).
#include <vector>

#include "base/problem.h"
#include "report/report.h"

namespace banxin {

// In: a whole paragraph, halves joined. Adds to `counts`. Quotes inside words of letters and
// digits, feet and inches behind a figure, and paragraphs without Han are left alone. An odd number
// of " is a notice quote.unpaired.
Problems curl_quotes(RichText& text, std::vector<Normalisation>& counts, const std::string& file);

}  // namespace banxin
