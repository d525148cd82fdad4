#pragma once
// CHECK(condition, "what must hold"): guards against our own bugs, in release builds too.
// It throws InternalError, which banxin.h catches and returns as the Problem `internal`.
#include <stdexcept>
#include <string>

namespace banxin {

class InternalError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] inline void fail_check(const char* condition, const char* why, const char* file,
                                    int line) {
  throw InternalError(std::string(file) + ":" + std::to_string(line) + ": " + why + " (" +
                      condition + ")");
}

}  // namespace banxin

#define CHECK(condition, why) \
  ((condition) ? void(0) : ::banxin::fail_check(#condition, why, __FILE__, __LINE__))
