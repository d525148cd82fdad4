// ARCHITECTURE.md names files of the tree in backticks: `engine/lines/break_lines.cc`, or, as
// includes do, `lines/break_lines.h`, `lines/break_lines`, `sources/read_*`, `pdf/haru.{h,cc}`.
// Each must exist, or the document has been left behind by the code.
#include <gtest/gtest.h>

#include <regex>

#include "source_tree.h"

namespace banxin::rules {
namespace {

using Strings = std::vector<std::string>;

// The `…` of a Markdown text outside fenced blocks.
Strings code_spans(const std::string& markdown) {
  static const std::regex kSpan("`([^`]+)`");
  Strings spans;
  bool fenced = false;
  for (const std::string& line : split_lines(markdown)) {
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    if (line.compare(first, 3, "```") == 0) fenced = !fenced;
    if (fenced) continue;
    for (std::sregex_iterator it(line.begin(), line.end(), kSpan), end; it != end; ++it) {
      spans.push_back((*it)[1].str());
    }
  }
  return spans;
}

// Names of folders with which a path begins: those of the tree, and those of engine/.
std::set<std::string> first_folders() {
  std::set<std::string> folders = {"engine"};
  for (const auto& root : {source_dir(), source_dir() / "engine"}) {
    if (!std::filesystem::exists(root)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
      if (entry.is_directory()) folders.insert(entry.path().filename().string());
    }
  }
  return folders;
}

// A span that names a file: words joined by slashes, which begin with a folder of ours or end in a
// file name. Not made by the build, not an address, not a type of media.
bool looks_like_path(const std::string& span, const std::set<std::string>& folders) {
  static const std::regex kPath(R"(^[\w.-]+(/[\w.*<>{},-]+)+/?$)");
  static const std::regex kFile(R"(\.(h|cc|md|toml|txt|csv|sh|json|cmake|py)$)");
  if (!std::regex_match(span, kPath) || span.starts_with("samples/out")) return false;
  return folders.contains(span.substr(0, span.find('/'))) || std::regex_search(span, kFile);
}

// "haru.{h,cc}" → "haru.h", "haru.cc".
Strings expand_braces(const std::string& path) {
  const std::size_t open = path.find('{');
  const std::size_t close = path.find('}', open);
  if (open == std::string::npos || close == std::string::npos) return {path};
  Strings expanded;
  std::istringstream choices(path.substr(open + 1, close - open - 1));
  for (std::string choice; std::getline(choices, choice, ',');) {
    expanded.push_back(path.substr(0, open) + choice + path.substr(close + 1));
  }
  return expanded;
}

// `*` and `<name>` stand for any characters of one name.
std::regex pattern_of(const std::string& name) {
  std::string pattern = std::regex_replace(name, std::regex("<[^>]*>"), "*");
  pattern = std::regex_replace(pattern, std::regex(R"([.+])"), R"(\$&)");
  return std::regex(std::regex_replace(pattern, std::regex(R"(\*)"), ".*"));
}

// Whether the folder holds the names of a path, one inside the other; the last may lack its
// extension.
bool exists_below(const std::filesystem::path& folder, const Strings& names, std::size_t at) {
  if (at == names.size()) return true;
  if (!std::filesystem::is_directory(folder)) return false;
  const std::regex pattern = pattern_of(names[at]);
  const bool last = at + 1 == names.size();
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().filename();
    const bool matches = std::regex_match(name.string(), pattern) ||
                         (last && std::regex_match(name.stem().string(), pattern));
    if (matches && exists_below(entry.path(), names, at + 1)) return true;
  }
  return false;
}

bool exists_in_tree(const std::string& path) {
  Strings names;
  std::istringstream parts(path);
  for (std::string name; std::getline(parts, name, '/');) names.push_back(name);
  return exists_below(source_dir(), names, 0) || exists_below(source_dir() / "engine", names, 0);
}

// The paths a document names that are not there.
Strings missing_paths(const std::string& markdown) {
  const auto folders = first_folders();
  Strings missing;
  for (const std::string& span : code_spans(markdown)) {
    if (!looks_like_path(span, folders)) continue;
    for (const std::string& path : expand_braces(span)) {
      if (!exists_in_tree(path)) missing.push_back(path);
    }
  }
  return missing;
}

TEST(Documents, ArchitectureNamesFilesThatExist) {
  const auto document = source_dir() / "ARCHITECTURE.md";
  for (const std::string& path : missing_paths(read_file(document))) {
    ADD_FAILURE() << "ARCHITECTURE.md names `" << path << "`, which does not exist";
  }
}

TEST(DocumentsCheck, FindsMissingFiles) {
  const Strings missing = {"engine/base/no_such.h", "base/no_such", "nowhere/file.cc",
                           "tests/rules/no_*.cc", "base/no_such.cc"};
  EXPECT_EQ(missing_paths("See `engine/base/no_such.h`, `base/no_such` and `nowhere/file.cc`;\n"
                          "`tests/rules/no_*.cc` and `base/{length.h,no_such.cc}`.\n"),
            missing);
}

TEST(DocumentsCheck, AcceptsFilesThatExistAndWhatIsNoFile) {
  EXPECT_EQ(missing_paths("`engine/LAYERS`, `engine/base/length.h`, `base/length`, `engine/base/`, "
                          "`tests/rules/*_test.cc`, `tests/<folder>/<file>_test.cc`.\n"
                          "`application/pdf`, `and/or`, `a / b`, `samples/out/handout.pdf`\n"
                          "```\n`base/not_looked_at`\n```\n"),
            Strings());
}

}  // namespace
}  // namespace banxin::rules
