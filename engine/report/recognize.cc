#include "report/recognize.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/inline_marks.h"
#include "report/normalize_text.h"
#include "report/typed_numbers.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestNumberedHeading = 40;  // S-01
constexpr std::size_t kLongestHeading = 20;          // S-04
constexpr std::size_t kLongestTitle = 60;
constexpr std::u32string_view kSentenceEnds = U"。；！？：…";

struct Line {
  RichText text;
  int blank_before = 0;
  int blank_after = 0;  // 1 at the end of the file
  bool bullet = false;
  TypedNumber number;
};

bool ends_sentence(const std::u32string& text) {
  return !text.empty() && kSentenceEnds.find(text.back()) != std::u32string_view::npos;
}

bool has_any(const std::u32string& text, std::u32string_view characters) {
  return text.find_first_of(characters) != std::u32string::npos;
}

// S-05: a bullet and a blank; both go.
bool take_bullet(RichText& text) {
  constexpr std::u32string_view kBullets = U"-•·●";
  if (text.text.size() < 3 || kBullets.find(text.text[0]) == std::u32string_view::npos ||
      (text.text[1] != U' ' && text.text[1] != 0x3000)) {
    return false;
  }
  const std::size_t begin = text.text.find_first_not_of(U" \u3000", 1);
  if (begin == std::u32string::npos) return false;
  text = slice(text, static_cast<TextOffset>(begin), static_cast<TextOffset>(text.text.size()));
  return true;
}

class Recognizer {
 public:
  explicit Recognizer(const Draft& draft) {
    result_.report.file = draft.file;
    read_lines(draft);
  }

  Recognized run();

 private:
  void read_lines(const Draft& draft);
  void accept_newspaper_numbers();
  bool stands_alone(std::size_t i) const;
  bool is_numbered_heading(std::size_t i) const;
  bool is_unnumbered_heading(std::size_t i) const;
  bool is_heading(std::size_t i) const {
    return is_numbered_heading(i) || is_unnumbered_heading(i);
  }
  bool is_caption(std::size_t i) const;
  TextBlock block_of(std::size_t i);
  std::size_t take_list(std::size_t i);

  std::vector<Line> lines_;
  bool blank_lines_used_ = false;  // paragraphs are set apart by empty lines
  bool titled_ = false;
  Recognized result_;
};

void Recognizer::read_lines(const Draft& draft) {
  std::size_t texts = 0;  // lines of no list
  std::size_t apart = 0;
  for (const DraftBlock& block : draft.blocks) {
    Line line;
    line.text = block.text;
    line.blank_before = block.blank_before;
    line.blank_after = 1;
    if (!lines_.empty()) lines_.back().blank_after = block.blank_before;
    line.bullet = take_bullet(line.text);
    texts += !line.bullet;
    apart += !line.bullet && block.blank_before > 0;
    append(result_.problems, read_inline_marks(line.text, draft.file));
    normalize_text(line.text, result_.report.normalised);
    if (!line.bullet) line.number = read_typed_number(line.text.text);
    lines_.push_back(std::move(line));
  }
  blank_lines_used_ = apart * 2 > texts;
}

// S-02: 一 and a blank is a number only where 一, 二 … follow one another.
void Recognizer::accept_newspaper_numbers() {
  int expected = 1;
  std::vector<std::size_t> run;
  const auto close_run = [&] {
    if (run.size() < 2) {
      for (const std::size_t i : run) lines_[i].number = {};
    }
    run.clear();
    expected = 1;
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].number.form != NumberForm::newspaper) continue;
    if (lines_[i].number.value != expected) close_run();
    if (lines_[i].number.value != expected) {
      lines_[i].number = {};
      continue;
    }
    run.push_back(i);
    ++expected;
  }
  close_run();
}

bool Recognizer::stands_alone(std::size_t i) const {
  const Line& line = lines_[i];
  if (!blank_lines_used_) return true;
  return (i == 0 || line.blank_before > 0) && line.blank_after > 0;
}

bool Recognizer::is_numbered_heading(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.number.form == NumberForm::none) return false;
  const std::u32string& text = line.text.text;
  return text.size() <= kLongestNumberedHeading && !ends_sentence(text) && !has_any(text, U"。；");
}

// S-04: short, without a sentence in it, alone between blank lines, and something follows.
bool Recognizer::is_unnumbered_heading(std::size_t i) const {
  const Line& line = lines_[i];
  const std::u32string& text = line.text.text;
  if (line.bullet || line.number.form != NumberForm::none || i + 1 == lines_.size()) return false;
  return text.size() <= kLongestHeading && !ends_sentence(text) && !has_any(text, U"。；，") &&
         blank_lines_used_ && stands_alone(i) && text[0] != U'■';
}

// S-04: after two blank lines and before a heading.
bool Recognizer::is_caption(std::size_t i) const {
  return is_unnumbered_heading(i) && lines_[i].blank_before >= 2 && is_numbered_heading(i + 1);
}

bool is_byline(const std::u32string& text) {
  return text[0] == U'■' && text.size() <= kLongestNumberedHeading && !has_any(text, U"。；");
}

TextBlock Recognizer::block_of(std::size_t i) {
  const RichText& text = lines_[i].text;
  if (is_byline(text.text)) return {TextKind::byline, 0, text};
  const bool may_be_title = i == 0 && lines_.size() > 1 && text.text.size() <= kLongestTitle &&
                            !ends_sentence(text.text) && !has_any(text.text, U"。；");
  if (may_be_title && !is_numbered_heading(i)) return {TextKind::title, 0, text};
  if (is_caption(i)) {
    result_.problems.push_back(
        {"caption.found", Severity::notice, place_of(text.source, 0, result_.report.file),
         fmt::format("\"{}\" is taken for the caption of a photo", to_utf8(text.text)),
         "delete the line if the photo is not printed"});
    return {TextKind::caption, 0, text};
  }
  if (is_numbered_heading(i)) return {TextKind::heading, level_of(lines_[i].number.form), text};
  if (is_unnumbered_heading(i)) return {TextKind::heading, 0, text};
  return {TextKind::paragraph, 0, text};
}

// The bulleted lines from `i` on as one list; returns the first line behind it.
std::size_t Recognizer::take_list(std::size_t i) {
  ListBlock list;
  for (; i < lines_.size() && lines_[i].bullet; ++i) list.items.push_back(lines_[i].text);
  result_.report.blocks.emplace_back(std::move(list));
  return i;
}

Recognized Recognizer::run() {
  accept_newspaper_numbers();
  for (std::size_t i = 0; i < lines_.size();) {
    if (lines_[i].bullet) {
      i = take_list(i);
    } else {
      result_.report.blocks.emplace_back(block_of(i));
      ++i;
    }
  }
  if (lines_.empty()) {
    result_.problems.push_back({"report.empty",
                                Severity::error,
                                {result_.report.file, 0, 0},
                                "there is no text in this report",
                                ""});
  }
  return std::move(result_);
}

}  // namespace

Recognized recognize(const Draft& draft) { return Recognizer(draft).run(); }

}  // namespace banxin
