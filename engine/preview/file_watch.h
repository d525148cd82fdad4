#pragma once
// FileWatch: waits for files to change: saved in place, replaced by renaming as editors do, made or
// removed. A save counts when it is whole: the kernel tells that a file was closed or renamed. All
// else (a folder above the file was swapped, a folder lies on a network, where the kernel tells
// nothing of other machines) is found by looking at the files now and then; such a state counts
// once it has lasted a little.
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
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

// What tells that a file is another one than before.
struct FileState {
  bool there = false;
  long long size = 0, seconds = 0, nanoseconds = 0;
  unsigned long long device = 0, inode = 0;
  friend bool operator==(const FileState&, const FileState&) = default;
};
FileState state_of(const std::string& path);

class FileWatch {
 public:
  // Errors: watch.unavailable: the system has no more watches; the remedy is to poll.
  static Result<FileWatch> open(WatchMethod method);
  FileWatch(FileWatch&& other) noexcept;
  FileWatch& operator=(FileWatch&&) = delete;
  ~FileWatch();

  // The files that count from now on; they need not exist. What changed between two calls is told
  // by the next wait(), and so is a file named for the first time that was saved after `since`.
  void set_files(const std::vector<std::string>& files,
                 std::optional<std::chrono::system_clock::time_point> since = std::nullopt);

  // Until a file changes, a descriptor is readable, or the time is over.
  Waited wait(const std::vector<int>& descriptors, std::optional<std::chrono::milliseconds> most);

 private:
  using Clock = std::chrono::steady_clock;
  struct Seen {
    FileState state;
    Clock::time_point since;
  };
  struct Watched {
    FileState known;
    std::optional<Seen> seen;  // another state, which does not count yet
    bool is_written = false;   // somebody writes to it and has not closed it
  };

  FileWatch() = default;
  void watch_folder(const std::string& path);
  void watch_folders(const std::set<std::string>& paths);
  void read_events();
  void take_event(std::uint32_t what, const std::string& file);
  void look();

  WatchMethod method_ = WatchMethod::automatic;
  int inotify_ = -1;
  bool polls_ = false;
  bool changed_ = false;                                      // to be told by wait()
  Clock::time_point look_at_;                                 // at the files' states
  std::map<std::string, Watched> files_;                      // by path as named
  std::map<std::string, std::vector<std::string>> by_place_;  // folder/name → paths as named
  std::map<int, std::string> folders_;                        // by watch
};

}  // namespace banxin
