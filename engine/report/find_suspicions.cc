#include "report/find_suspicions.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::u32string_view kPairs[] = {U"“”", U"《》"};

class SuspicionFinder {
 public:
  explicit SuspicionFinder(const std::string& file) : file_(file) {}

  void read(const RichText& text) {
    for (std::size_t i = 0; i + 1 < text.text.size(); ++i) {
      if (text.text[i] == text.text[i + 1]) read_double(text, i);
    }
    for (const std::u32string_view pair : kPairs) find_alone(text, pair);
  }

  Problems problems() && { return std::move(problems_); }

 private:
  // Two of a kind at `i`: 一一次又一次, ，，
  void read_double(const RichText& text, std::size_t i) {
    const std::u32string_view words = std::u32string_view(text.text).substr(i);
    if (is_one_of(words[0], U"，、；：。")) return add(text, i, words.substr(0, 2));
    const bool repeats = words.size() >= 6 && is_han(words[0]) && words[3] == U'又' &&
                         words[4] == words[0] && words[5] == words[2];
    if (repeats) add(text, i, words.substr(0, 6));
  }

  void add(const RichText& text, std::size_t at, std::u32string_view words) {
    problems_.push_back(
        {"text.suspicion", Severity::notice, place_of(text.source, at, file_),
         fmt::format("\"{}\" looks like a slip; it is printed as typed", to_utf8(words)), ""});
  }

  void find_alone(const RichText& text, std::u32string_view pair) {
    std::vector<std::size_t> open;
    std::size_t alone = std::u32string::npos;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
      if (text.text[i] == pair[0]) {
        open.push_back(i);
      } else if (text.text[i] == pair[1]) {
        if (open.empty()) {
          alone = i;
        } else {
          open.pop_back();
        }
      }
    }
    if (!open.empty()) alone = open.back();
    if (alone == std::u32string::npos) return;
    problems_.push_back(
        {"mark.alone", Severity::notice, place_of(text.source, alone, file_),
         fmt::format("this {} has no partner in its paragraph", to_utf8(text.text[alone])), ""});
  }

  std::string file_;
  Problems problems_;
};

}  // namespace

Problems find_suspicions(const Report& report) {
  SuspicionFinder finder(report.file);
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) finder.read(text->text);
    if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) finder.read(item);
    }
  }
  return std::move(finder).problems();
}

}  // namespace banxin
