#include "editions/common_subsequence.h"

#include <algorithm>
#include <map>

namespace banxin {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A pair, and the last one of the longest chain before it.
struct Link {
  std::size_t a = 0, b = 0;
  std::size_t before = kNone;
};

// Of [first, a_end) and [first, b_end).
Pairs longest_chain(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b,
                    std::size_t first, std::size_t a_end, std::size_t b_end) {
  std::map<std::uint64_t, std::vector<std::size_t>> places;  // in b
  for (std::size_t i = first; i < b_end; ++i) places[b[i]].push_back(i);
  std::vector<Link> links;
  std::vector<std::size_t> ends;  // by length − 1: the link of the chain that ends first in b
  for (std::size_t i = first; i < a_end; ++i) {
    const auto found = places.find(a[i]);
    if (found == places.end()) continue;
    // From the last, so that one number of `a` takes part in a chain once.
    for (auto at = found->second.rbegin(); at != found->second.rend(); ++at) {
      const auto end = std::lower_bound(
          ends.begin(), ends.end(), *at,
          [&](std::size_t link, std::size_t place) { return links[link].b < place; });
      if (end != ends.end() && links[*end].b == *at) continue;
      links.push_back({i, *at, end == ends.begin() ? kNone : *(end - 1)});
      if (end == ends.end()) {
        ends.push_back(links.size() - 1);
      } else {
        *end = links.size() - 1;
      }
    }
  }
  Pairs chain;
  for (std::size_t link = ends.empty() ? kNone : ends.back(); link != kNone;
       link = links[link].before) {
    chain.emplace_back(links[link].a, links[link].b);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

Pairs common_subsequence(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) ++first;
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  for (; a_end > first && b_end > first && a[a_end - 1] == b[b_end - 1]; --a_end) --b_end;
  Pairs pairs;
  for (std::size_t i = 0; i < first; ++i) pairs.emplace_back(i, i);
  for (const auto& pair : longest_chain(a, b, first, a_end, b_end)) pairs.push_back(pair);
  for (; a_end < a.size(); ++a_end, ++b_end) pairs.emplace_back(a_end, b_end);
  return pairs;
}

}  // namespace banxin
