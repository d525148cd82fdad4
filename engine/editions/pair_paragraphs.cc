#include "editions/pair_paragraphs.h"

#include <algorithm>
#include <map>

#include "editions/common_subsequence.h"

namespace banxin {
namespace {

constexpr int kAlike = 40;       // of paragraphs that stand where the other stood
constexpr int kMovedAlike = 60;  // of others
// Paragraphs of a gap are compared up to so far from where they would stand; others are not alike.
constexpr std::size_t kReach = 40;
constexpr std::size_t kMostCompared = 4'000'000;

using Bigrams = std::vector<std::uint64_t>;  // sorted

Bigrams bigrams_of(std::u32string_view text) {
  Bigrams bigrams;
  char32_t before = U' ';
  for (const char32_t c : text) {
    bigrams.push_back(static_cast<std::uint64_t>(before) << 32 | c);
    before = c;
  }
  std::sort(bigrams.begin(), bigrams.end());
  return bigrams;
}

int share(const Bigrams& a, const Bigrams& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i == *k) ++common;
    const bool step_a = *i <= *k;
    const bool step_b = *k <= *i;
    if (step_a) ++i;
    if (step_b) ++k;
  }
  return static_cast<int>(200 * common / (a.size() + b.size()));
}

// Kind and words.
std::uint64_t name_of(const EditionParagraph& paragraph) {
  std::u32string words;
  for (const char32_t c : paragraph.text) {
    if (c != U' ' && c != U'　') words.push_back(c);
  }
  FingerprintBuilder builder;
  builder.add(paragraph.kind);
  builder.add(words);
  return builder.finish().low;
}

class Pairing {
 public:
  Pairing(const std::vector<EditionParagraph>& before, const std::vector<EditionParagraph>& now)
      : before_(before), now_(now), of_now_(now.size()), of_before_(before.size()) {
    for (const EditionParagraph& paragraph : before) {
      before_names_.push_back(name_of(paragraph));
      before_bigrams_.push_back(bigrams_of(paragraph.text));
    }
    for (const EditionParagraph& paragraph : now) {
      now_names_.push_back(name_of(paragraph));
      now_bigrams_.push_back(bigrams_of(paragraph.text));
    }
  }

  std::vector<ParagraphPair> run();

 private:
  using Places = std::vector<std::size_t>;
  struct Partner {
    bool found = false, moved = false;
    std::size_t index = 0;
  };

  void pair(std::size_t before, std::size_t now, bool moved) {
    of_now_[now] = {true, moved, before};
    of_before_[before] = {true, moved, now};
  }
  int likeness_of(std::size_t before, std::size_t now) const {
    if (before_[before].kind != now_[now].kind) return 0;
    return share(before_bigrams_[before], now_bigrams_[now]);
  }
  void pair_gap(const Places& olds, const Places& news);
  void pair_gaps(const std::vector<std::pair<std::size_t, std::size_t>>& kept);
  void pair_moved();
  void pair_moved_and_changed();
  std::vector<ParagraphPair> in_order() const;

  const std::vector<EditionParagraph>& before_;
  const std::vector<EditionParagraph>& now_;
  std::vector<std::uint64_t> before_names_, now_names_;
  std::vector<Bigrams> before_bigrams_, now_bigrams_;
  std::vector<Partner> of_now_, of_before_;
};

// Between two paragraphs that stayed: the alike ones in order, of greatest likeness together.
void Pairing::pair_gap(const Places& olds, const Places& news) {
  const std::size_t rows = olds.size();
  const std::size_t columns = news.size();
  if (rows == 0 || columns == 0 || rows * columns > kMostCompared) return;
  std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1));
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t expected = rows > 1 ? i * (columns - 1) / (rows - 1) : 0;
    for (std::size_t k = 0; k < columns; ++k) {
      const std::size_t away = k > expected ? k - expected : expected - k;
      const int found = rows == 1 || away <= kReach ? likeness_of(olds[i], news[k]) : 0;
      best[i + 1][k + 1] =
          std::max({best[i][k + 1], best[i + 1][k], best[i][k] + (found >= kAlike ? found : 0)});
    }
  }
  for (std::size_t i = rows, k = columns; i > 0 && k > 0;) {
    if (best[i][k] == best[i - 1][k]) {
      --i;
    } else if (best[i][k] == best[i][k - 1]) {
      --k;
    } else {
      pair(olds[--i], news[--k], false);
    }
  }
}

// Pairs each gap that the paragraphs which stayed leave.
void Pairing::pair_gaps(const std::vector<std::pair<std::size_t, std::size_t>>& kept) {
  std::size_t before = 0;
  std::size_t now = 0;
  const auto unpaired = [](const std::vector<Partner>& partners, std::size_t first,
                           std::size_t end) {
    Places places;
    for (std::size_t i = first; i < end; ++i) {
      if (!partners[i].found) places.push_back(i);
    }
    return places;
  };
  const auto pair_up_to = [&](std::size_t next_before, std::size_t next_now) {
    pair_gap(unpaired(of_before_, before, next_before), unpaired(of_now_, now, next_now));
    before = next_before + 1;
    now = next_now + 1;
  };
  for (const auto& [next_before, next_now] : kept) pair_up_to(next_before, next_now);
  pair_up_to(before_.size(), now_.size());
}

void Pairing::pair_moved() {
  std::map<std::uint64_t, std::vector<std::size_t>> gone;  // by name, the last first
  for (std::size_t i = before_.size(); i-- > 0;) {
    if (!of_before_[i].found) gone[before_names_[i]].push_back(i);
  }
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (of_now_[i].found) continue;
    const auto found = gone.find(now_names_[i]);
    if (found == gone.end() || found->second.empty()) continue;
    pair(found->second.back(), i, true);
    found->second.pop_back();
  }
}

void Pairing::pair_moved_and_changed() {
  std::vector<std::size_t> gone;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    if (!of_before_[i].found) gone.push_back(i);
  }
  if (gone.size() > kReach) return;  // other reports, not other wordings
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (of_now_[i].found) continue;
    int most = kMovedAlike - 1;
    std::optional<std::size_t> best;
    for (const std::size_t old : gone) {
      const int found = of_before_[old].found ? 0 : likeness_of(old, i);
      if (found > most) {
        most = found;
        best = old;
      }
    }
    if (best) pair(*best, i, true);
  }
}

std::vector<ParagraphPair> Pairing::in_order() const {
  std::vector<ParagraphPair> pairs;
  std::size_t old = 0;
  const auto add_gone = [&](std::size_t end) {
    for (; old < end; ++old) {
      if (!of_before_[old].found) pairs.push_back({old, std::nullopt, false, false});
    }
  };
  // Where the next one that stayed was: what is gone is told before what came in its place.
  std::vector<std::size_t> next(now_.size() + 1, before_.size());
  for (std::size_t i = now_.size(); i-- > 0;) {
    const bool stayed = of_now_[i].found && !of_now_[i].moved;
    next[i] = stayed ? of_now_[i].index : next[i + 1];
  }
  for (std::size_t i = 0; i < now_.size(); ++i) {
    const Partner& partner = of_now_[i];
    add_gone(next[i]);
    if (!partner.found) {
      pairs.push_back({std::nullopt, i, false, false});
      continue;
    }
    pairs.push_back(
        {partner.index, i, before_names_[partner.index] == now_names_[i], partner.moved});
  }
  add_gone(before_.size());
  return pairs;
}

std::vector<ParagraphPair> Pairing::run() {
  const auto kept = common_subsequence(before_names_, now_names_);
  for (const auto& [old, now] : kept) pair(old, now, false);
  pair_moved();  // before gaps, so that a moved paragraph is not taken for a changed one
  pair_gaps(kept);
  pair_moved_and_changed();
  return in_order();
}

}  // namespace

int likeness(std::u32string_view a, std::u32string_view b) {
  return share(bigrams_of(a), bigrams_of(b));
}

std::vector<ParagraphPair> pair_paragraphs(const std::vector<EditionParagraph>& before,
                                           const std::vector<EditionParagraph>& now) {
  return Pairing(before, now).run();
}

}  // namespace banxin
