#pragma once
// An environment variable with another value while it lives.
#include <cstdlib>
#include <string>

namespace banxin::testing {

class EnvironmentGuard {
 public:
  EnvironmentGuard(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) {
      old_ = old;
      was_set_ = true;
    }
    setenv(name, value.c_str(), 1);
  }
  ~EnvironmentGuard() { was_set_ ? setenv(name_, old_.c_str(), 1) : unsetenv(name_); }
  EnvironmentGuard(const EnvironmentGuard&) = delete;
  EnvironmentGuard& operator=(const EnvironmentGuard&) = delete;

 private:
  const char* name_;
  std::string old_;
  bool was_set_ = false;
};

}  // namespace banxin::testing
