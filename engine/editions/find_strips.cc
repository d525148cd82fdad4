#include "editions/find_strips.h"

#include "editions/common_subsequence.h"

namespace banxin {
namespace {

// A number stands for a strip: 64 bits of its fingerprint, of which no two of a report are equal.
std::vector<std::uint64_t> numbers_of(const std::vector<EditionStrip>& strips) {
  std::vector<std::uint64_t> numbers;
  for (const EditionStrip& strip : strips) numbers.push_back(fingerprint(strip).low);
  return numbers;
}

}  // namespace

std::vector<std::int64_t> find_strips(const std::vector<EditionStrip>& then,
                                      const std::vector<EditionStrip>& now) {
  auto pairs = common_subsequence(numbers_of(then), numbers_of(now));
  // Of strips alike, the one that stands right above the next that was found.
  for (std::size_t i = pairs.size(); i-- > 1;) {
    const auto [before, after] = pairs[i];
    if (then[before - 1] == now[after - 1]) pairs[i - 1] = {before - 1, after - 1};
  }
  std::vector<std::int64_t> found(then.size(), -1);
  for (const auto& [before, after] : pairs) {
    if (then[before] == now[after]) found[before] = static_cast<std::int64_t>(after);
  }
  return found;
}

}  // namespace banxin
