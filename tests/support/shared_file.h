#pragma once
// Files of the corpora that may lie beside a checkout (tests/run.sh).
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace banxin::testing {

// The path of a file or folder of the corpora; nothing where they are not there.
inline std::optional<std::string> shared_file(const std::string& name) {
  const char* const folder = std::getenv("BANXIN_SHARED");
  if (folder == nullptr) return std::nullopt;
  std::string path = std::string(folder) + "/" + name;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  return path;
}

}  // namespace banxin::testing

// The path of a file of the corpora, or the test is skipped: a checkout is tested without them too.
#define SHARED_FILE_OR_SKIP(path, name)                                          \
  const auto path##_found = ::banxin::testing::shared_file(name);                \
  if (!path##_found) GTEST_SKIP() << "no " << (name) << " beside this checkout"; \
  const std::string& path = *path##_found
