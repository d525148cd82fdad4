#include "batch/ledger_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

#include "base/fingerprint.h"

namespace banxin {
namespace {

constexpr int kLockAttempts = 50;
constexpr unsigned kLockPause = 100'000;  // µs

Problem lock_problem(const std::string& path, int error) {
  if (error == EWOULDBLOCK) {
    return ledger_problem("ledger.busy", path, "another run writes this ledger",
                          "wait for its end, or name another one with --ledger");
  }
  return ledger_problem("ledger.no-lock", path,
                        fmt::format("files cannot be locked there: {}", std::strerror(error)),
                        "name a ledger on another file system with --ledger");
}

}  // namespace

Problem ledger_problem(const char* code, const std::string& path, std::string what,
                       std::string remedy) {
  return {
      code, Severity::error, {path, 0, 0}, std::move(what), std::move(remedy), Blame::environment};
}

Result<int> lock_ledger(const std::string& path) {
  const std::string name = path + ".lock";
  const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) {
    return tl::unexpected(
        ledger_problem("ledger.failed", path,
                       fmt::format("the file {} cannot be made: {}", name, std::strerror(errno)),
                       "check the folder, its rights and the free space"));
  }
  int error = EWOULDBLOCK;
  for (int i = 0; i < kLockAttempts && (error == EWOULDBLOCK || error == EINTR); ++i) {
    if (i > 0) ::usleep(kLockPause);
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
    error = errno;
  }
  ::close(file);
  return tl::unexpected(lock_problem(path, error));
}

std::string make_ledger_name(const std::string& path) {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  FingerprintBuilder builder;
  builder.add(std::string(host.data()));
  builder.add(::getpid());
  builder.add(std::chrono::system_clock::now().time_since_epoch().count());
  builder.add(path);
  return to_string(builder.finish()).substr(0, kLedgerName);
}

}  // namespace banxin
