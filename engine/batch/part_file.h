#pragma once
// Part files: outputs from when a worker writes them until the run puts them in their places, in
// the same folders. Their names bear that of the run's ledger (build/part_name), so that two runs
// that make one output, each with its own ledger, never write one file; the next run of a ledger
// writes over what a killed one left.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace banxin {

// Writes the file, its folder too, and has the system begin to put it on the disk. Errors:
// file.no-space, file.unwritable.
Result<void> write_part(const std::string& part, std::string_view bytes);

// Of a file that is not empty. Nothing: it cannot be read.
struct PartContent {
  std::int64_t bytes = 0;
  std::string hash;  // hash_bytes()
};
std::optional<PartContent> read_content(const std::string& path);

// Waits until a file or a folder is on the disk. False: errno tells why.
bool sync_file(const std::string& path);
bool sync_folder(const std::string& path);

// Of an errno: file.no-space or file.unwritable.
const char* code_of_writing(int error);

// Time of change, in ns; 0: the file is not there.
std::int64_t time_of_change(const std::string& path);

// Deletes what killed runs left in folders: parts of `writer`, which REQUIRES that no other run of
// it goes on, and those that nobody has touched for a day.
void remove_stale_parts(const std::vector<std::string>& folders, const std::string& writer);

}  // namespace banxin
