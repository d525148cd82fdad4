#include "editions/match_copies.h"

#include <map>
#include <optional>

namespace banxin {
namespace {

class CopyMatcher {
 public:
  CopyMatcher(const std::vector<EditionCopy>& before, const std::vector<EditionCopy>& now)
      : before_(before), now_(now), taken_(before.size()), of_(now.size()) {}

  MatchedCopies run() {
    match([](const EditionCopy& copy) { return copy; });
    match([](const EditionCopy& copy) { return copy.own; });
    match([](const EditionCopy& copy) { return copy.serial; });
    MatchedCopies matched;
    for (std::size_t i = 0; i < now_.size(); ++i) matched.copies.push_back(matched_copy(i));
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!taken_[i]) matched.gone.push_back(before_[i].serial);
    }
    return matched;
  }

 private:
  // Those that are left, by a key; of equal keys the first of both.
  template <typename KeyOf>
  void match(const KeyOf& key_of) {
    std::multimap<Fingerprint, std::size_t> left;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!taken_[i]) left.emplace(fingerprint(key_of(before_[i])), i);
    }
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (of_[i]) continue;
      const auto found = left.find(fingerprint(key_of(now_[i])));
      if (found == left.end()) continue;
      of_[i] = found->second;
      taken_[found->second] = true;
      left.erase(found);
    }
  }

  MatchedCopy matched_copy(std::size_t index) const {
    if (!of_[index]) return {CopyMatch::added, {}};
    const std::vector<Fingerprint>& then = before_[*of_[index]].own;
    const std::vector<Fingerprint>& own = now_[index].own;
    if (then == own) return {CopyMatch::same, {}};
    MatchedCopy copy{CopyMatch::changed, {}};
    for (std::size_t spot = 0; spot < own.size(); ++spot) {
      const bool same = spot < then.size() && then[spot] == own[spot];
      if (!same) copy.spots.push_back(spot);
    }
    return copy;
  }

  const std::vector<EditionCopy>& before_;
  const std::vector<EditionCopy>& now_;
  std::vector<bool> taken_;
  std::vector<std::optional<std::size_t>> of_;  // the index in `before_`
};

}  // namespace

MatchedCopies match_copies(const std::vector<EditionCopy>& before,
                           const std::vector<EditionCopy>& now) {
  return CopyMatcher(before, now).run();
}

}  // namespace banxin
