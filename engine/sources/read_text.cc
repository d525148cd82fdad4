#include "sources/read_text.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sources/decode_text.h"
#include "sources/line_ends.h"

namespace banxin {
namespace {

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000; }

// Characters that show nothing and mean nothing in running Chinese text.
bool is_invisible(char32_t c) {
  return c == 0xFEFF || c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060;
}

bool is_control(char32_t c) { return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0); }

struct LineOfText {
  std::u32string_view text;
  int number = 0;
};

// The text of a line without its indent, trailing blanks and invisible characters.
Result<RichText> take_line(const LineOfText& line, const std::string& file) {
  std::size_t begin = 0;
  std::size_t end = line.text.size();
  while (begin < end && (is_blank(line.text[begin]) || is_invisible(line.text[begin]))) ++begin;
  while (end > begin && (is_blank(line.text[end - 1]) || is_invisible(line.text[end - 1]))) --end;
  RichText text;
  bool moved = true;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = line.text[i];
    if (is_invisible(c)) {
      moved = true;
      continue;
    }
    if (is_control(c)) {
      return tl::unexpected(
          Problem{"text.control-character",
                  Severity::error,
                  {file, line.number, static_cast<int>(i) + 1},
                  fmt::format("the control character {} is no text", code_point_name(c)),
                  "delete it; if the file is not plain text, save it as such"});
    }
    if (moved) {
      text.source.push_back(
          {static_cast<TextOffset>(text.text.size()), line.number, static_cast<int>(i) + 1});
      moved = false;
    }
    text.text.push_back(c == U'\t' || c == 0xA0 ? U' ' : c);
  }
  return text;
}

}  // namespace

Result<Draft> read_text(std::string_view bytes, const std::string& file) {
  auto decoded = decode_text(bytes, file);
  if (!decoded) return tl::unexpected(decoded.error());
  const std::u32string_view text = decoded->text;
  Draft draft;
  draft.file = file;
  int number = 0;
  int blank = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !ends_line(text[end])) ++end;
    auto line = take_line({text.substr(at, end - at), ++number}, file);
    if (!line) return tl::unexpected(line.error());
    if (line->text.empty()) {
      ++blank;
    } else {
      draft.blocks.push_back({std::move(*line), blank});
      blank = 0;
    }
    at = end < text.size() ? end + line_end_length(text, end) : end;
  }
  return draft;
}

Result<std::string> read_file(const std::string& path) {
  const auto unreadable = [&path] {
    return tl::unexpected(Problem{"file.unreadable",
                                  Severity::error,
                                  {path, 0, 0},
                                  fmt::format("cannot be read: {}", std::strerror(errno)),
                                  "check the name and the rights of the file",
                                  Blame::environment});
  };
  std::FILE* const file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return unreadable();
  std::string bytes;
  std::array<char, 65536> chunk;
  errno = 0;
  for (std::size_t got = 0; (got = std::fread(chunk.data(), 1, chunk.size(), file)) > 0;) {
    bytes.append(chunk.data(), got);
  }
  const bool failed = std::ferror(file) != 0;
  if (file != stdin) std::fclose(file);
  if (failed) return unreadable();
  return bytes;
}

}  // namespace banxin
