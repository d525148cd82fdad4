#pragma once
// What a file is called until it is whole, beside its place, so that renaming is one step.
#include <string>
#include <string_view>

namespace banxin {

// Short, whatever the output is called. `writer`: who writes it; two writers of one output never
// write one file.
std::string part_name_of(const std::string& output, std::string_view writer);

// Whether a path is that of a part: of any writer, or of this one.
bool is_part(const std::string& path);
bool is_part_of(const std::string& path, std::string_view writer);

}  // namespace banxin
