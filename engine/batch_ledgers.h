#pragma once
// banxin batch --status and --merge-ledgers, and the exit status of what a batch has come to.
#include "batch/summarize.h"
#include "batch_command.h"
#include "program.h"

namespace banxin {

// Of the last runs of all shards together; a missing shard counts as jobs that are not made.
ExitStatus status_of(const BatchSummary& summary);

// The page that --html names, if it does. Errors: file.unwritable.
Result<void> write_page(const BatchSummary& summary, const BatchArguments& arguments);

// What ledgers hold; the exit status is that of the run itself.
ExitStatus tell_status(const BatchArguments& arguments);

// Joins ledgers. Errors: usage.ledger (the joined one is among them).
ExitStatus join_ledgers(const BatchArguments& arguments);

}  // namespace banxin
