#pragma once
// Words of Chinese text (ICU's dictionary): what is centred turns between them (P-15, T-02).
#include <string_view>
#include <vector>

namespace banxin {

// For each character, whether a word begins with it. Marks are words of their own.
std::vector<bool> find_words(std::u32string_view text);

}  // namespace banxin
