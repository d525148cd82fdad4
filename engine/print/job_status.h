#pragma once
// How far a job is (RFC 8011 §5.3.7).
#include <string>

namespace banxin {

enum class JobState { waiting, held, printing, stopped, cancelled, aborted, completed };
const char* to_string(JobState state);  // "printing"
bool is_final(JobState state);          // cancelled, aborted, completed

struct JobStatus {
  int id = 0;
  JobState state = JobState::waiting;
  std::string reasons;  // job-state-reasons but "none", with the printer's message
  int sheets = 0;       // printed so far, as far as the printer counts
  friend bool operator==(const JobStatus&, const JobStatus&) = default;
};

}  // namespace banxin
