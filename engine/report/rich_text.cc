#include "report/rich_text.h"

#include <algorithm>

#include "base/characters.h"
#include "base/check.h"

namespace banxin {

Place place_of(const std::vector<SourcePoint>& source, std::size_t offset,
               const std::string& file) {
  Place place{file, 0, 0};
  // What the engine put before the author's words stands where these begin.
  if (!source.empty() && offset < source.front().offset) offset = source.front().offset;
  for (const SourcePoint& point : source) {
    if (point.offset > offset) break;
    place.line = point.line;
    place.column = point.column + static_cast<int>(offset - point.offset);
  }
  return place;
}

RichText slice(const RichText& text, std::size_t first, std::size_t last) {
  CHECK(first <= last && last <= text.text.size(), "a slice lies inside its text");
  const auto begin = static_cast<TextOffset>(first);
  const auto end = static_cast<TextOffset>(last);
  RichText part;
  part.text = text.text.substr(begin, end - begin);
  for (const Mark& mark : text.marks) {
    const TextOffset from = std::max(mark.begin, begin);
    const TextOffset to = std::min(mark.end, end);
    // A note belongs to the character before it.
    const bool stays = mark.begin == mark.end ? begin < mark.begin && mark.begin <= end : from < to;
    if (stays) part.marks.push_back({mark.kind, from - begin, to - begin, mark.argument});
  }
  for (const SourcePoint& point : text.source) {
    if (point.offset >= end && !part.source.empty()) break;
    if (point.offset <= begin) {
      const int shift = static_cast<int>(begin - point.offset);
      part.source.assign(1, {0, point.line, point.column + shift});
    } else {
      part.source.push_back({point.offset - begin, point.line, point.column});
    }
  }
  return part;
}

RichText slice(const RichText& text, std::size_t begin) {
  return slice(text, begin, text.text.size());
}

RichText words_from(const RichText& text, std::size_t begin) {
  return slice(text, std::min(text.text.find_first_not_of(kTypedBlanks, begin), text.text.size()));
}

void append(RichText& text, const RichText& tail) {
  const auto shift = static_cast<TextOffset>(text.text.size());
  text.text += tail.text;
  for (const Mark& mark : tail.marks) {
    text.marks.push_back({mark.kind, mark.begin + shift, mark.end + shift, mark.argument});
  }
  for (const SourcePoint& point : tail.source) {
    text.source.push_back({point.offset + shift, point.line, point.column});
  }
}

}  // namespace banxin
