#include "report/recognize_blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "report/heal_paragraphs.h"
#include "report/opening_lines.h"
#include "report/recognize_table.h"
#include "report/table_words.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestNumberedHeading = 40;  // S-01
constexpr std::size_t kShortestSpokenHeading = 8;    // 一是 and some words
constexpr std::size_t kLongestHeading = 20;          // S-04
constexpr std::size_t kLongestTitle = 60;
constexpr std::size_t kLongestPhotoLine = 100;
constexpr std::size_t kProse = 30;  // characters of a line that is surely a paragraph

// ■ 海都记者 … 通讯员 …
bool is_byline(std::u32string_view text) {
  return text[0] == U'■' && text.size() <= kLongestNumberedHeading && !has_any(text, U"。；") &&
         (contains(text, U"记者") || contains(text, U"通讯员"));
}

// … 新华社记者 刘卫兵 摄
bool is_photo_line(std::u32string_view text) {
  return text.size() <= kLongestPhotoLine && text.ends_with(U"摄") &&
         (contains(text, U"记者") || contains(text, U" "));
}

bool is_prose(std::u32string_view text) { return text.size() >= kProse && ends_sentence(text); }

class BlockRecognizer {
 public:
  BlockRecognizer(SourceLines lines, const std::string& file, ReportObjects objects)
      : lines_(std::move(lines)), file_(file), objects_(std::move(objects)) {
    blank_lines_ = uses_blank_lines(lines_);
    line_is_paragraph_ = writes_paragraphs_in_lines();
    accept_newspaper_numbers();
  }

  RecognizedBlocks run() &&;

 private:
  bool writes_paragraphs_in_lines() const;
  void accept_newspaper_numbers();
  bool stands_alone(std::size_t i) const;
  bool stands_between_paragraphs(std::size_t i) const;
  bool is_numbered_heading(std::size_t i) const;
  bool is_unnumbered_heading(std::size_t i) const;
  bool is_title(std::size_t i) const;
  bool is_caption(std::size_t i) const;
  std::size_t take_opening_line(std::size_t i);
  std::size_t take_list(std::size_t i);
  std::size_t take_table(std::size_t i);
  bool is_note_of_table(std::size_t i, const TableBlock& table) const;
  TextBlock block_of(std::size_t i);
  void tell_caption(std::size_t i);
  void tell_speaker_in_sentence(std::size_t i);

  const std::u32string& text(std::size_t i) const { return lines_[i].text.text; }
  void add(TextKind kind, RichText text) { add({kind, 0, std::move(text)}); }
  void add(TextBlock block) { result_.blocks.emplace_back(std::move(block)); }

  SourceLines lines_;
  std::string file_;
  ReportObjects objects_;
  bool blank_lines_ = false;        // paragraphs are set apart by empty lines
  bool line_is_paragraph_ = false;  // and where they are not, every line is a whole paragraph
  bool titled_ = false;
  bool opening_ = true;  // nothing but title, subtitle, speaker so far
  bool saluted_ = false;
  bool headed_ = false;  // there was a heading
  RecognizedBlocks result_;
};

// Text without wrapped lines: nearly every long line ends a sentence.
bool BlockRecognizer::writes_paragraphs_in_lines() const {
  int whole = 0;
  int broken = 0;
  for (const SourceLine& line : lines_) {
    if (line.text.text.size() >= kProse) ++(ends_sentence(line.text.text) ? whole : broken);
  }
  return whole >= 3 && whole >= broken * 4;
}

// S-02: 一 and a blank is a number only where 一, 二 … follow one another.
void BlockRecognizer::accept_newspaper_numbers() {
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

bool BlockRecognizer::stands_alone(std::size_t i) const {
  const bool above = i == 0 || lines_[i].blank_before > 0;
  return above && (i + 1 == lines_.size() || lines_[i + 1].blank_before > 0);
}

// Without empty lines, a heading follows whole paragraphs or headings and stands above one.
bool BlockRecognizer::stands_between_paragraphs(std::size_t i) const {
  if (!line_is_paragraph_ || i == 0 || i + 1 == lines_.size()) return false;
  const bool above = is_prose(text(i - 1)) || is_numbered_heading(i - 1) ||
                     is_annex_heading(text(i - 1)) || is_salutation(text(i - 1));
  const SourceLine& next = lines_[i + 1];
  return above && (is_prose(next.text.text) || next.bullet || next.number.form != NumberForm::none);
}

bool BlockRecognizer::is_numbered_heading(std::size_t i) const {
  const SourceLine& line = lines_[i];
  if (line.kind == DraftKind::paragraph || line.number.form == NumberForm::none) return false;
  if (line.number.form == NumberForm::spoken && text(i).size() < kShortestSpokenHeading) {
    return false;
  }
  return text(i).size() <= kLongestNumberedHeading && !ends_sentence(text(i)) &&
         !has_any(text(i), U"。；");
}

// S-04: short, without a sentence in it, alone between blank lines, and something follows.
bool BlockRecognizer::is_unnumbered_heading(std::size_t i) const {
  const SourceLine& line = lines_[i];
  const bool may_be = line.kind == DraftKind::line && !line.bullet && i + 1 < lines_.size();
  if (!may_be || is_numbered_heading(i)) return false;
  if (is_annex_heading(text(i))) return true;
  const bool numbered =
      line.number.form != NumberForm::none && line.number.form != NumberForm::spoken;
  if (numbered || text(i).size() > kLongestHeading || ends_sentence(text(i)) ||
      has_any(text(i), U"。；，") || text(i)[0] == U'■' || label_length(text(i)) > 0) {
    return false;
  }
  return blank_lines_ ? stands_alone(i) : stands_between_paragraphs(i);
}

bool BlockRecognizer::is_title(std::size_t i) const {
  if (titled_) return false;
  const SourceLine& line = lines_[i];
  if (line.kind == DraftKind::heading) return line.level == 1;
  return i == 0 && line.kind == DraftKind::line && lines_.size() > 1 &&
         text(i).size() <= kLongestTitle && !ends_sentence(text(i)) && !has_any(text(i), U"。；") &&
         !is_numbered_heading(i);
}

// S-04: after two blank lines and before a heading.
bool BlockRecognizer::is_caption(std::size_t i) const {
  return is_unnumbered_heading(i) && lines_[i].blank_before >= 2 && is_numbered_heading(i + 1);
}

void BlockRecognizer::tell_caption(std::size_t i) {
  result_.problems.push_back(
      {"caption.found", Severity::notice, place_of(lines_[i].text.source, 0, file_),
       fmt::format("\"{}\" is taken for the caption of a photo", to_utf8(text(i))),
       "delete the line if the photo is not printed"});
}

// 2025年1月13日在…会议上省长赵龙作政府工作报告。 above the salutation.
void BlockRecognizer::tell_speaker_in_sentence(std::size_t i) {
  const bool above_salutation = i + 1 < lines_.size() && is_salutation(text(i + 1));
  if (!above_salutation || !tells_speaker(text(i))) return;
  result_.problems.push_back({"speaker.sentence", Severity::notice,
                              place_of(lines_[i].text.source, 0, file_),
                              "the speaker is named in a sentence, which stays a paragraph",
                              "write ——…会议上 and post and name on lines of their own"});
}

// Subtitle, speaker, byline or photo caption at `i`; returns the first line behind it, or `i`.
std::size_t BlockRecognizer::take_opening_line(std::size_t i) {
  const bool has_next = i + 1 < lines_.size() && !lines_[i + 1].bullet;
  if (lines_[i].kind == DraftKind::heading) return i;
  if (is_subtitle(text(i))) {
    add(TextKind::subtitle, lines_[i].text);
    return i + 1;
  }
  if (has_next && begins_subtitle(text(i)) && text(i + 1).ends_with(U"会议上") &&
      text(i + 1).size() <= kLongestHeading) {
    add(TextKind::subtitle, lines_[i].text);
    add(TextKind::subtitle, lines_[i + 1].text);
    return i + 2;
  }
  if (auto speaker = read_speaker(lines_[i].text)) {
    add(TextKind::speaker, std::move(*speaker));
    return i + 1;
  }
  if (!has_next) return i;
  if (auto speaker = read_speaker(lines_[i].text, lines_[i + 1].text)) {
    add(TextKind::speaker, std::move(*speaker));
    return i + 2;
  }
  return i;
}

TextBlock BlockRecognizer::block_of(std::size_t i) {
  const SourceLine& line = lines_[i];
  if (is_byline(text(i))) return {TextKind::byline, 0, line.text};
  if (is_caption(i) || (!headed_ && is_photo_line(text(i)))) {
    tell_caption(i);
    return {TextKind::caption, 0, line.text};
  }
  if (!saluted_ && !headed_ && is_salutation(text(i))) {
    saluted_ = true;
    return {TextKind::salutation, 0, line.text};
  }
  const int numbered = level_of(line.number.form);
  if (line.kind == DraftKind::heading || is_numbered_heading(i)) {
    return {TextKind::heading, numbered, line.text};
  }
  if (is_unnumbered_heading(i)) return {TextKind::heading, 0, line.text};
  tell_speaker_in_sentence(i);
  return {TextKind::paragraph, 0, line.text};
}

// The bulleted lines from `i` on as one list; returns the first line behind it.
std::size_t BlockRecognizer::take_list(std::size_t i) {
  ListBlock list;
  for (; i < lines_.size() && lines_[i].bullet; ++i) list.items.push_back(lines_[i].text);
  result_.blocks.emplace_back(std::move(list));
  return i;
}

// 注：… or, below 注：1.…, the note 2.….
bool BlockRecognizer::is_note_of_table(std::size_t i, const TableBlock& table) const {
  if (lines_[i].bullet || is_object(lines_[i].kind)) return false;
  if (begins_table_note(text(i))) return true;
  if (table.notes.empty() || lines_[i].number.form != NumberForm::arabic) return false;
  const std::u32string_view above = table.notes.back().text;
  const std::size_t colon = above.find(U'：');
  const std::size_t begin =
      begins_table_note(above) && colon != std::u32string_view::npos ? colon + 1 : 0;
  const TypedNumber number = read_typed_number(above.substr(begin));
  return number.form == NumberForm::arabic && number.value + 1 == lines_[i].number.value;
}

// The table at `i`, with its caption, units line and notes; returns the first line behind them, or
// `i`.
std::size_t BlockRecognizer::take_table(std::size_t i) {
  std::size_t at = i;
  const auto is_table = [&](std::size_t k) {
    return k < lines_.size() && lines_[k].kind == DraftKind::table;
  };
  const bool captioned = !is_table(at) && !lines_[at].bullet && read_table_label(text(at));
  if (captioned) ++at;
  const bool has_units = at < lines_.size() && !units_of_line(text(at)).empty();
  if (has_units) ++at;
  if (!is_table(at)) return i;
  TableBlock& table = objects_.tables[lines_[at].object];
  if (captioned) set_caption(table, lines_[i].text);
  if (has_units) table.units = std::u32string(units_of_line(text(at - 1)));
  for (++at; at < lines_.size() && is_note_of_table(at, table); ++at) {
    add_note(table, lines_[at].text);
  }
  result_.blocks.emplace_back(std::move(table));
  return at;
}

RecognizedBlocks BlockRecognizer::run() && {
  for (std::size_t i = 0; i < lines_.size();) {
    if (const std::size_t behind = take_table(i); behind > i) {
      opening_ = false;
      i = behind;
      continue;
    }
    if (lines_[i].kind == DraftKind::photo) {
      result_.blocks.emplace_back(std::move(objects_.photos[lines_[i].object]));
      ++i;
      continue;
    }
    if (lines_[i].bullet) {
      opening_ = false;
      i = take_list(i);
      continue;
    }
    if (opening_) {
      const std::size_t behind = take_opening_line(i);
      if (behind > i) {
        i = behind;
        continue;
      }
    }
    if (is_title(i)) {
      titled_ = true;
      add(TextKind::title, lines_[i].text);
    } else {
      TextBlock block = block_of(i);
      headed_ = headed_ || block.kind == TextKind::heading;
      opening_ = opening_ && (block.kind == TextKind::byline || block.kind == TextKind::caption);
      add(std::move(block));
    }
    ++i;
  }
  if (lines_.empty()) {
    result_.problems.push_back(
        {"report.empty", Severity::error, {file_, 0, 0}, "there is no text in this report", ""});
  }
  return std::move(result_);
}

}  // namespace

RecognizedBlocks recognize_blocks(SourceLines lines, const std::string& file,
                                  ReportObjects objects) {
  return BlockRecognizer(std::move(lines), file, std::move(objects)).run();
}

}  // namespace banxin
