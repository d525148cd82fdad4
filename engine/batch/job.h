#pragma once
// Job: a report to be built, as a list of jobs names it, and as it stands in the ledger.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace banxin {

struct Job {
  std::string report;  // path, as it can be opened
  std::string output;  // below the run's folder: "district/report.pdf"
  std::string layout;  // empty: that of the report's front matter, else handout
  std::string impose;  // sheets for printing: saddle, perfect, none; empty: pages
  std::vector<std::string> data;
  std::vector<std::pair<std::string, std::string>> settings;
  int line = 0;                // in the list; 0: of a folder
  std::string delegates = {};  // a list of them, each of whom gets a copy, all in one file; path
  friend bool operator==(const Job&, const Job&) = default;
};

enum class JobState {
  pending,
  made,
  rejected,  // the document is at fault: the same input would be rejected again
  failed,    // time, memory, a crash, the disk: worth another attempt
};
inline constexpr const char* kJobStateNames[] = {"pending", "made", "rejected", "failed"};

// A row of the ledger. It holds codes of problems, never texts of the document.
struct JobRecord {
  std::string output;
  std::string report;
  std::int64_t number = 0;  // in the list, from 1
  JobState state = JobState::pending;
  std::string key;   // of all the output is made from; 32 hex digits, or empty
  std::string hash;  // of the output's bytes
  std::int64_t bytes = 0;
  std::int64_t changed =
      0;  // the output's time of change, ns: whether its bytes need be read again
  std::int64_t pages = 0;
  double milliseconds = 0;
  std::int64_t attempts = 0;
  std::string codes;    // of warnings and errors: "figures.growth×2 lines.overfull"
  std::string failure;  // code of what kept it from being made; empty: nothing
  std::int64_t failure_line = 0;
  std::int64_t starts = 0;  // that no end followed, as the run itself was killed
  std::int64_t ended = 0;   // when the state came to be: ms since 1970; 0: it is pending
  friend bool operator==(const JobRecord&, const JobRecord&) = default;
};

// For JobRecord::ended.
std::int64_t milliseconds_now();

}  // namespace banxin
