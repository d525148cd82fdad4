#pragma once
// Milliseconds that stages took, in the order they ran; for --json, never for the output.
#include <chrono>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace banxin {

class StageTimes {
 public:
  // Runs `work` and notes how long it took.
  template <typename Work>
  auto measure(const std::string& stage, Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    const auto note = [&] {
      const std::chrono::duration<double, std::milli> took =
          std::chrono::steady_clock::now() - start;
      times_.emplace_back(stage, took.count());
    };
    if constexpr (std::is_void_v<decltype(std::forward<Work>(work)())>) {
      std::forward<Work>(work)();
      note();
    } else {
      auto result = std::forward<Work>(work)();
      note();
      return result;
    }
  }
  const std::vector<std::pair<std::string, double>>& list() const { return times_; }

 private:
  std::vector<std::pair<std::string, double>> times_;
};

}  // namespace banxin
