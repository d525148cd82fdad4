#include "build/read_data_files.h"

#include <filesystem>
#include <set>

#include "indicators/read_data.h"
#include "sources/place_files.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

void read_data_file(const std::string& file, ReadData& read) {
  const auto bytes = read_file(file);
  const auto table = bytes ? read_table_file(*bytes, file) : tl::unexpected(bytes.error());
  if (!table) {
    read.problems.push_back(table.error());
  } else {
    append(read.problems, add_data(read.data, *table, file));
  }
}

}  // namespace

ReadData read_data_files(const FrontMatter& front, const std::string& report,
                         const std::vector<std::string>& more) {
  ReadData read;
  std::set<std::string> seen;
  const auto is_new = [&](const std::string& file) {
    return seen.insert(std::filesystem::path(file).lexically_normal()).second;
  };
  for (const std::string& name : front.data) {
    const std::string file = beside(report, name);
    if (!is_new(file)) continue;
    const std::size_t before = read.problems.size();
    read_data_file(file, read);
    for (std::size_t i = before; i < read.problems.size(); ++i) {
      Problem& problem = read.problems[i];
      if (problem.code != "file.unreadable") continue;
      problem.what = file + " " + problem.what;
      problem.place = {report, front.data_line, 0};
      problem.blame = Blame::document;
    }
  }
  for (const std::string& file : more) {
    if (is_new(file)) read_data_file(file, read);
  }
  return read;
}

}  // namespace banxin
