#include "preview/watch_report.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <stop_token>
#include <thread>

#include "base/check.h"
#include "base/fingerprint.h"
#include "build/write_file.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

using Clock = std::chrono::steady_clock;

// A save is over when nothing more comes for so long, and is taken as over after so long.
constexpr std::chrono::milliseconds kQuiet{20};
constexpr std::chrono::milliseconds kLongestBurst{500};
// A build that answers a save so old is no longer overtaken.
constexpr std::chrono::milliseconds kLongestWait{1000};

// A descriptor that becomes readable when a build is done.
class DoneSignal {
 public:
  DoneSignal() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    CHECK(descriptor_ >= 0, "an event descriptor");
  }
  ~DoneSignal() { ::close(descriptor_); }
  DoneSignal(const DoneSignal&) = delete;
  DoneSignal& operator=(const DoneSignal&) = delete;
  int descriptor() const { return descriptor_; }
  void raise() const { CHECK(::eventfd_write(descriptor_, 1) == 0, "the event is taken"); }
  void lower() const {
    eventfd_t ignored = 0;
    ::eventfd_read(descriptor_, &ignored);
  }

 private:
  int descriptor_;
};

struct Outcome {
  Built built;
  bool overtaken = false;
};

class ReportWatcher {
 public:
  ReportWatcher(const WatchRequest& request, const BuildReport& build,
                const std::function<void(const Rebuilt&)>& tell, FileWatch files)
      : request_(request), build_(build), tell_(tell), files_(std::move(files)) {
    files_.set_files({request.build.name});
  }

  void run(int stop) {
    for (;;) {
      const Waited waited = files_.wait({stop, done_.descriptor()}, time_to_settle());
      const auto is_readable = [&](int descriptor) {
        return std::find(waited.readable.begin(), waited.readable.end(), descriptor) !=
               waited.readable.end();
      };
      if (is_readable(stop)) return;  // the thread is told to stop, and joined
      if (waited.changed) note_change();
      if (is_readable(done_.descriptor())) finish();
      if (settle_at_ && !building_ && Clock::now() >= *settle_at_) start();
    }
  }

 private:
  std::optional<std::chrono::milliseconds> time_to_settle() const {
    if (!settle_at_ || building_) return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*settle_at_ - Clock::now());
    return std::max(left, std::chrono::milliseconds(0));
  }

  void note_change() {
    if (!changed_at_) changed_at_ = Clock::now();
    settle_at_ = std::min(Clock::now() + kQuiet, *changed_at_ + kLongestBurst);
    if (building_ && !is_late()) thread_.request_stop();
  }

  bool is_late() const { return since_ && Clock::now() - *since_ > kLongestWait; }

  void start() {
    if (!since_) since_ = changed_at_;
    changed_at_.reset();
    settle_at_.reset();
    building_ = true;
    started_ = std::chrono::system_clock::now();
    thread_ = std::jthread([this](const std::stop_token& stop) {
      outcome_ = make(stop);
      done_.raise();
    });
  }

  // In the thread.
  Outcome make(const std::stop_token& stop) const {
    Outcome outcome;
    BuildRequest request = request_.build;
    request.stop = stop;
    auto bytes = read_file(request.name);
    if (bytes) {
      request.bytes = std::move(*bytes);
      outcome.built = build_(request);
    } else {
      outcome.built.problems.push_back(bytes.error());
    }
    outcome.overtaken = stop.stop_requested();
    return outcome;
  }

  void finish() {
    done_.lower();
    thread_.join();
    building_ = false;
    // A build that failed before it knew them says nothing of them.
    if (!outcome_.built.inputs.empty()) inputs_ = outcome_.built.inputs;
    std::vector<std::string> files = {request_.build.name};
    files.insert(files.end(), inputs_.begin(), inputs_.end());
    files_.set_files(files, started_);
    if (!outcome_.overtaken || (is_late() && !has_errors(outcome_.built.problems))) tell();
  }

  void tell() {
    Rebuilt rebuilt{Rebuild::kept, outcome_.built.pages, std::move(outcome_.built.problems), 0};
    if (!has_errors(rebuilt.problems)) rebuilt.outcome = put_in_place(rebuilt.problems);
    rebuilt.milliseconds =
        std::chrono::duration<double, std::milli>(Clock::now() - *since_).count();
    since_.reset();
    tell_(rebuilt);
  }

  Rebuild put_in_place(Problems& problems) {
    const Fingerprint fingerprint = hash_bytes(outcome_.built.pdf);
    const bool is_ours = written_.there && state_of(request_.output) == written_;
    if (is_ours && last_ == fingerprint) return Rebuild::same;
    if (auto written = write_file(request_.output, outcome_.built.pdf); !written) {
      problems.push_back(written.error());
      return Rebuild::kept;
    }
    last_ = fingerprint;
    written_ = state_of(request_.output);
    return Rebuild::written;
  }

  const WatchRequest& request_;
  const BuildReport& build_;
  const std::function<void(const Rebuilt&)>& tell_;
  FileWatch files_;
  DoneSignal done_;
  Outcome outcome_;                  // of the thread, read when it is done
  std::vector<std::string> inputs_;  // of the last build that knew them
  std::optional<Fingerprint> last_;  // of the PDF written
  FileState written_;                // the PDF as it was left
  bool building_ = false;
  // The start is a save too. `since_`: the first save that the PDF does not answer yet.
  std::chrono::system_clock::time_point started_;  // the last build
  std::optional<Clock::time_point> changed_at_ = Clock::now(), settle_at_ = changed_at_, since_;
  std::jthread thread_;
};

}  // namespace

Result<void> watch_report(const WatchRequest& request, const BuildReport& build,
                          const std::function<void(const Rebuilt&)>& tell, int stop) {
  auto files = FileWatch::open(request.method);
  if (!files) return tl::unexpected(files.error());
  ReportWatcher(request, build, tell, std::move(*files)).run(stop);
  return {};
}

}  // namespace banxin
