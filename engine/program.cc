#include "program.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

namespace banxin {

ExitStatus status_of(const Problem& problem) {
  switch (problem.blame) {
    case Blame::document:
      return kDocument;
    case Blame::usage:
      return kUsage;
    case Blame::environment:
      break;
  }
  return kEnvironment;
}

ExitStatus status_of(const Problems& problems, bool strict) {
  for (const Problem& problem : problems) {
    const bool counts =
        problem.severity == Severity::error || (strict && problem.severity == Severity::warning);
    if (counts) return status_of(problem);
  }
  return kMade;
}

bool is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

long peak_kilobytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void print_problem(const Problem& problem) { fmt::print(stderr, "{}\n", to_string(problem)); }

ExitStatus refuse(const Problem& problem) {
  print_problem(problem);
  return status_of(problem);
}

ExitStatus refuse(const Problems& problems) {
  for (const Problem& problem : problems) print_problem(problem);
  return status_of(problems, false);
}

nlohmann::ordered_json as_json(const Problems& problems) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) {
    json.push_back({{"code", problem.code},
                    {"severity", to_string(problem.severity)},
                    {"file", problem.place.file},
                    {"line", problem.place.line},
                    {"column", problem.place.column},
                    {"what", problem.what},
                    {"remedy", problem.remedy}});
  }
  return json;
}

void print_json(const nlohmann::ordered_json& json, std::FILE* to) {
  fmt::print(to, "{}\n", json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace banxin
