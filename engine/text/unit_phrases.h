#pragma once
// What may follow a number and stays with it (LB-18): 余, 万, 余, the unit, 以上; the words are
// those of report/unit_words.h, with dates and degrees.
#include <cstddef>
#include <string_view>

namespace banxin {

// Characters of the unit phrase that begins at `at`, the longest; 0 = none begins there.
std::size_t unit_phrase_length(std::u32string_view text, std::size_t at);

// Characters of the bound (以上, 左右) that begins at `at`: it stays with a unit or a % before it.
std::size_t bound_word_length(std::u32string_view text, std::size_t at);

}  // namespace banxin
