#pragma once
// Whether two paths name one file, there or not yet: an output that would replace an input.
#include <map>
#include <set>
#include <string>

namespace banxin {

// "-" is no file.
bool is_same_file(const std::string& a, const std::string& b);

// Files to compare many others with: a link is the file it names. Whole folders are asked for once,
// so that a list may have millions of names.
class FileSet {
 public:
  void add(const std::string& path);
  bool contains(const std::string& path);

 private:
  std::string name_of(const std::string& path);

  std::set<std::string> names_;  // without links, and of files that are there device and number
  std::map<std::string, std::string> folders_;  // as given → without links
};

}  // namespace banxin
