#pragma once
// DraftOptions: a draft that goes round for comments, of any layout. Its lines break as those of
// the final print; the label takes lines of its own, so pages may break elsewhere. It is printed on
// one side, with a wide margin for notes.
#include <string>
#include <tuple>

#include "base/length.h"

namespace banxin {

using namespace literals;

struct DraftOptions {
  bool on = false;
  std::string label = "（征求意见稿）";  // below the title
  std::string number;                    // at the foot, as given: 第三稿
  std::string time;                      // beside it: 1月5日22时
  bool line_numbers = true;              // beside every line, begun at 1 on each page
  bool watermark = false;                // the label, large and light, behind the text
  Length margin = 36_mm;  // on the right, for notes; what both margins have together stays the same
  auto fields() const { return std::tie(on, label, number, time, line_numbers, watermark, margin); }
  friend bool operator==(const DraftOptions&, const DraftOptions&) = default;
};

}  // namespace banxin
