#pragma once
// Lines of a text set with TF-1, as the vectors of TYPOGRAPHY §1 are written: 1 em is 10 pt.
#include <string>
#include <string_view>
#include <vector>

#include "paragraphs/set_lines.h"

namespace banxin::testing {

struct TextSetting {
  int measure_em = 28;
  int indent_em = 0;
  LineRules rules;
  Align align = Align::justify;
};

SetLines set_text(std::u32string_view text, const TextSetting& setting);

// The lines with ¦ between them.
std::string lines_of(const SetLines& set);

// x of the n-th occurrence (from 0) of a character, in em; fails the test if it is not there.
double x_of(const SetLines& set, char32_t character, int occurrence = 0);

// The line's natural width, in em.
double natural_em(const Line& line);

// H[n]: the first n characters of the thousand-character text.
std::u32string han(std::size_t count);

}  // namespace banxin::testing
