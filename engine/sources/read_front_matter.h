#pragma once
// The front matter of a source text: TOML between a first line +++ and the next line +++.
//
//   title subtitle speaker meeting date layout   texts        data   a list of texts
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/front_matter.h"

namespace banxin {

struct TakenFrontMatter {
  FrontMatter front;
  std::size_t length = 0;  // characters up to the text itself; 0 = there is none
  int lines = 0;
  Problems problems;
};

// Errors, with the lines of the file: front-matter.open, toml.syntax, toml.value, toml.unknown-key.
TakenFrontMatter take_front_matter(std::u32string_view text, const std::string& file);

}  // namespace banxin
