#include "editions/compare_words.h"

#include <map>

#include "editions/common_subsequence.h"
#include "indicators/quantity.h"
#include "text/find_words.h"

namespace banxin {
namespace {

struct Words {
  std::u32string_view text;
  std::vector<std::size_t> begins;
  std::size_t count() const { return begins.size() - 1; }
  std::u32string_view span(std::size_t first, std::size_t end) const {
    return text.substr(begins[first], begins[end] - begins[first]);
  }
};

// Kept words between two replacements that say nothing alone.
bool is_slight(const WordChange& change) {
  return change.kept && change.now.size() == 1 && change.now != U"\t";
}

bool replaces(const WordChange& change) {
  return !change.kept && !change.before.empty() && !change.now.empty();
}

std::vector<WordChange> join_slight(std::vector<WordChange> changes) {
  std::vector<WordChange> joined;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const bool between = i > 0 && i + 1 < changes.size() && is_slight(changes[i]) &&
                         !joined.back().kept && replaces(joined.back()) && replaces(changes[i + 1]);
    if (between) {
      joined.back().before += changes[i].before + changes[i + 1].before;
      joined.back().now += changes[i].now + changes[i + 1].now;
      ++i;
    } else {
      joined.push_back(std::move(changes[i]));
    }
  }
  return joined;
}

}  // namespace

std::vector<std::size_t> split_words(std::u32string_view text) {
  std::vector<bool> begins = find_words(text);
  for (const Quantity& quantity : find_quantities(text).quantities) {
    if (quantity.end <= quantity.begin || quantity.end > text.size()) continue;
    begins[quantity.begin] = true;
    for (std::size_t i = quantity.begin + 1; i < quantity.end; ++i) begins[i] = false;
    if (quantity.end < text.size()) begins[quantity.end] = true;
  }
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 || begins[i]) words.push_back(i);
  }
  words.push_back(text.size());
  return words;
}

std::vector<WordChange> compare_words(std::u32string_view before, std::u32string_view now) {
  const Words old_words{before, split_words(before)};
  const Words new_words{now, split_words(now)};
  std::map<std::u32string_view, std::uint64_t> names;
  const auto name_words = [&](const Words& words) {
    std::vector<std::uint64_t> named;
    for (std::size_t i = 0; i < words.count(); ++i) {
      named.push_back(names.emplace(words.span(i, i + 1), names.size()).first->second);
    }
    return named;
  };
  auto pairs = common_subsequence(name_words(old_words), name_words(new_words));
  pairs.emplace_back(old_words.count(), new_words.count());
  std::vector<WordChange> changes;
  std::size_t a = 0;
  std::size_t b = 0;
  for (const auto& [next_a, next_b] : pairs) {
    if (next_a > a || next_b > b) {
      changes.push_back({false, std::u32string(old_words.span(a, next_a)),
                         std::u32string(new_words.span(b, next_b))});
    }
    if (next_a == old_words.count()) break;
    const std::u32string word(old_words.span(next_a, next_a + 1));
    if (!changes.empty() && changes.back().kept) {
      changes.back().before += word;
      changes.back().now += word;
    } else {
      changes.push_back({true, word, word});
    }
    a = next_a + 1;
    b = next_b + 1;
  }
  return join_slight(std::move(changes));
}

}  // namespace banxin
