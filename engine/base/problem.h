#pragma once
// Problem: what is wrong with an input, where, and how to mend it. Problems are values: stages
// return them all beside their result. Result<T> is for the edges (files, libraries), where one
// failure ends the attempt. Our own bugs are neither: see base/check.h.
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace banxin {

enum class Severity { notice, warning, error };

// What to blame: the document (exit status 1), the call (2), or the machine: files, fonts (3).
enum class Blame { document, usage, environment };

// A place in an input file; line and column count from 1 (columns in characters), 0 = not known.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// "file:line:column"; what is not known is left out.
std::string to_string(const Place& place);

struct Problem {
  std::string code;  // stable, dotted: "text.invalid-bytes"
  Severity severity = Severity::error;
  Place place;
  std::string what;
  std::string remedy;  // what the reader can do; may be empty
  Blame blame = Blame::document;
  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

template <typename T>
using Result = tl::expected<T, Problem>;

inline bool has_errors(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) return true;
  }
  return false;
}

inline void append(Problems& all, Problems more) {
  for (Problem& problem : more) all.push_back(std::move(problem));
}

// "file:line:column: error: what [code]\n  remedy" — parts that are not known are left out.
std::string to_string(const Problem& problem);
const char* to_string(Severity severity);

}  // namespace banxin
