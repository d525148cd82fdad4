#pragma once
// Runs a piece of a test in a child process, which may spoil itself or be killed.
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace banxin::testing {

// The exit status that `work` returns; 128 + signal if it was killed, which it is after a minute.
inline int run_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(60);
    ::_exit(work());
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace banxin::testing
