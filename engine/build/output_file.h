#pragma once
// OutputFile: a file written beside its place and put there when it is whole; until then what was
// there stays. Dropped without commit(), it leaves nothing. "-" is standard output; devices and
// pipes are written through.
#include <string>
#include <string_view>

#include "base/problem.h"

namespace banxin {

class OutputFile {
 public:
  // Errors, here and below: file.unwritable.
  static Result<OutputFile> create(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  Result<void> write(std::string_view bytes);
  Result<void> commit();

 private:
  OutputFile() = default;
  void drop();

  std::string path_;    // as named, for messages
  std::string target_;  // where it goes
  std::string beside_;  // where it is until then; empty: written through
  int file_ = -1;
};

}  // namespace banxin
