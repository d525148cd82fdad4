#include "build/write_file.h"

#include <fmt/format.h>

#include <filesystem>

#include "build/output_file.h"

namespace banxin {

Result<void> write_file(const std::string& path, std::string_view bytes) {
  auto output = OutputFile::create(path);
  if (!output) return tl::unexpected(output.error());
  if (auto written = output->write(bytes); !written) return written;
  return output->commit();
}

Result<void> make_folder_of(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return {};
  std::filesystem::create_directories(folder, error);
  if (!error) return {};
  return tl::unexpected(Problem{"file.unwritable",
                                Severity::error,
                                {path, 0, 0},
                                fmt::format("its folder cannot be made: {}", error.message()),
                                "check the folder's name and the rights of the one above it",
                                Blame::environment});
}

Result<void> check_writable(const std::string& path) {
  if (path == "-") return {};
  if (auto made = make_folder_of(path); !made) return made;
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  const bool written_through = std::filesystem::exists(status) &&
                               !std::filesystem::is_regular_file(status) &&
                               !std::filesystem::is_directory(status);
  if (written_through) return {};
  const auto output = OutputFile::create(path);
  if (!output) return tl::unexpected(output.error());
  return {};
}

}  // namespace banxin
