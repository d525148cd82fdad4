#include "print/job_status.h"

namespace banxin {

const char* to_string(JobState state) {
  switch (state) {
    case JobState::waiting:
      return "waiting";
    case JobState::held:
      return "held";
    case JobState::printing:
      return "printing";
    case JobState::stopped:
      return "stopped";
    case JobState::cancelled:
      return "cancelled";
    case JobState::aborted:
      return "aborted";
    case JobState::completed:
      break;
  }
  return "completed";
}

bool is_final(JobState state) {
  return state == JobState::cancelled || state == JobState::aborted || state == JobState::completed;
}

}  // namespace banxin
