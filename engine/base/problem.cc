#include "base/problem.h"

#include <fmt/format.h>

namespace banxin {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::notice:
      return "notice";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

std::string to_string(const Problem& problem) {
  std::string text = problem.place.file;
  if (problem.place.line > 0) text += fmt::format(":{}", problem.place.line);
  if (problem.place.column > 0) text += fmt::format(":{}", problem.place.column);
  if (!text.empty()) text += ": ";
  text += fmt::format("{}: {} [{}]", to_string(problem.severity), problem.what, problem.code);
  if (!problem.remedy.empty()) text += "\n  " + problem.remedy;
  return text;
}

}  // namespace banxin
