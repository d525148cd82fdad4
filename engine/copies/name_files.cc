#include "copies/name_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "copies/file_name.h"
#include "copies/fill_fields.h"

namespace banxin {
namespace {

// The parts of a path between its slashes.
std::vector<FieldTemplate> split_path(const FieldTemplate& pattern) {
  std::vector<FieldTemplate> parts(1);
  for (const FieldPiece& piece : pattern) {
    if (is_field(piece)) {
      parts.back().push_back(piece);
      continue;
    }
    for (std::size_t at = 0; at <= piece.text.size();) {
      const std::size_t end = std::min(piece.text.find(U'/', at), piece.text.size());
      if (end > at) parts.back().push_back({FieldKind::text, piece.text.substr(at, end - at)});
      if (end < piece.text.size()) parts.emplace_back();
      at = end + 1;
    }
  }
  return parts;
}

bool has_field(const FieldTemplate& part) {
  return std::any_of(part.begin(), part.end(), is_field);
}

std::string path_of(const std::vector<FieldTemplate>& parts, const Delegate& copy) {
  std::string path;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_file = i + 1 == parts.size();
    const std::u32string text = fill_fields(parts[i], copy).text;
    path += is_file || has_field(parts[i]) ? file_name_of(text) : to_utf8(text);
    if (!is_file) path += '/';
  }
  return path;
}

// "the copy 000187 (row 3)", "the spare copy 000201"
std::string describe(const Delegate& copy) {
  if (copy.row == 0) return fmt::format("the spare copy {}", to_utf8(copy.serial));
  return fmt::format("the copy {} (row {})", to_utf8(copy.serial), copy.row);
}

Problem error(std::string what) {
  return {"copies.file-name",
          Severity::error,
          {},
          std::move(what),
          "a name such as {编号}-{姓名}.pdf gives each copy a file of its own",
          Blame::usage};
}

}  // namespace

NamedFiles name_files(std::u32string_view pattern, const Delegates& copies) {
  NamedFiles named;
  const auto fields = parse_fields(pattern, copies);
  if (!fields) {
    named.problems.push_back(fields.error());
    named.problems.back().blame = Blame::usage;
    return named;
  }
  const std::vector<FieldTemplate> parts = split_path(*fields);
  if (parts.back().empty()) {
    named.problems.push_back(error("the template of the file names ends without a name"));
    return named;
  }
  std::map<std::string, const Delegate*> seen;
  for (const Delegate& copy : copies.rows) {
    named.paths.push_back(path_of(parts, copy));
    const auto [other, is_new] = seen.emplace(file_name_key(named.paths.back()), &copy);
    if (is_new) continue;
    named.problems.push_back(error(
        fmt::format("{} and {} would be one file", describe(*other->second), describe(copy))));
  }
  return named;
}

}  // namespace banxin
