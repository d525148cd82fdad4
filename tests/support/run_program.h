#pragma once
// The banxin executable as a child process, with TF-1 for every role.
#include <string>
#include <utility>
#include <vector>

#include "support/temporary_folder.h"

namespace banxin::testing {

struct Ran {
  int status = -1;  // exit status; 128 + signal if it was killed
  std::string out, err;
};

// Works in a folder of its own that holds a home: the layouts of this source tree, the metric font
// as the only one, and the standard characters.
class Program {
 public:
  Program();

  // Runs `banxin --home HOME ARGUMENTS…` in the folder.
  Ran run(const std::vector<std::string>& arguments, const std::string& input = "") const;

  // Runs a script of the shell in the folder, in which "$0" "$@" is `banxin --home HOME`.
  Ran run_script(const std::string& script) const;

  // Overrules a variable of the program's environment.
  void set_environment(const std::string& name, const std::string& value);

  const TemporaryFolder& folder() const { return folder_; }

 private:
  Ran execute(std::vector<std::string> command, const std::string& input) const;

  TemporaryFolder folder_;
  std::vector<std::pair<std::string, std::string>> environment_;
};

}  // namespace banxin::testing
