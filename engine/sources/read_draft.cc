#include "sources/read_draft.h"

#include <algorithm>

#include "sources/decode_text.h"
#include "sources/place_files.h"
#include "sources/read_front_matter.h"
#include "sources/read_markdown.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

bool has_ending(const std::string& file, std::string_view ending) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return file.size() > ending.size() &&
         std::equal(ending.begin(), ending.end(),
                    file.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [&](char wanted, char c) { return same(c, wanted); });
}

bool is_markdown(const std::string& file, std::u32string_view text) {
  if (file != "-") return has_ending(file, ".md") || has_ending(file, ".markdown");
  const std::size_t first = text.find_first_not_of(U"\r\n \t");
  return first != std::u32string_view::npos && text.substr(first).starts_with(U"# ");
}

// A CSV file alone: a report of one table.
ReadDraft read_table(std::string_view bytes, const std::string& file) {
  ReadDraft read;
  read.draft.file = file;
  auto table = read_table_file(bytes, file);
  if (!table) {
    read.problems.push_back(table.error());
  } else if (!table->rows.empty()) {
    add_table(read.draft, std::move(*table), 0);
  }
  return read;
}

}  // namespace

ReadDraft read_draft(std::string_view bytes, const std::string& file) {
  if (has_ending(file, ".csv")) return read_table(bytes, file);
  const auto decoded = decode_text(bytes, file);
  if (!decoded) return {{file, {}, {}, {}, {}, {}}, {decoded.error()}};
  TakenFrontMatter front = take_front_matter(decoded->text, file);
  const std::u32string_view text = std::u32string_view(decoded->text).substr(front.length);
  ReadDraft read;
  if (is_markdown(file, text)) {
    read = read_markdown(text, front.lines, file);
  } else if (auto lines = read_lines(text, front.lines, file)) {
    read.draft = std::move(*lines);
  } else {
    read.problems.push_back(lines.error());
  }
  read.draft.file = file;
  read.draft.front = std::move(front.front);
  append(read.problems, place_files(read.draft));
  append(front.problems, std::move(read.problems));
  read.problems = std::move(front.problems);
  return read;
}

}  // namespace banxin
