#include "sources/markdown_skeleton.h"

#include <algorithm>

#include "base/characters.h"
#include "sources/line_ends.h"
#include "sources/take_line.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestNumber = 9;  // of CommonMark
constexpr std::u32string_view kBullets = U"-+*•·●";

class SkeletonLine {
 public:
  explicit SkeletonLine(std::u32string_view line) : line_(line), bones_(line.size(), 'x') {}

  std::string run() {
    if (is_blank_line(line_)) return std::string(line_.size(), ' ');
    if (is_rule()) return as_typed();
    std::size_t at = 0;
    while (at < line_.size() && take_marker(at)) {
    }
    take_content(at);
    return std::move(bones_);
  }

 private:
  char32_t at(std::size_t i) const { return i < line_.size() ? line_[i] : 0; }

  std::string as_typed() {
    for (std::size_t i = 0; i < line_.size(); ++i) bones_[i] = static_cast<char>(line_[i]);
    return std::move(bones_);
  }

  void keep(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) bones_[i] = static_cast<char>(line_[i]);
  }

  // ---, * * *, ___ and the lines === and --- below a heading.
  bool is_rule() const {
    const std::size_t first = line_.find_first_not_of(U" \t");
    const char32_t sign = line_[first];
    if (std::u32string_view(U"-*_=").find(sign) == std::u32string_view::npos) return false;
    std::size_t count = 0;
    for (const char32_t c : line_) {
      if (c != sign && c != U' ' && c != U'\t') return false;
      count += c == sign;
    }
    return count >= (sign == U'-' || sign == U'=' ? 2U : 3U);
  }

  bool has_text_from(std::size_t i) const {
    return i < line_.size() && !is_blank_line(line_.substr(i));
  }

  // Takes an indent, a quote's > or the sign of an item or heading; false = the content begins.
  bool take_marker(std::size_t& i) {
    if (line_[i] == U' ' || line_[i] == U'\t' || line_[i] == U'>') {
      keep(i, i + 1);
      ++i;
      return true;
    }
    if (take_fence(i)) return false;
    const std::size_t end = end_of_sign(i);
    if (end == i || !is_blank(at(end)) || !has_text_from(end)) return false;
    const bool heading = line_[i] == U'#';
    if (line_[i] < 0x80) {
      keep(i, end);
    } else {
      bones_[i] = '-';
    }
    bones_[end] = line_[end] == U'\t' ? '\t' : ' ';
    i = end + 1;
    return !heading;
  }

  std::size_t end_of_sign(std::size_t i) const {
    if (kBullets.find(line_[i]) != std::u32string_view::npos) return i + 1;
    std::size_t end = i;
    if (line_[i] == U'#') {
      while (at(end) == U'#') ++end;
      return end - i <= 6 ? end : i;
    }
    while (is_digit(at(end))) ++end;
    const bool number =
        end > i && end - i <= kLongestNumber && (at(end) == U'.' || at(end) == U')');
    return number ? end + 1 : i;
  }

  // ``` or ~~~ and what is said of the code.
  bool take_fence(std::size_t& i) {
    const char32_t sign = line_[i];
    if (sign != U'`' && sign != U'~') return false;
    std::size_t end = i;
    while (at(end) == sign) ++end;
    if (end - i < 3 || (sign == U'`' && line_.find(sign, end) != std::u32string_view::npos)) {
      return false;
    }
    keep(i, end);
    i = end;
    return true;
  }

  void take_content(std::size_t begin) {
    const std::size_t number = end_of_sign(std::min(begin, line_.size() - 1));
    for (std::size_t i = begin; i < line_.size(); ++i) {
      const char32_t c = line_[i];
      const bool bar = c == U'|' && (i == 0 || line_[i - 1] != U'\\');
      const bool harmless = is_alphanumeric(c) || c == U' ' || c == U'\t' || c == U':' || c == U'-';
      // Of "# 甲 #" the second goes too; "-" at the head of a content is no bullet.
      const bool closing = c == U'#' && i > begin;
      if (bar || closing ||
          (harmless && (i > begin || is_alphanumeric(c) || c == U':' || c == U'-'))) {
        keep(i, i + 1);
      }
    }
    // A sign without text behind it.
    const bool lone = number > begin && begin < line_.size() && !has_text_from(number);
    if (lone)
      std::fill(bones_.begin() + static_cast<std::ptrdiff_t>(begin),
                bones_.begin() + static_cast<std::ptrdiff_t>(number), 'x');
  }

  std::u32string_view line_;
  std::string bones_;
};

}  // namespace

std::string markdown_skeleton(std::u32string_view text) {
  std::string skeleton;
  skeleton.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_line_end(text, at);
    skeleton += SkeletonLine(text.substr(at, end - at)).run();
    if (end == text.size()) break;
    const std::size_t length = line_end_length(text, end);
    skeleton += length == 2 ? "\r\n" : "\n";
    at = end + length;
  }
  return skeleton;
}

}  // namespace banxin
