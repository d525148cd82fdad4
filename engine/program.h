#pragma once
// What the commands of the program share: the exit status, and problems as people and programs read
// them.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/problem.h"

namespace banxin {

enum ExitStatus {
  kMade = 0,
  kDocument = 1,
  kUsage = 2,
  kEnvironment = 3,
  kPartly = 4,
  kInterrupted = 130
};

ExitStatus status_of(const Problem& problem);

// The status of a run with these problems; --strict makes warnings errors.
ExitStatus status_of(const Problems& problems, bool strict);

// Whether standard error is read by a person now.
bool is_terminal();

// The most memory that this process has held.
long peak_kilobytes();

// To standard error.
void print_problem(const Problem& problem);
// Prints what keeps a command from its work; the status it ends with.
ExitStatus refuse(const Problem& problem);
ExitStatus refuse(const Problems& problems);

nlohmann::ordered_json as_json(const Problems& problems);
void print_json(const nlohmann::ordered_json& json, std::FILE* to);

}  // namespace banxin
