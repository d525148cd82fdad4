#pragma once
// A folder of its own for a test, removed at its end.
#include <string>
#include <string_view>

namespace banxin::testing {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // The folder's path, or that of a file in it.
  std::string path(const std::string& name = "") const;
  // Writes a file, its folders too; returns its path.
  std::string write(const std::string& name, std::string_view bytes) const;

 private:
  std::string path_;
};

// Bytes of a file; empty if it is not there.
std::string bytes_of(const std::string& path);

}  // namespace banxin::testing
