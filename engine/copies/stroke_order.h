#pragma once
// 姓氏笔画: the order of names by strokes (B-32). Names are compared character by character: by the
// number of strokes, then by the strokes as 横 < 竖 < 撇 < 点 < 折, then by code point; a name that
// ends first stands first; · counts for nothing. Letters stand before Han, Han without known
// strokes behind all others.
#include <string>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

// Of Debian's rime-data-stroke.
inline constexpr const char* kStrokeFile = "/usr/share/rime-data/stroke.dict.yaml";

struct StrokeOrder {
  std::vector<std::string>
      keys;  // one a delegate, in the order of the list, to be compared bytewise
  Problems problems;
};

// Notices: copies.stroke-order where `stroke_file` cannot be read and ICU's order (zh-u-co-stroke:
// Taiwan's stroke counts, then radicals) is used; copies.no-strokes with the rows whose names have
// characters without known strokes.
StrokeOrder order_by_strokes(const Delegates& delegates,
                             const std::string& stroke_file = kStrokeFile);

}  // namespace banxin
