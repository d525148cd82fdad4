#pragma once
// Reads layout files (TOML): a file may extend another by name; keys it does not give keep their
// values.
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "style/layout.h"

namespace banxin {

struct LayoutText {
  std::string file;  // for messages
  std::string text;
};

// Finds a layout by name: "handout" or a path. Errors: layout.not-found, naming what there is.
using FindLayout = std::function<Result<LayoutText>(const std::string& name)>;

struct ParsedLayout {
  Layout layout;
  std::vector<std::string> files;  // LayoutText::file of all that was read
  Problems problems;
};

// `settings`: KEY=VALUE pairs that overrule the file, such as {"indicators", "list"} or
// {"page.head", "30mm"}.
ParsedLayout parse_layout(const std::string& name, const FindLayout& find,
                          const std::vector<std::pair<std::string, std::string>>& settings);

// A name with a / or the ending .toml is a file; any other names `folder`/NAME.toml.
FindLayout layouts_in(const std::string& folder);

}  // namespace banxin
