#pragma once
// Whose a ledger is: the lock of its writer, and its own name.
#include <string>

#include "base/problem.h"

namespace banxin {

Problem ledger_problem(const char* code, const std::string& path, std::string what,
                       std::string remedy);

// The lock of the writer of a ledger: an open file beside it, since closing a file would give up
// SQLite's own locks on it. Waits some seconds. Errors: ledger.failed, ledger.busy, ledger.no-lock.
Result<int> lock_ledger(const std::string& path);

// 16 hex digits for a new ledger: its machine, process, moment and path are another's never all
// four.
constexpr std::size_t kLedgerName = 16;  // hex digits
std::string make_ledger_name(const std::string& path);

}  // namespace banxin
