#pragma once
// A report's bytes → Draft: decoded, its front matter taken, its text read by the reader that its
// name asks for.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/draft.h"

namespace banxin {

struct ReadDraft {
  Draft draft;  // with errors, incomplete
  Problems problems;
};

// Names that end in .md or .markdown are Markdown, in .csv a table, others plain text. The files
// that a text names (place_files.h) are read with it. Standard input ("-") is
// Markdown if its first line that is not empty, below the front matter, begins with "# ".
ReadDraft read_draft(std::string_view bytes, const std::string& file);

}  // namespace banxin
