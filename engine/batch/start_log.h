#pragma once
// StartLog: which jobs are at work, in a file that outlives the run: a job that had the whole run
// killed (the memory of its control group) is found there by the next one.
//
// It is written without a sync: the machine goes on where a run is killed. A full disk or a failing
// file loses starts, no more.
#include <cstddef>
#include <set>
#include <string>

namespace banxin {

class StartLog {
 public:
  // An open file, such as that of a ledger's lock; -1: nothing is kept.
  explicit StartLog(int file) : file_(file) {}

  // Reads what the run before left.
  void read();
  // Whether an output was begun then and had no end.
  bool has_unended(const std::string& output) const;
  void start(const std::string& output);
  void end(const std::string& output);
  // Nothing is at work: before the first job and after the last.
  void clear();

 private:
  void write(char sign, const std::string& hash);

  int file_;
  std::size_t written_ = 0;
  std::set<std::string> unended_, at_work_;  // names of outputs, hashed
};

}  // namespace banxin
