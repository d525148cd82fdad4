#include "report/recognize.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "report/curl_quotes.h"
#include "report/cut_debris.h"
#include "report/cut_page_marks.h"
#include "report/expand_ellipses.h"
#include "report/find_glossary.h"
#include "report/find_leads.h"
#include "report/find_suspicions.h"
#include "report/heal_paragraphs.h"
#include "report/inline_marks.h"
#include "report/mark_sections.h"
#include "report/normalize_text.h"
#include "report/number_headings.h"
#include "report/opening_lines.h"
#include "report/recognize_blocks.h"
#include "report/recognize_photo.h"
#include "report/recognize_table.h"
#include "report/source_lines.h"
#include "report/take_notes.h"

namespace banxin {
namespace {

// S-05: a bullet and a blank; both go.
bool take_bullet(RichText& text) {
  constexpr std::u32string_view kBullets = U"-•·●";
  if (text.text.size() < 3 || !is_one_of(text.text[0], kBullets) ||
      !is_one_of(text.text[1], kTypedBlanks) || is_page_number(text.text)) {
    return false;
  }
  const std::size_t begin = text.text.find_first_not_of(kTypedBlanks, 1);
  if (begin == std::u32string::npos) return false;
  text = slice(text, begin);
  return true;
}

// 政府工作报告——2008年3月5日在…会议上 in one line are title and subtitle.
void split_title(std::vector<DraftBlock>& blocks) {
  if (blocks.empty()) return;
  const RichText whole = blocks.front().text;
  const std::size_t title = title_part(whole.text).size();
  const std::size_t dash = whole.text.find(U"——");
  if (title == whole.text.size() || title == 0) return;
  blocks.front().text = slice(whole, 0, title);
  DraftBlock subtitle;
  subtitle.text = slice(whole, dash);
  blocks.insert(blocks.begin() + 1, std::move(subtitle));
}

SourceLines read_lines(std::vector<DraftBlock> blocks, Recognized& result) {
  SourceLines lines;
  for (DraftBlock& block : blocks) {
    SourceLine line;
    line.text = std::move(block.text);
    line.blank_before = block.blank_before;
    line.kind = block.kind;
    line.level = block.level;
    line.object = block.object;
    line.bullet = block.kind == DraftKind::item;
    if (block.kind == DraftKind::line) line.bullet = take_bullet(line.text);
    append(result.problems, read_inline_marks(line.text, result.report.file));
    if (line.text.text.empty()) continue;
    normalize_text(line.text, result.report.normalised);
    append(result.problems, expand_ellipses(line.text, result.report.file));
    if (!line.bullet) line.number = read_typed_number(line.text.text);
    lines.push_back(std::move(line));
  }
  return lines;
}

void tell_plain_joins(Recognized& result) {
  for (const Join& join : result.report.healed) {
    if (join.evidence != JoinEvidence::plain) continue;
    result.problems.push_back({"paragraph.joined",
                               Severity::notice,
                               {result.report.file, join.line, join.column},
                               fmt::format("\"{}\" and \"{}\" are taken for one paragraph",
                                           to_utf8(join.before), to_utf8(join.after)),
                               "if they are two, end the first with a full stop"});
  }
}

void keep_flags(Recognized& result) {
  std::stable_sort(
      result.problems.begin(), result.problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
      });
  for (const Problem& problem : result.problems) {
    if (problem.severity == Severity::error) continue;
    result.report.flagged.push_back(
        {problem.code, problem.place.line, problem.place.column, problem.what});
  }
}

}  // namespace

Recognized recognize(const Draft& draft) {
  Recognized result;
  Report& report = result.report;
  report.file = draft.file;
  CleanDraft clean = cut_debris(draft);
  report.cut = std::move(clean.cut);
  append(result.problems, std::move(clean.problems));
  split_title(clean.blocks);

  SourceLines lines = read_lines(std::move(clean.blocks), result);
  for (Cut& cut : cut_page_marks(lines)) report.cut.push_back(std::move(cut));
  report.notes = take_notes(lines);
  report.healed = heal_paragraphs(lines);
  tell_plain_joins(result);
  for (SourceLine& line : lines) {
    append(result.problems, curl_quotes(line.text, report.normalised, report.file));
  }
  for (NoteText& note : report.notes) {
    append(result.problems, curl_quotes(note.text, report.normalised, report.file));
  }

  std::vector<TableBlock> tables;
  for (const DraftTable& table : draft.tables) {
    RecognizedTable recognized = recognize_table(table, report.normalised, report.file);
    tables.push_back(std::move(recognized.table));
    append(result.problems, std::move(recognized.problems));
  }
  std::vector<PhotoBlock> photos;
  for (const DraftPhoto& photo : draft.photos) {
    RecognizedPhoto recognized = recognize_photo(photo, report.normalised, report.file);
    photos.push_back(std::move(recognized.photo));
    append(result.problems, std::move(recognized.problems));
  }
  RecognizedBlocks recognized =
      recognize_blocks(std::move(lines), report.file, {std::move(tables), std::move(photos)});
  report.blocks = std::move(recognized.blocks);
  append(result.problems, std::move(recognized.problems));
  append(result.problems, find_glossary(report));
  append(result.problems, number_headings(report));
  mark_sections(report);
  find_leads(report);
  append(result.problems, find_suspicions(report));
  keep_flags(result);
  return result;
}

}  // namespace banxin
