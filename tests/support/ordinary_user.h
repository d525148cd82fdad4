#pragma once
// Rights bind every user but root: while this lives, a test that runs as root runs as nobody.
#include <unistd.h>

namespace banxin::testing {

class OrdinaryUser {
 public:
  OrdinaryUser() {
    if (was_root_) dropped_ = ::setresuid(kNobody, kNobody, 0) == 0;
  }
  ~OrdinaryUser() {
    if (dropped_ && ::setresuid(0, 0, 0) != 0) ::_exit(1);
  }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  bool was_root_ = ::geteuid() == 0;
  bool dropped_ = false;
};

}  // namespace banxin::testing
