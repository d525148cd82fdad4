#include "build/read_inputs.h"

#include <filesystem>
#include <utility>

#include "base/problem.h"
#include "images/read_photos.h"
#include "sources/place_files.h"
#include "sources/read_draft.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

void add_file(const std::string& path, FingerprintBuilder& builder) {
  const auto bytes = read_file(path, kLargestPhoto);
  builder.add(bytes.has_value());
  builder.add(bytes ? to_string(hash_bytes(*bytes)) : bytes.error().code);
}

}  // namespace

Inputs read_inputs(const std::string& bytes, const std::string& file,
                   const std::vector<std::string>& data) {
  ReadDraft read = read_draft(bytes, file);
  FingerprintBuilder builder;
  builder.add(hash_bytes(bytes));
  // Its stem is the title of a report that has none; its folder is of no account.
  builder.add(std::filesystem::path(file).filename().string());
  builder.add(read.draft.tables);
  for (const Problem& problem : read.problems) builder.add(problem.code + problem.what);
  for (const DraftPhoto& photo : read.draft.photos) add_file(photo.file, builder);
  for (const std::string& name : read.draft.front.data) add_file(beside(file, name), builder);
  builder.add(data.size());
  for (const std::string& name : data) add_file(name, builder);
  return {builder.finish(), std::move(read.draft.front)};
}

}  // namespace banxin
