#pragma once
// FileWatch: waits for files to change: saved in place, replaced by renaming as editors do, made or
// removed. Folders on a network, where the kernel tells nothing of other machines, are looked at
// now and then.
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"

namespace banxin {

// automatic: the kernel tells (inotify); files on a network are polled. poll: all are.
enum class WatchMethod { automatic, poll };

struct Waited {
  bool changed = false;       // one of the files
  std::vector<int> readable;  // of the descriptors given
};

class FileWatch {
 public:
  // Errors: watch.unavailable: the system has no more watches; the remedy is to poll.
  static Result<FileWatch> open(WatchMethod method);
  FileWatch(FileWatch&& other) noexcept;
  FileWatch& operator=(FileWatch&&) = delete;
  ~FileWatch();

  // The files that count from now on; they need not exist. What changed between two calls is told
  // by the next wait().
  void set_files(const std::vector<std::string>& files);

  // Until a file changes, a descriptor is readable, or the time is over.
  Waited wait(const std::vector<int>& descriptors, std::optional<std::chrono::milliseconds> most);

  bool polls() const { return polls_; }

 private:
  // What tells that a file is another one than before.
  struct FileState {
    bool there = false;
    long long size = 0, seconds = 0, nanoseconds = 0;
    unsigned long long inode = 0;
    friend bool operator==(const FileState&, const FileState&) = default;
  };

  FileWatch() = default;
  static FileState state_of(const std::string& path);
  void watch_folder(const std::string& path);
  bool read_events();
  bool compare_states();

  WatchMethod method_ = WatchMethod::automatic;
  int inotify_ = -1;
  bool polls_ = false;
  std::map<std::string, FileState> files_;                    // by path as named
  std::map<std::string, std::vector<std::string>> by_place_;  // folder/name → paths as named
  std::map<int, std::string> folders_;                        // by watch
};

}  // namespace banxin
