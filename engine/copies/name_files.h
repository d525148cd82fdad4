#pragma once
// A file for each copy, by a template: out/{代表团}/{编号}-{姓名}.pdf.
#include <string>
#include <vector>

#include "base/problem.h"
#include "copies/delegates.h"

namespace banxin {

struct NamedFiles {
  std::vector<std::string> paths;  // one a copy, UTF-8; none if the template cannot be read
  Problems problems;
};

// The folders that `pattern` itself names stay as they are; a part of the path with a field in it,
// and the name of the file, are made safe (file_name_of), so no field can lead to another folder.
// Errors: those of parse_fields; copies.file-name: two copies would be one file (names both rows
// and serials, no delegate), or a pattern that ends in a folder.
NamedFiles name_files(std::u32string_view pattern, const Delegates& copies);

}  // namespace banxin
