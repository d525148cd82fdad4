#include "editions/map_pages.h"

#include <algorithm>

#include "editions/find_strips.h"

namespace banxin {

PageMapper::PageMapper(const EditionPart& then, const EditionPart& now)
    : then_(then), now_(now), found_(find_strips(then.strips, now.strips)) {}

bool PageMapper::is_whole(std::size_t first, std::size_t end) const {
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

std::optional<std::int32_t> PageMapper::map_setting(std::int32_t index) const {
  const EditionSetting& then = then_.settings[static_cast<std::size_t>(index)];
  if (!is_whole(then.first, then.end)) return std::nullopt;
  const auto first = static_cast<std::uint32_t>(found_[then.first]);
  const auto at =
      std::find_if(now_.settings.begin(), now_.settings.end(), [&](const EditionSetting& setting) {
        return setting.first == first && setting.end - first == then.end - then.first &&
               setting.looseness == then.looseness && setting.ends == then.ends;
      });
  if (at == now_.settings.end()) return std::nullopt;
  return static_cast<std::int32_t>(at - now_.settings.begin());
}

// Groups that wait stand above the place where their page begins.
std::size_t PageMapper::first_strip(const WantedPage& page) const {
  if (page.from.waiting == 0) return page.from.strip;
  std::size_t above = 0;
  while (above < then_.groups.size() && then_.groups[above].first < page.from.strip) ++above;
  return then_.groups[above - page.from.waiting].first;
}

std::size_t PageMapper::end_strip(const CutPlace& place) const {
  return place.alternative < 0 ? place.strip
                               : then_.settings[static_cast<std::size_t>(place.alternative)].end;
}

// REQUIRES that the strips of the page are whole.
std::optional<CutPlace> PageMapper::map_from(const WantedPage& page) const {
  CutPlace mapped = page.from;
  if (page.from.alternative >= 0) {
    const auto setting = map_setting(page.from.alternative);
    if (!setting) return std::nullopt;
    mapped.alternative = *setting;
    mapped.strip = now_.settings[static_cast<std::size_t>(*setting)].first;
    return mapped;
  }
  const std::size_t first = first_strip(page);
  mapped.strip = static_cast<std::uint32_t>(found_[first] +
                                            static_cast<std::int64_t>(page.from.strip - first));
  // What is printed at its top.
  if ((page.from.strip > 0) != (mapped.strip > 0)) return std::nullopt;
  if (mapped.strip > 0 && then_.seams[page.from.strip - 1] != now_.seams[mapped.strip - 1]) {
    return std::nullopt;
  }
  return mapped;
}

// The strip below the place may have changed: the one above it tells where it is.
std::optional<CutPlace> PageMapper::map_end(const CutPlace& place) const {
  CutPlace mapped = place;
  if (place.alternative >= 0) {
    const auto setting = map_setting(place.alternative);
    if (!setting) return std::nullopt;
    mapped.alternative = *setting;
    mapped.strip = now_.settings[static_cast<std::size_t>(*setting)].first;
    return mapped;
  }
  if (place.strip == 0 || found_[place.strip - 1] < 0) return std::nullopt;
  mapped.strip = static_cast<std::uint32_t>(found_[place.strip - 1] + 1);
  return mapped;
}

bool PageMapper::map_settings(WantedPage& page) const {
  for (std::int32_t& index : page.alternatives) {
    const auto setting = map_setting(index);
    if (!setting) return false;
    index = *setting;
  }
  return true;
}

std::optional<WantedPage> PageMapper::map(const WantedPage& page) const {
  const std::size_t first = first_strip(page);
  const std::size_t end = end_strip(page.end);
  if (first >= end || !is_whole(first, end)) return std::nullopt;
  WantedPage mapped = page;
  const auto from = map_from(page);
  const auto place = map_end(page.end);
  if (!from || !place || !map_settings(mapped)) return std::nullopt;
  mapped.from = *from;
  mapped.end = *place;
  return mapped;
}

std::optional<std::size_t> PageMapper::line_in(const CutPlace& place,
                                               const StripRange& range) const {
  if (place.alternative >= 0) {
    const EditionSetting& setting = then_.settings[static_cast<std::size_t>(place.alternative)];
    if (setting.first != range.first) return std::nullopt;
    return place.line;
  }
  if (place.strip <= range.first || place.strip >= range.end) return std::nullopt;
  return place.strip - range.first;
}

std::optional<WantedPage> PageMapper::map(const WantedPage& page, const HeldParagraph& held) const {
  const auto from_line = line_in(page.from, held.then);
  const auto end_line = line_in(page.end, held.then);
  if ((!from_line && !end_line) || page.from.waiting > 0 || page.end.waiting > 0) {
    return std::nullopt;
  }
  const EditionSetting& setting = now_.settings[static_cast<std::size_t>(held.setting)];
  const std::size_t lines =
      setting.end - setting.first + static_cast<std::size_t>(setting.looseness);
  const auto inside = [&](std::size_t line) {
    const std::size_t now = line <= held.head ? line : lines - (held.lines - line);
    return CutPlace{setting.first, held.setting, static_cast<std::uint32_t>(now), 0};
  };
  // The lines of the paragraph that the page shows must be held, the rest of the page be whole.
  const std::size_t shown_from = from_line.value_or(0);
  const std::size_t shown_end = end_line.value_or(held.lines);
  if (shown_end > held.head && shown_from + held.tail < held.lines) return std::nullopt;
  WantedPage mapped = page;
  if (!map_settings(mapped)) return std::nullopt;
  std::size_t first = held.then.end;
  std::size_t end = held.then.first;
  if (from_line) {
    mapped.from = inside(*from_line);
  } else {
    first = page.from.strip;
    const auto from = first < end && is_whole(first, end) ? map_from(page) : std::nullopt;
    const bool joined = first < end && found_[end - 1] + 1 == setting.first &&
                        then_.seams[end - 1] == now_.seams[setting.first - 1];
    if (!from || !joined) return std::nullopt;
    mapped.from = *from;
  }
  if (end_line) {
    mapped.end = inside(*end_line);
  } else {
    first = held.then.end;
    end = end_strip(page.end);
    if (!is_whole(first, end)) return std::nullopt;
    const bool joined = first == end || (found_[first] == setting.end &&
                                         then_.seams[first - 1] == now_.seams[setting.end - 1]);
    if (!joined) return std::nullopt;
    if (first == end) {
      mapped.end = {setting.end, -1, 0, 0};
    } else if (const auto place = map_end(page.end)) {
      mapped.end = *place;
    } else {
      return std::nullopt;
    }
  }
  return mapped;
}

}  // namespace banxin
