#pragma once
// What a batch tells while it runs: a line for a person at a terminal, and the log.
#include <chrono>
#include <cstdio>
#include <string>

#include "batch/run_batch.h"

namespace banxin {

class BatchLog {
 public:
  // `shown`: there is a terminal to show progress on.
  enum class Progress { hidden, shown };
  BatchLog(std::size_t jobs, Progress progress)
      : jobs_(jobs), shown_(progress == Progress::shown) {}
  ~BatchLog() { close(); }
  BatchLog(const BatchLog&) = delete;
  BatchLog& operator=(const BatchLog&) = delete;

  // JSON Lines, one a job as it is finished; - is standard error. Errors: file.unwritable.
  Result<void> open(const std::string& path);
  void tell(const FinishedJob& job);
  void close();

 private:
  void write(const FinishedJob& job, double seconds);

  std::size_t jobs_ = 0, finished_ = 0, failed_ = 0;
  bool shown_ = false;
  std::string path_;
  std::FILE* file_ = nullptr;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace banxin
