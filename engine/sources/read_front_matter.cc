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

// TOML wants quotes around a key that is not ASCII: 份号 = "1" becomes "份号"="1", as long as
// before if there are blanks around the sign, so that columns are the file's.
std::u32string with_quoted_key(std::u32string_view line) {
  const std::size_t begin = line.find_first_not_of(U" \t");
  const std::size_t sign = line.find(U'=');
  if (begin == std::u32string_view::npos || sign == std::u32string_view::npos)
    return std::u32string(line);
  const std::u32string_view key = trimmed(line.substr(begin, sign - begin), U" \t");
  const bool is_word = !key.empty() && is_han(key.front()) && !has_any(key, U"\"'#[]{}.");
  if (!is_word) return std::u32string(line);
  std::u32string quoted(line.substr(0, begin));
  quoted += U'"';
  quoted += key;
  quoted += U"\"=";
  std::size_t value = line.find_first_not_of(U" \t", sign + 1);
  if (value == std::u32string_view::npos) value = line.size();
  while (quoted.size() < value) quoted += U' ';
  quoted += line.substr(value);
  return quoted;
}

bool is_one_line(const std::string& value) {
  return std::none_of(value.begin(), value.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void read_words(TomlReader& reader, const char* key, std::string& value) {
  reader.read(key, value);
  if (is_one_line(value)) return;
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

// A key in English or in Chinese, whichever is there.
const char* given(const TomlReader& reader, const char* english, const char* chinese) {
  return reader.has(chinese) && !reader.has(english) ? chinese : english;
}

// One printed text, or several in a list.
void read_words(TomlReader& reader, const char* key, std::vector<RichText>& values) {
  if (!reader.has(key)) return;
  if (!reader.is_list(key)) {
    read_words(reader, key, values.emplace_back());
  } else {
    std::vector<std::string> texts;
    reader.read(key, texts);
    const Place place = reader.place_of(key);
    for (const std::string& bytes : texts) {
      if (!is_one_line(bytes)) {
        reader.add_problem(key, fmt::format("{} must be lines of text", key),
                           "delete the line ends and control characters in them");
        continue;
      }
      const std::u32string text = from_utf8(bytes);
      RichText& value = values.emplace_back();
      value.text = trimmed(text, kTypedBlanks);
      value.source = {{0, place.line, place.column}};
    }
  }
  std::erase_if(values, [](const RichText& value) { return value.text.empty(); });
}

void read_official(TomlReader& reader, OfficialMatter& matter) {
  read_words(reader, given(reader, "serial", "份号"), matter.serial);
  read_words(reader, given(reader, "secrecy", "密级"), matter.secrecy);
  read_words(reader, given(reader, "urgency", "紧急程度"), matter.urgency);
  read_words(reader, given(reader, "issuer", "发文机关"), matter.issuer);
  read_words(reader, given(reader, "document_number", "发文字号"), matter.document_number);
  read_words(reader, given(reader, "signatory", "签发人"), matter.signatories);
  std::vector<RichText> copies;
  read_words(reader, given(reader, "copies_to", "抄送"), copies);
  for (const RichText& organ : copies) {
    if (!matter.copies_to.text.empty()) append(matter.copies_to, {U"，", {}, {}});
    append(matter.copies_to, organ);
  }
  read_words(reader, given(reader, "printed_by", "印发机关"), matter.printed_by);
  read_words(reader, given(reader, "printed_on", "印发日期"), matter.printed_on);
  const char* seal = given(reader, "seal", "印章");
  if (reader.has(seal)) {
    bool value = false;
    reader.read(seal, value);
    matter.seal = value;
  }
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
  read_words(reader, given(reader, "paper", "文件"), front.cover.paper);
  read_words(reader, given(reader, "notice", "提示"), front.cover.notice);
  read_words(reader, given(reader, "secretariat", "秘书处"), front.cover.organ);
  read_official(reader, front.official);
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
      toml += to_utf8(with_quoted_key(line.text)) + "\n";
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
