#include "editions/map_pages.h"

#include <algorithm>
#include <map>
#include <optional>

namespace banxin {
namespace {

// By strip of the print: the same strip now, or −1. The longest common subsequence.
std::vector<std::int64_t> find_again(const std::vector<Fingerprint>& then,
                                     const std::vector<Fingerprint>& now) {
  std::vector<std::int64_t> found(then.size(), -1);
  std::size_t above = 0;
  while (above < std::min(then.size(), now.size()) && then[above] == now[above]) {
    found[above] = static_cast<std::int64_t>(above);
    ++above;
  }
  std::size_t below = 0;
  while (below < std::min(then.size(), now.size()) - above &&
         then[then.size() - 1 - below] == now[now.size() - 1 - below]) {
    ++below;
    found[then.size() - below] = static_cast<std::int64_t>(now.size() - below);
  }
  const std::size_t rows = then.size() - above - below;
  const std::size_t columns = now.size() - above - below;
  std::vector<std::vector<std::uint32_t>> length(rows + 1,
                                                 std::vector<std::uint32_t>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t k = columns; k-- > 0;) {
      length[i][k] = then[above + i] == now[above + k]
                         ? length[i + 1][k + 1] + 1
                         : std::max(length[i + 1][k], length[i][k + 1]);
    }
  }
  for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
    if (then[above + i] == now[above + k]) {
      found[above + i++] = static_cast<std::int64_t>(above + k++);
    } else if (length[i + 1][k] >= length[i][k + 1]) {
      ++i;
    } else {
      ++k;
    }
  }
  return found;
}

class PartMapper {
 public:
  PartMapper(const EditionPart& then, const EditionPart& now)
      : then_(then), now_(now), found_(find_again(then.strips, now.strips)) {}

  std::optional<WantedPage> map(const WantedPage& page) const;

 private:
  bool is_whole(std::size_t first, std::size_t end) const;
  std::optional<std::int32_t> map_setting(std::int32_t index) const;
  std::optional<CutPlace> map_place(const CutPlace& place) const;
  std::size_t first_strip(const WantedPage& page) const;

  const EditionPart& then_;
  const EditionPart& now_;
  std::vector<std::int64_t> found_;
};

// Whether the strips [first, end) stand together now as they did.
bool PartMapper::is_whole(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    if (found_[i] < 0 || found_[i] != found_[first] + static_cast<std::int64_t>(i - first)) {
      return false;
    }
    if (i > first && then_.seams[i - 1] != now_.seams[static_cast<std::size_t>(found_[i]) - 1]) {
      return false;
    }
  }
  return true;
}

std::optional<std::int32_t> PartMapper::map_setting(std::int32_t index) const {
  const EditionSetting& setting = then_.settings[static_cast<std::size_t>(index)];
  if (!is_whole(setting.first, setting.end)) return std::nullopt;
  EditionSetting wanted = setting;
  wanted.first = static_cast<std::uint32_t>(found_[setting.first]);
  wanted.end = wanted.first + setting.end - setting.first;
  const auto at = std::find(now_.settings.begin(), now_.settings.end(), wanted);
  if (at == now_.settings.end()) return std::nullopt;
  return static_cast<std::int32_t>(at - now_.settings.begin());
}

// The strip below the place may have changed, then the one above it tells where it is.
std::optional<CutPlace> PartMapper::map_place(const CutPlace& place) const {
  CutPlace mapped = place;
  if (place.alternative >= 0) {
    const auto setting = map_setting(place.alternative);
    if (!setting) return std::nullopt;
    mapped.alternative = *setting;
    mapped.strip = now_.settings[static_cast<std::size_t>(*setting)].first;
  } else if (place.strip > 0 && found_[place.strip - 1] >= 0) {
    mapped.strip = static_cast<std::uint32_t>(found_[place.strip - 1] + 1);
  } else if (place.strip < found_.size() && found_[place.strip] >= 0) {
    mapped.strip = static_cast<std::uint32_t>(found_[place.strip]);
  } else {
    return std::nullopt;
  }
  return mapped;
}

// Groups that wait stand above the place where their page begins.
std::size_t PartMapper::first_strip(const WantedPage& page) const {
  if (page.from.waiting == 0) return page.from.strip;
  std::size_t above = 0;
  while (above < then_.groups.size() && then_.groups[above].first < page.from.strip) ++above;
  return then_.groups[above - page.from.waiting].first;
}

std::optional<WantedPage> PartMapper::map(const WantedPage& page) const {
  const std::size_t first = first_strip(page);
  const std::size_t end = page.end.alternative < 0
                              ? page.end.strip
                              : then_.settings[static_cast<std::size_t>(page.end.alternative)].end;
  if (first >= end || !is_whole(first, end)) return std::nullopt;
  WantedPage mapped = page;
  if (page.from.alternative < 0) {
    mapped.from.strip = static_cast<std::uint32_t>(
        found_[first] + static_cast<std::int64_t>(page.from.strip - first));
    // What is printed at its top.
    const bool top_now = mapped.from.strip > 0;
    if ((page.from.strip > 0) != top_now) return std::nullopt;
    if (top_now && then_.seams[page.from.strip - 1] != now_.seams[mapped.from.strip - 1]) {
      return std::nullopt;
    }
  } else {
    const auto from = map_place(page.from);
    if (!from) return std::nullopt;
    mapped.from = *from;
  }
  const auto end_place = map_place(page.end);
  if (!end_place) return std::nullopt;
  mapped.end = *end_place;
  for (std::int32_t& index : mapped.alternatives) {
    const auto setting = map_setting(index);
    if (!setting) return std::nullopt;
    index = *setting;
  }
  return mapped;
}

std::size_t in_common(const EditionPart& a, const EditionPart& b) {
  std::map<Fingerprint, std::size_t> counts;
  for (const Fingerprint& strip : a.strips) ++counts[strip];
  std::size_t common = 0;
  for (const Fingerprint& strip : b.strips) {
    const auto at = counts.find(strip);
    if (at == counts.end() || at->second == 0) continue;
    --at->second;
    ++common;
  }
  return common;
}

}  // namespace

PageGoals map_pages(const EditionPages& edition, const std::vector<Part>& parts) {
  const EditionPages present =
      record_pages(parts, std::vector<FurnishedPages::CutOfPart>(parts.size()));
  PageGoals goals;
  std::size_t next = 0;  // parts of the print before it are taken
  for (const EditionPart& now : present.parts) {
    PartGoals part;
    std::size_t best = 0;
    std::size_t at = edition.parts.size();
    for (std::size_t p = next; p < edition.parts.size(); ++p) {
      const std::size_t common = in_common(edition.parts[p], now);
      if (common <= best) continue;
      best = common;
      at = p;
    }
    if (at < edition.parts.size()) {
      const EditionPart& then = edition.parts[at];
      const PartMapper mapper(then, now);
      part.first_is_left = then.first_is_left;
      for (const WantedPage& page : then.pages) {
        if (auto wanted = mapper.map(page)) part.wanted.push_back(std::move(*wanted));
      }
      next = at + 1;
    }
    goals.parts.push_back(std::move(part));
  }
  return goals;
}

}  // namespace banxin
