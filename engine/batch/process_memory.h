#pragma once
#include <sys/types.h>

#include <cstdint>

namespace banxin {

// Bytes that a process has for itself now: fonts and other files mapped are not counted. 0: not
// known.
std::int64_t own_memory_of(pid_t process);

// Bytes of this process that RLIMIT_DATA counts.
std::int64_t data_memory();

}  // namespace banxin
