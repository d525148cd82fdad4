#include "build/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/write_all.h"
#include "build/part_name.h"

namespace banxin {
namespace {

Problem unwritable(const std::string& path, const char* what, int error) {
  return {"file.unwritable",
          Severity::error,
          {path, 0, 0},
          fmt::format("cannot be {}: {}", what, std::strerror(error)),
          "nothing was changed; check the folder, its rights and the free space",
          Blame::environment};
}

// The file a chain of links names, whether it is there yet or not.
std::filesystem::path follow_links(std::filesystem::path path) {
  constexpr int kLongestChain = 40;
  std::error_code ignored;
  for (int i = 0; i < kLongestChain && std::filesystem::is_symlink(path, ignored); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, ignored);
  }
  return path;
}

// A part is one already: who named it puts it where it goes.
std::string name_beside(const std::string& target) {
  return is_part(target) ? target : part_name_of(target, std::to_string(::getpid()));
}

}  // namespace

Result<OutputFile> OutputFile::create(const std::string& path) {
  OutputFile output;
  output.path_ = path;
  if (path == "-") {
    output.file_ = STDOUT_FILENO;
    return output;
  }
  std::error_code ignored;
  const std::filesystem::path target = follow_links(path);
  const std::filesystem::file_status status = std::filesystem::status(target, ignored);
  const bool special = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  output.target_ = target.string();
  if (!special) output.beside_ = name_beside(output.target_);
  const std::string& name = special ? output.target_ : output.beside_;
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (special ? 0 : O_TRUNC);
  output.file_ = ::open(name.c_str(), flags, 0666);
  if (output.file_ < 0) {
    const int error = errno;
    output.beside_.clear();
    return tl::unexpected(unwritable(path, "created", error));
  }
  return output;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      beside_(std::exchange(other.beside_, {})),
      file_(std::exchange(other.file_, -1)) {}

OutputFile::~OutputFile() { drop(); }

void OutputFile::drop() {
  if (file_ >= 0 && file_ != STDOUT_FILENO) ::close(file_);
  file_ = -1;
  if (!beside_.empty()) ::unlink(beside_.c_str());
  beside_.clear();
}

Result<void> OutputFile::write(std::string_view bytes) {
  if (write_all(file_, bytes)) return {};
  const int error = errno;
  drop();
  return tl::unexpected(unwritable(path_, "written", error));
}

Result<void> OutputFile::commit() {
  if (file_ != STDOUT_FILENO && ::close(std::exchange(file_, -1)) != 0) {
    const int error = errno;
    drop();
    return tl::unexpected(unwritable(path_, "written", error));
  }
  if (beside_.empty()) return {};
  if (std::rename(beside_.c_str(), target_.c_str()) != 0) {
    const int error = errno;
    drop();
    return tl::unexpected(unwritable(path_, "replaced", error));
  }
  beside_.clear();
  return {};
}

}  // namespace banxin
