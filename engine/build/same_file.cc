#include "build/same_file.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

namespace banxin {

namespace {

namespace fs = std::filesystem;

std::string number_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return fmt::format("{} {}", status.st_dev, status.st_ino);
}

}  // namespace

std::string FileSet::name_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  const std::string folder = whole.parent_path().string();
  const auto [known, is_new] = folders_.emplace(folder, folder);
  if (is_new) {
    const fs::path found = fs::weakly_canonical(folder, error);
    if (!error) known->second = found.string();
  }
  return known->second + "/" + whole.filename().string();
}

void FileSet::add(const std::string& path) {
  if (path == "-" || path.empty()) return;
  names_.insert(name_of(path));
  if (std::string number = number_of(path); !number.empty()) names_.insert(std::move(number));
}

bool FileSet::contains(const std::string& path) {
  if (path == "-" || path.empty()) return false;
  return names_.contains(name_of(path)) || names_.contains(number_of(path));
}

bool is_same_file(const std::string& a, const std::string& b) {
  FileSet one;
  one.add(a);
  return one.contains(b);
}

}  // namespace banxin
