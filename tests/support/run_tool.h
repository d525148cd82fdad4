#pragma once
// Tools that read PDF files, for tests that look at one from outside.
#include <string>

namespace banxin::testing {

struct Output {
  int status = -1;
  std::string text;  // of stdout and stderr
};

// By the shell.
Output run(const std::string& command);

bool have(const std::string& tool);

// Without blanks, line ends and page ends.
std::string without_blanks(const std::string& text);

}  // namespace banxin::testing
