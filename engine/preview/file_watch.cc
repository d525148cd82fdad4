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
#include <set>
#include <utility>

namespace banxin {
namespace {

constexpr std::chrono::milliseconds kPollInterval{300};
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                  IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

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

}  // namespace

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
      files_(std::move(other.files_)),
      by_place_(std::move(other.by_place_)),
      folders_(std::move(other.folders_)) {}

FileWatch::~FileWatch() {
  if (inotify_ >= 0) ::close(inotify_);
}

FileWatch::FileState FileWatch::state_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return {};
  return {true, about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec, about.st_ino};
}

// A folder that cannot be watched is polled.
void FileWatch::watch_folder(const std::string& path) {
  if (method_ == WatchMethod::poll) return;
  const int watch = ::inotify_add_watch(inotify_, path.c_str(), kEvents);
  if (watch < 0 || is_on_network(path)) polls_ = true;
  if (watch >= 0) folders_[watch] = path;
}

void FileWatch::set_files(const std::vector<std::string>& files) {
  std::map<std::string, FileState> known = std::move(files_);
  files_.clear();
  by_place_.clear();
  folders_.clear();  // watches of the kernel stay; events of other folders name no file that counts
  polls_ = method_ == WatchMethod::poll;
  std::set<std::string> folders;
  for (const std::string& file : files) {
    const auto before = known.find(file);
    files_[file] = before != known.end() ? before->second : state_of(file);
    for (const std::filesystem::path& place : places_of(file)) {
      by_place_[place.string()].push_back(file);
      folders.insert(place.parent_path().string());
    }
  }
  for (const std::string& folder : folders) watch_folder(folder);
}

// Takes all events; true if one names a file that counts.
bool FileWatch::read_events() {
  bool named = false;
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t size = ::read(inotify_, buffer.data(), buffer.size());
    if (size <= 0) return named;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      at += sizeof event + event.len;
      const auto folder = folders_.find(event.wd);
      // Events lost, or the folder itself gone: the states say what changed.
      if (folder == folders_.end() || event.len == 0) continue;
      const auto place = std::filesystem::path(folder->second) / name;
      const bool whole = (event.mask & (IN_CREATE | IN_MOVED_FROM)) == 0;
      named |= whole && by_place_.count(place.string()) != 0;
    }
  }
}

bool FileWatch::compare_states() {
  bool changed = false;
  for (auto& [path, state] : files_) {
    const FileState now = state_of(path);
    changed |= now != state;
    state = now;
  }
  return changed;
}

Waited FileWatch::wait(const std::vector<int>& descriptors,
                       std::optional<std::chrono::milliseconds> most) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  std::vector<pollfd> polled;
  for (const int descriptor : descriptors) polled.push_back({descriptor, POLLIN, 0});
  if (inotify_ >= 0) polled.push_back({inotify_, POLLIN, 0});
  for (;;) {
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
    auto left = most ? std::max(*most - passed, std::chrono::milliseconds(0))
                     : std::chrono::milliseconds(-1);
    const bool last = most && (!polls_ || left <= kPollInterval);
    if (polls_ && !last) left = kPollInterval;
    ::poll(polled.data(), polled.size(), static_cast<int>(left.count()));
    Waited waited;
    for (std::size_t i = 0; i < descriptors.size(); ++i) {
      if (polled[i].revents != 0) waited.readable.push_back(descriptors[i]);
    }
    const bool told = inotify_ >= 0 && polled.back().revents != 0;
    const bool named = told && read_events();
    if (told || polls_) waited.changed = compare_states() || named;
    const bool over = most && Clock::now() - begin >= *most;
    if (waited.changed || !waited.readable.empty() || over) return waited;
  }
}

}  // namespace banxin
