#include "build/part_name.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/fingerprint.h"

namespace banxin {
namespace {

constexpr std::string_view kBeginning = ".banxin-";
constexpr std::string_view kEnding = ".part";

std::string name_in(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

}  // namespace

std::string part_name_of(const std::string& output, std::string_view writer) {
  const std::filesystem::path path(output);
  const std::string name = to_string(hash_bytes(name_in(output))).substr(0, 16);
  return (path.parent_path() / fmt::format("{}{}-{}{}", kBeginning, name, writer, kEnding))
      .string();
}

bool is_part(const std::string& path) {
  const std::string name = name_in(path);
  return name.starts_with(kBeginning) && name.ends_with(kEnding);
}

bool is_part_of(const std::string& path, std::string_view writer) {
  return is_part(path) && path.ends_with(fmt::format("-{}{}", writer, kEnding));
}

}  // namespace banxin
