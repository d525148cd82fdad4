#include "report/replace_text.h"

#include "base/check.h"

namespace banxin {

void replace_text(RichText& text, TextOffset begin, TextOffset end, std::u32string_view with) {
  CHECK(begin < end && end <= text.text.size(), "what is replaced lies inside the text");
  const auto length = static_cast<TextOffset>(with.size());
  const auto moved = [&](TextOffset offset) {
    if (offset <= begin) return offset;
    return offset >= end ? offset - end + begin + length : begin + length;
  };
  // Behind the new characters, places go on where they would have been.
  std::vector<SourcePoint> source;
  const SourcePoint* last = nullptr;
  for (const SourcePoint& point : text.source) {
    if (point.offset > begin && point.offset <= end) {
      last = &point;
      continue;
    }
    if (point.offset > end) break;
    source.push_back(point);
    last = &point;
  }
  if (last != nullptr && end < text.text.size()) {
    source.push_back(
        {begin + length, last->line, last->column + static_cast<int>(end - last->offset)});
  }
  for (const SourcePoint& point : text.source) {
    if (point.offset > end) source.push_back({moved(point.offset), point.line, point.column});
  }
  text.source = std::move(source);
  for (Mark& mark : text.marks) {
    mark.begin = moved(mark.begin);
    mark.end = moved(mark.end);
  }
  text.text.replace(begin, end - begin, with);
}

}  // namespace banxin
