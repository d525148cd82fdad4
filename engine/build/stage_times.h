#pragma once
// Milliseconds that stages took, in the order they ran; for --json, never for the output.
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace banxin {

class StageTimes {
 public:
  // Runs `work` and notes how long it took.
  template <typename Work>
  auto measure(const std::string& stage, Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    auto result = std::forward<Work>(work)();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    times_.emplace_back(stage, took.count());
    return result;
  }
  const std::vector<std::pair<std::string, double>>& list() const { return times_; }

 private:
  std::vector<std::pair<std::string, double>> times_;
};

}  // namespace banxin
