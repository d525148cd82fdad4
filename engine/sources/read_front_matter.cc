#include "sources/read_front_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/toml_schema.h"
#include "sources/line_ends.h"

namespace banxin {
namespace {

struct Line {
  std::u32string_view text;
  std::size_t next = 0;  // where the line behind it begins
};

Line line_at(std::u32string_view text, std::size_t at) {
  const std::size_t end = find_line_end(text, at);
  return {text.substr(at, end - at), end < text.size() ? end + line_end_length(text, end) : end};
}

bool is_fence(std::u32string_view line) {
  return line.starts_with(U'+') && trimmed(line, U" \t") == U"+++";
}

void read_words(TomlReader& reader, const char* key, std::string& value) {
  reader.read(key, value);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (!std::any_of(value.begin(), value.end(), is_control)) return;
  reader.add_problem(key, fmt::format("{} must be one line of text", key),
                     "delete the line ends and control characters in it");
  value.clear();
}

// A text that is printed.
void read_words(TomlReader& reader, const char* key, RichText& value) {
  std::string bytes;
  read_words(reader, key, bytes);
  const std::u32string text = from_utf8(bytes);
  value.text = trimmed(text, kTypedBlanks);
  if (value.text.empty()) return;
  const std::size_t begin = text.find(value.text);
  const Place place = reader.place_of(key);
  value.source = {{0, place.line, place.column + 1 + static_cast<int>(begin)}};  // behind the quote
}

void read_table(const toml::table& table, const std::string& file, TakenFrontMatter& taken) {
  TomlReader reader(table, file, "", taken.problems);
  FrontMatter& front = taken.front;
  read_words(reader, "title", front.title);
  read_words(reader, "subtitle", front.subtitle);
  read_words(reader, "speaker", front.speaker);
  read_words(reader, "meeting", front.meeting);
  read_words(reader, "date", front.date);
  read_words(reader, "layout", front.layout);
  if (reader.has("layout")) front.layout_line = reader.place_of("layout").line;
  reader.read("data", front.data);
  if (reader.has("data")) front.data_line = reader.place_of("data").line;
  reader.finish();
}

}  // namespace

TakenFrontMatter take_front_matter(std::u32string_view text, const std::string& file) {
  TakenFrontMatter taken;
  const Line first = line_at(text, 0);
  if (!is_fence(first.text)) return taken;
  std::string toml = "\n";  // the line +++: lines count as in the file
  int lines = 1;
  for (std::size_t at = first.next; at < text.size();) {
    const Line line = line_at(text, at);
    ++lines;
    at = line.next;
    if (!is_fence(line.text)) {
      toml += to_utf8(line.text) + "\n";
      continue;
    }
    taken.length = at;
    taken.lines = lines;
    if (const auto table = parse_toml(toml, file)) {
      read_table(*table, file, taken);
    } else {
      taken.problems.push_back(table.error());
    }
    for (Problem& problem : taken.problems) problem.blame = Blame::document;
    return taken;
  }
  taken.problems.push_back({"front-matter.open",
                            Severity::error,
                            {file, 1, 1},
                            "the front matter that begins with +++ has no end",
                            "close it with a line +++"});
  return taken;
}

}  // namespace banxin
