#pragma once
// The longest common subsequence of two rows of numbers, by Hunt and Szymanski: quick where few
// numbers stand twice, as do the fingerprints of paragraphs and the words of one.
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banxin {

// Pairs of places (in a, in b), both rising, where the numbers are equal; as many as can be. What
// both begin and end with is always paired.
std::vector<std::pair<std::size_t, std::size_t>> common_subsequence(
    const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace banxin
