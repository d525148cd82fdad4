#pragma once
// What the tests of our own rules read: the files of the source tree, and C++ text with its
// comments and literals blanked, so that a rule about `open(` is not broken by a comment that
// mentions it. Lines stay where they are: a line number of the result is one of the file.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::rules {

inline std::filesystem::path source_dir() { return BANXIN_SOURCE_DIR; }

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The C++ files below engine/ as "folder/file.h", sorted.
inline std::set<std::string> engine_files() {
  const auto engine = source_dir() / "engine";
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(engine)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cc") continue;
    files.insert(entry.path().lexically_relative(engine).generic_string());
  }
  return files;
}

inline bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// What of the text a rule wants to see.
enum class Keep { code, code_and_literals };

// Blanks comments, and literals too unless they are kept.
class Blanker {
 public:
  Blanker(std::string_view text, Keep keep) : text_(text), keep_(keep) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  bool starts(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }

  void step() {
    if (starts("//")) {
      take(find("\n"), false);
    } else if (starts("/*")) {
      take(after("*/"), false);
    } else if (starts("R\"") && !follows_name()) {
      const std::size_t open = std::min(text_.find('(', at_), text_.size() - 1);
      const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
      take(after(close), keep_ == Keep::code_and_literals);
    } else if (starts("\"") || (starts("'") && !inside_number())) {
      take(end_of_literal(text_[at_]), keep_ == Keep::code_and_literals);
    } else {
      take(at_ + 1, true);
    }
  }

  std::size_t find(std::string_view mark) const {
    return std::min(text_.find(mark, at_ + 1), text_.size());
  }
  std::size_t after(std::string_view mark) const {
    return std::min(find(mark) + mark.size(), text_.size());
  }

  std::size_t end_of_literal(char quote) const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
      end += text_[end] == '\\' ? 2u : 1u;
    }
    return std::min(end + 1, text_.size());
  }

  // The word that ends right before here.
  std::string_view word_before() const {
    std::size_t begin = at_;
    while (begin > 0 && is_word(text_[begin - 1])) --begin;
    return text_.substr(begin, at_ - begin);
  }
  bool follows_name() const {
    const std::string_view word = word_before();
    return !word.empty() && word != "u" && word != "U" && word != "L" && word != "u8";
  }
  bool inside_number() const {
    const std::string_view word = word_before();
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
  }

  void take(std::size_t end, bool keep) {
    for (; at_ < end; ++at_) out_ += keep || text_[at_] == '\n' ? text_[at_] : ' ';
  }

  std::string_view text_;
  Keep keep_;
  std::size_t at_ = 0;
  std::string out_;
};

inline std::string blank_comments(std::string_view text) {
  return Blanker(text, Keep::code_and_literals).run();
}

inline std::string blank_comments_and_literals(std::string_view text) {
  return Blanker(text, Keep::code).run();
}

inline std::size_t line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::count(
                 text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace banxin::rules
