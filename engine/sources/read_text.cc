#include "sources/read_text.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>

#include "sources/decode_text.h"
#include "sources/line_ends.h"
#include "sources/place_files.h"
#include "sources/take_line.h"
#include "sources/take_order.h"

namespace banxin {

Result<Draft> read_text(std::string_view bytes, const std::string& file) {
  const auto decoded = decode_text(bytes, file);
  if (!decoded) return tl::unexpected(decoded.error());
  return read_lines(decoded->text, 0, file);
}

namespace {

std::size_t next_line(std::u32string_view text, std::size_t end) {
  return end < text.size() ? end + line_end_length(text, end) : end;
}

// The lines of a block that opened above `at`, up to its ```; both counts go past it.
std::optional<std::u32string> take_order(std::u32string_view text, std::size_t& at, int& number) {
  std::u32string order;
  while (at < text.size()) {
    const std::size_t end = find_line_end(text, at);
    const std::u32string_view line = text.substr(at, end - at);
    at = next_line(text, end);
    ++number;
    if (closes_order(line)) return order;
    order += std::u32string(line) + U"\n";
  }
  return std::nullopt;
}

}  // namespace

Result<Draft> read_lines(std::u32string_view text, int lines_above, const std::string& file) {
  Draft draft;
  draft.file = file;
  int number = lines_above;
  int blank = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_line_end(text, at);
    ++number;
    if (opens_order(text.substr(at, end - at))) {
      const int opening = number;
      at = next_line(text, end);
      const auto order = take_order(text, at, number);
      if (!order) return tl::unexpected(unclosed_order({file, opening, 1}));
      add_table(draft, ordered_table(*order, opening), std::exchange(blank, 0));
      continue;
    }
    auto line = take_line({text.substr(at, end - at), number}, file);
    if (!line) return tl::unexpected(line.error());
    if (line->text.empty()) {
      ++blank;
    } else {
      draft.blocks.push_back({std::move(*line), blank});
      blank = 0;
    }
    at = next_line(text, end);
  }
  return draft;
}

Result<std::string> read_file(const std::string& path, std::size_t most) {
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
    if (bytes.size() > most) break;
  }
  const bool failed = std::ferror(file) != 0;
  if (file != stdin) std::fclose(file);
  if (failed) return unreadable();
  if (bytes.size() > most) {
    return tl::unexpected(Problem{"file.too-large",
                                  Severity::error,
                                  {path, 0, 0},
                                  fmt::format("has more than {} MB", most / 1'000'000),
                                  "make it smaller",
                                  Blame::document});
  }
  return bytes;
}

}  // namespace banxin
