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

std::string to_string(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += fmt::format(":{}", place.line);
  if (place.column > 0) text += fmt::format(":{}", place.column);
  return text;
}

std::string to_string(const Problem& problem) {
  std::string text = to_string(problem.place);
  if (!text.empty()) text += ": ";
  text += fmt::format("{}: {} [{}]", to_string(problem.severity), problem.what, problem.code);
  if (!problem.remedy.empty()) text += "\n  " + problem.remedy;
  return text;
}

}  // namespace banxin
