#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace banxin {

// Per cent of process colours. Pure black is written as DeviceGray 0 (P-06, D-07).
struct Ink {
  std::uint8_t cyan = 0, magenta = 0, yellow = 0, black = 100;
  auto fields() const { return std::tie(cyan, magenta, yellow, black); }
  friend bool operator==(const Ink&, const Ink&) = default;
};

// The inks of official documents: red is that of 发文机关标志 and its rule (P-06).
enum class InkName { black, red };
constexpr std::array<std::string_view, 2> kInkNames = {"black", "red"};

constexpr Ink ink_of(InkName name) { return name == InkName::red ? Ink{0, 80, 80, 0} : Ink{}; }

}  // namespace banxin
