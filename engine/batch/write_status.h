#pragma once
// What a batch has come to, for people, programs and browsers.
#include <string>

#include "batch/summarize.h"

namespace banxin {

// A few lines: counts, reasons, speed, the slowest jobs; then a line for each job that was not
// made.
std::string status_text(const BatchSummary& summary);

// Counts, reasons, runs, the slowest jobs; every job, if it is asked for.
enum class Detail { counts, every_job };
std::string status_json(const BatchSummary& summary, Detail detail);

// One page that needs nothing else: counts, reasons, a histogram of durations and one of pages, and
// a table of all jobs, those that were not made first.
std::string status_page(const BatchSummary& summary);

}  // namespace banxin
