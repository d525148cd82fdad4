#pragma once
// Where the lines of a decoded text begin.
#include <algorithm>
#include <string_view>
#include <vector>

#include "sources/line_ends.h"

namespace banxin {

class LineIndex {
 public:
  explicit LineIndex(std::u32string_view text) : text_(text), begins_(1, 0) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!ends_line(text[i])) continue;
      i += line_end_length(text, i) - 1;
      begins_.push_back(i + 1);
    }
  }

  // The line (from 0) that the character at `offset` stands in.
  std::size_t line_of(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), offset) -
                                    begins_.begin()) -
           1;
  }
  std::size_t count() const { return begins_.size(); }
  std::size_t begin_of(std::size_t line) const { return begins_[line]; }
  // Without its line end.
  std::u32string_view text_of(std::size_t line) const {
    return text_.substr(begins_[line], find_line_end(text_, begins_[line]) - begins_[line]);
  }

 private:
  std::u32string_view text_;
  std::vector<std::size_t> begins_;
};

}  // namespace banxin
