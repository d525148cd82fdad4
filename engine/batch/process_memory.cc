#include "batch/process_memory.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace banxin {

std::int64_t own_memory_of(pid_t process) {
  std::FILE* const file = std::fopen(fmt::format("/proc/{}/statm", process).c_str(), "r");
  if (file == nullptr) return 0;
  long long all = 0, resident = 0, shared = 0;
  const int read = std::fscanf(file, "%lld %lld %lld", &all, &resident, &shared);
  std::fclose(file);
  return read == 3 ? (resident - shared) * ::sysconf(_SC_PAGESIZE) : 0;
}

std::int64_t data_memory() {
  std::FILE* const file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr) return 0;
  long long data = 0;
  const int read = std::fscanf(file, "%*d %*d %*d %*d %*d %lld", &data);
  std::fclose(file);
  return read == 1 ? data * ::sysconf(_SC_PAGESIZE) : 0;
}

}  // namespace banxin
