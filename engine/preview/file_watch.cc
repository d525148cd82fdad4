#include "preview/file_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace banxin {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPollInterval{300};
constexpr milliseconds kLookInterval{1500};  // where the kernel tells of what lies in a folder
// So long a state lasts that nobody told of: longer than a file is missing while editors save it.
constexpr milliseconds kSettled{200};
constexpr milliseconds kSettledOpen{2000};  // of a file that somebody writes to
// By so much the time of a file may be before that of the clock (a tick of CONFIG_HZ=100).
constexpr milliseconds kTick{10};

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                  IN_CREATE | IN_MODIFY | IN_DELETE_SELF | IN_MOVE_SELF |
                                  IN_ONLYDIR;

// statfs(2): NFS, SMB, SMB2, CIFS, FUSE, 9P, VirtualBox, AFS, Ceph.
constexpr std::array<unsigned long, 9> kNetworkFiles = {0x6969,     0x517B,     0xFE534D42,
                                                        0xFF534D42, 0x65735546, 0x01021997,
                                                        0x786F4256, 0x5346414F, 0x00C36400};

bool is_on_network(const std::string& folder) {
  struct statfs about {};
  if (::statfs(folder.c_str(), &about) != 0) return true;  // to be looked at all the same
  const auto type = static_cast<unsigned long>(about.f_type) & 0xFFFFFFFFUL;
  return std::find(kNetworkFiles.begin(), kNetworkFiles.end(), type) != kNetworkFiles.end();
}

// Where a path lies, and where it leads to if it is a link.
std::vector<std::filesystem::path> places_of(const std::string& path) {
  std::error_code ignored;
  const auto named = std::filesystem::absolute(path, ignored).lexically_normal();
  std::vector<std::filesystem::path> places = {named};
  const auto real = std::filesystem::weakly_canonical(named, ignored);
  if (!real.empty() && real != named) places.push_back(real);
  return places;
}

std::chrono::system_clock::time_point time_of(const timespec& time) {
  return std::chrono::system_clock::time_point(
      std::chrono::duration_cast<std::chrono::system_clock::duration>(
          std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec)));
}

// The time of change tells of files renamed to a name too.
bool is_saved_since(const std::string& path, std::chrono::system_clock::time_point since) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return false;
  return std::max(time_of(about.st_mtim), time_of(about.st_ctim)) >= since - kTick;
}

// A link to a file is made at once and whole; nobody closes it.
bool is_link(const std::string& path) {
  struct stat about {};
  return ::lstat(path.c_str(), &about) == 0 && (S_ISLNK(about.st_mode) || about.st_nlink > 1);
}

}  // namespace

FileState state_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return {};
  return {true,         about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec,
          about.st_dev, about.st_ino};
}

Result<FileWatch> FileWatch::open(WatchMethod method) {
  FileWatch watch;
  watch.method_ = method;
  watch.polls_ = method == WatchMethod::poll;
  if (watch.polls_) return watch;
  watch.inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch.inotify_ >= 0) return watch;
  return tl::unexpected(
      Problem{"watch.unavailable",
              Severity::error,
              {},
              fmt::format("the system does not tell of changed files: {}", std::strerror(errno)),
              "add --poll, or raise fs.inotify.max_user_instances",
              Blame::environment});
}

FileWatch::FileWatch(FileWatch&& other) noexcept
    : method_(other.method_),
      inotify_(std::exchange(other.inotify_, -1)),
      polls_(other.polls_),
      changed_(other.changed_),
      look_at_(other.look_at_),
      files_(std::move(other.files_)),
      by_place_(std::move(other.by_place_)),
      folders_(std::move(other.folders_)) {}

FileWatch::~FileWatch() {
  if (inotify_ >= 0) ::close(inotify_);
}

// A folder that cannot be watched is polled.
void FileWatch::watch_folder(const std::string& path) {
  if (method_ == WatchMethod::poll) return;
  const int watch = ::inotify_add_watch(inotify_, path.c_str(), kEvents);
  if (watch < 0 || is_on_network(path)) polls_ = true;
  if (watch >= 0) folders_[watch] = path;
}

// Folders no longer wanted are let go.
void FileWatch::watch_folders(const std::set<std::string>& paths) {
  const std::map<int, std::string> before = std::exchange(folders_, {});
  polls_ = method_ == WatchMethod::poll;
  for (const std::string& path : paths) watch_folder(path);
  for (const auto& [watch, path] : before) {
    if (!folders_.contains(watch)) ::inotify_rm_watch(inotify_, watch);
  }
}

void FileWatch::set_files(const std::vector<std::string>& files,
                          std::optional<std::chrono::system_clock::time_point> since) {
  by_place_.clear();
  std::set<std::string> folders;
  for (const std::string& file : files) {
    for (const std::filesystem::path& place : places_of(file)) {
      by_place_[place.string()].push_back(file);
      folders.insert(place.parent_path().string());
    }
  }
  watch_folders(folders);
  // After the watches, so that nothing is lost between the two.
  std::map<std::string, Watched> known = std::exchange(files_, {});
  for (const std::string& file : files) {
    if (const auto before = known.find(file); before != known.end()) {
      files_.insert(known.extract(before));
    } else if (!files_.contains(file)) {
      const bool is_new = since && is_saved_since(file, *since);
      files_[file].known = is_new ? FileState{} : state_of(file);
    }
  }
  look_at_ = Clock::now();
}

// Of a file that counts.
void FileWatch::take_event(std::uint32_t what, const std::string& file) {
  Watched& watched = files_[file];
  if ((what & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 || ((what & IN_CREATE) != 0 && is_link(file))) {
    watched = {state_of(file), std::nullopt, false};
    changed_ = true;
  } else if ((what & (IN_CREATE | IN_MODIFY)) != 0) {
    watched.is_written = true;
  } else {  // it is gone, perhaps to be replaced
    watched.is_written = false;
    look_at_ = Clock::now();
  }
}

void FileWatch::read_events() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t size = ::read(inotify_, buffer.data(), buffer.size());
    if (size <= 0) return;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      at += sizeof event + event.len;
      const auto folder = folders_.find(event.wd);
      if (folder == folders_.end() || event.len == 0) {  // events lost, or the folder itself gone
        look_at_ = Clock::now();
        continue;
      }
      const auto place = by_place_.find((std::filesystem::path(folder->second) / name).string());
      if (place == by_place_.end()) continue;
      for (const std::string& file : place->second) take_event(event.mask, file);
    }
  }
}

void FileWatch::look() {
  const Clock::time_point now = Clock::now();
  look_at_ = now + (polls_ ? kPollInterval : kLookInterval);
  for (auto& [path, watched] : files_) {
    const FileState state = state_of(path);
    if (state == watched.known) {
      watched.seen.reset();
      continue;
    }
    if (!watched.seen || watched.seen->state != state) watched.seen = Seen{state, now};
    const auto due = watched.seen->since + (watched.is_written ? kSettledOpen : kSettled);
    if (now < due) {
      look_at_ = std::min(look_at_, due);
      continue;
    }
    watched = {state, std::nullopt, false};
    changed_ = true;
  }
}

Waited FileWatch::wait(const std::vector<int>& descriptors, std::optional<milliseconds> most) {
  const auto end = most ? Clock::now() + *most : Clock::time_point::max();
  std::vector<pollfd> polled;
  for (const int descriptor : descriptors) polled.push_back({descriptor, POLLIN, 0});
  if (inotify_ >= 0) polled.push_back({inotify_, POLLIN, 0});
  for (;;) {
    const auto left =
        std::chrono::ceil<milliseconds>(std::min(look_at_, end) - Clock::now()).count();
    ::poll(polled.data(), polled.size(), static_cast<int>(std::max<long long>(left, 0)));
    Waited waited;
    for (std::size_t i = 0; i < descriptors.size(); ++i) {
      if (polled[i].revents != 0) waited.readable.push_back(descriptors[i]);
    }
    if (inotify_ >= 0 && polled.back().revents != 0) read_events();
    if (Clock::now() >= look_at_) look();
    waited.changed = std::exchange(changed_, false);
    if (waited.changed || !waited.readable.empty() || Clock::now() >= end) return waited;
  }
}

}  // namespace banxin
