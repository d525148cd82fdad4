#include "report/mark_official.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "report/official_words.h"
#include "report/opening_lines.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::u32string_view kAttachments = U"附件：";
constexpr std::u32string_view kCopies = U"抄送：";
constexpr std::size_t kLongestTitle = 60;
constexpr std::size_t kMostOrgans = 10;

// 附件2, 附件 2, 附件2 名词解释
bool is_annex_line(std::u32string_view text) {
  return is_annex_heading(text) ||
         (text.starts_with(U"附件") && is_annex_heading(without_blanks(text)));
}

// Where the title begins in 附件2 名词解释, or 附件 2 2024年任务; the end of the line if there is
// none.
std::size_t annex_title_in(std::u32string_view line) {
  constexpr std::u32string_view kDigits = U"0123456789";
  const auto skip = [&](std::size_t at, std::u32string_view set) {
    return std::min(line.find_first_not_of(set, at), line.size());
  };
  const std::size_t label = std::u32string_view(U"附件").size();
  std::size_t end = skip(label, kDigits);
  if (end == label) {
    const std::size_t number = skip(skip(label, kTypedBlanks), kDigits);
    if (number == line.size() || is_blank(line[number])) end = number;
  }
  return skip(end, kTypedBlanks);
}

// 各县人民政府，市政府各部门： but not 为…，现就有关事项公告如下：
bool names_recipients(std::u32string_view text) {
  return text.ends_with(U'：') && !has_any(text, U"。；") && !text.starts_with(U"为") &&
         !text.starts_with(U"现就") && !text.starts_with(U"现将") &&
         text.find(U"如下") == std::u32string_view::npos;
}

// Where 2.乙 begins in 附件：1.甲 2.乙; the end of the line if there is no such item.
std::size_t next_attachment_in(std::u32string_view line) {
  const AttachmentNote note = read_attachment_note(line);
  for (std::size_t i = note.name + 1; note.number > 0 && i < line.size(); ++i) {
    if (is_blank(line[i - 1]) && is_digit(line[i]) &&
        read_attachment_note(line.substr(i)).number == note.number + 1) {
      return i;
    }
  }
  return line.size();
}

class OfficialMarker {
 public:
  OfficialMarker(Report& report, SignatureLines signature)
      : report_(report), signature_(signature) {}

  Problems run() {
    forget_attachment_notes();
    mark_recipients();
    const std::size_t annexes = find_annexes();
    std::size_t end = take_imprint(report_.blocks.size());
    if (end == report_.blocks.size()) {
      take_imprint(annexes);
    }
    std::size_t body = std::min(annexes, end);
    while (body > 0 && is_imprint(body - 1)) --body;
    body = take_document_note(body);
    if (signature_ == SignatureLines::take) body = take_signature(body);
    take_attachment_notes(body);
    mark_annexes();
    imprint_last();
    return std::move(problems_);
  }

 private:
  TextBlock* at(std::size_t i) { return std::get_if<TextBlock>(&report_.blocks[i]); }
  // A line that recognition made nothing special of.
  TextBlock* plain(std::size_t i) {
    TextBlock* text = at(i);
    const bool is_plain =
        text != nullptr && (text->kind == TextKind::paragraph || text->kind == TextKind::heading);
    return is_plain ? text : nullptr;
  }
  // 名词解释 that is an annex.
  GlossaryBlock* labelled_glossary(std::size_t i) {
    auto* glossary = std::get_if<GlossaryBlock>(&report_.blocks[i]);
    return glossary != nullptr && !glossary->label.text.empty() ? glossary : nullptr;
  }
  const std::u32string& words(std::size_t i) { return at(i)->text.text; }
  void turn_into(TextBlock& text, TextKind kind) {
    tell_lost_marks(text.text, kind);
    text.kind = kind;
    text.level = 0;
    text.lead = 0;
    text.section = Section::none;
  }
  void rewrite(RichText& text, const std::u32string& with) {
    write_officially(text, with, report_.file, problems_);
  }
  bool is_imprint(std::size_t i) {
    const TextBlock* text = at(i);
    return text != nullptr && text->kind >= TextKind::copies_to;
  }

  void tell_lost_marks(const RichText& text, TextKind kind);
  void forget_attachment_notes();
  void mark_recipients();
  std::size_t find_annexes();
  std::size_t take_imprint(std::size_t end);
  void split_printed(std::size_t i, const PrintedLine& line);
  std::size_t take_document_note(std::size_t end);
  std::size_t take_signature(std::size_t end);
  void take_attachment_notes(std::size_t end);
  bool split_attachment_note(std::size_t i);
  void write_attachment_notes(std::size_t first, std::size_t end);
  void mark_annexes();
  bool may_be_annex_title(std::size_t i);
  void split_annex_title(std::size_t i, std::size_t begin);
  void write_labels(const std::vector<std::size_t>& labels);
  void split(std::size_t i, std::size_t begin);
  void imprint_last();

  Report& report_;
  SignatureLines signature_;
  std::size_t notes_ = 0;  // attachments that 附件说明 names
  Problems problems_;
};

// Closing lines are set without notes and numbers of terms.
void OfficialMarker::tell_lost_marks(const RichText& text, TextKind kind) {
  const bool keeps_marks = kind == TextKind::salutation || kind == TextKind::document_note ||
                           kind == TextKind::annex_title;
  for (const Mark& mark : text.marks) {
    const Place place = place_of(text.source, mark.begin > 0 ? mark.begin - 1 : 0, report_.file);
    if (keeps_marks) continue;
    if (mark.kind == MarkKind::note) {
      problems_.push_back(
          {"note.in-closing-line", Severity::error, place,
           fmt::format("the mark [^{}] stands in a closing line of the document",
                       to_utf8(mark.argument)),
           "put the note into the text, or its words into 附注: （…） below the date"});
    } else if (mark.kind == MarkKind::term && !mark.argument.empty()) {
      problems_.push_back(
          {"glossary.in-closing-line", Severity::warning,
           place_of(text.source, mark.begin, report_.file),
           fmt::format("\"{}\" is marked in a closing line: no number is printed",
                       to_utf8(text.text.substr(mark.begin, mark.end - mark.begin))),
           "mark it where the text mentions it: [[术语]]"});
    }
  }
}

// Recognition takes 附件：1.… anywhere for no heading; 附件说明 it is only at the end of the body.
void OfficialMarker::forget_attachment_notes() {
  for (Block& block : report_.blocks) {
    auto* text = std::get_if<TextBlock>(&block);
    if (text != nullptr && text->kind == TextKind::attachment_note) {
      text->kind = TextKind::paragraph;
    }
  }
}

// 各县人民政府，市政府各部门： right below the title.
void OfficialMarker::mark_recipients() {
  std::size_t i = 0;
  while (i < report_.blocks.size() && at(i) != nullptr && at(i)->kind <= TextKind::speaker) ++i;
  if (i == 0 || i == report_.blocks.size()) return;
  TextBlock* text = plain(i);
  if (text == nullptr || !names_recipients(text->text.text)) return;
  turn_into(*text, TextKind::salutation);
}

// The first block of the annexes; the end if there is none.
std::size_t OfficialMarker::find_annexes() {
  const auto begins_annex = [&](std::size_t i) {
    return labelled_glossary(i) != nullptr || (plain(i) != nullptr && is_annex_line(words(i)));
  };
  std::size_t i = 0;
  while (i < report_.blocks.size() && !begins_annex(i)) ++i;
  return i;
}

// 抄送：… and …印发, the last lines above `end`; returns where they begin.
std::size_t OfficialMarker::take_imprint(std::size_t end) {
  std::size_t begin = end;
  if (begin > 0 && plain(begin - 1) != nullptr) {
    if (const auto line = read_printed_line(words(begin - 1))) {
      split_printed(begin - 1, *line);
      --begin;
    }
  }
  if (begin > 0 && plain(begin - 1) != nullptr && words(begin - 1).starts_with(kCopies)) {
    --begin;
    turn_into(*at(begin), TextKind::copies_to);
  }
  return begin;
}

void OfficialMarker::split_printed(std::size_t i, const PrintedLine& line) {
  const TextBlock whole = *at(i);
  TextBlock date = whole;
  date.text = slice(whole.text, line.date);
  turn_into(date, TextKind::printed_on);
  rewrite(date.text, *read_date(date.text.text.substr(0, date.text.text.size() - 2)) + U"印发");
  report_.blocks[i] = date;
  if (line.organ == 0) return;
  TextBlock organ = whole;
  organ.text = slice(whole.text, 0, line.organ);
  turn_into(organ, TextKind::printed_by);
  report_.blocks.insert(report_.blocks.begin() + static_cast<std::ptrdiff_t>(i), organ);
}

// （联系人：…） below the date.
std::size_t OfficialMarker::take_document_note(std::size_t end) {
  if (end < 2 || plain(end - 1) == nullptr || !is_bracketed(words(end - 1))) return end;
  const bool below_date = plain(end - 2) != nullptr && (read_date(words(end - 2)).has_value() ||
                                                        is_date_in_words(words(end - 2)));
  if (!below_date && !words(end - 1).starts_with(U"（联系人")) return end;
  turn_into(*at(end - 1), TextKind::document_note);
  return end - 1;
}

// Organs, and below them a date.
std::size_t OfficialMarker::take_signature(std::size_t end) {
  if (end == 0 || plain(end - 1) == nullptr) return end;
  TextBlock& date = *at(end - 1);
  const auto written = read_date(date.text.text);
  const bool in_words = is_date_in_words(date.text.text);
  if (!written && !in_words) return end;
  std::size_t first = end - 1;
  if (first > 0 && plain(first - 1) != nullptr && may_be_organ(words(first - 1))) --first;
  while (first > 0 && first < end - 1 && end - first < kMostOrgans && plain(first - 1) != nullptr &&
         is_organ(words(first - 1))) {
    --first;
  }
  if (first == end - 1) return end;
  for (std::size_t i = first; i + 1 < end; ++i) turn_into(*at(i), TextKind::signature);
  turn_into(date, TextKind::signature_date);
  if (written) {
    rewrite(date.text, *written);
  } else {
    problems_.push_back({"official.date", Severity::warning,
                         place_of(date.text.source, 0, report_.file),
                         fmt::format("\"{}\" is a date in words", to_utf8(date.text.text)),
                         "GB/T 9704 writes dates in digits: 2024年1月8日"});
  }
  return first;
}

// 附件：…, or 附件：1.… and the numbered lines below it, the last lines above `end`.
void OfficialMarker::take_attachment_notes(std::size_t end) {
  std::size_t first = end;
  while (first > 0) {
    const TextBlock* text = plain(first - 1);
    if (text == nullptr) return;
    if (text->text.text.starts_with(kAttachments)) break;
    if (read_attachment_note(text->text.text).number == 0) return;
    --first;
  }
  if (first == 0) return;
  --first;
  // 附件： alone, its items below.
  if (words(first) == kAttachments) {
    if (first + 1 == end) return;
    RichText label = at(first)->text;
    append(label, at(first + 1)->text);
    at(first + 1)->text = std::move(label);
    report_.blocks.erase(report_.blocks.begin() + static_cast<std::ptrdiff_t>(first));
    --end;
  }
  for (std::size_t i = first; i < end; ++i) end += split_attachment_note(i) ? 1U : 0U;
  write_attachment_notes(first, end);
}

// Of 附件：1.甲 2.乙 on one line, all but the first stand in a block of their own.
bool OfficialMarker::split_attachment_note(std::size_t i) {
  const std::size_t next = next_attachment_in(words(i));
  if (next == words(i).size()) return false;
  split(i, next);
  return true;
}

void OfficialMarker::write_attachment_notes(std::size_t first, std::size_t end) {
  const bool single = first + 1 == end;
  notes_ = end - first;
  for (std::size_t i = first; i < end; ++i) {
    TextBlock& text = *at(i);
    turn_into(text, TextKind::attachment_note);
    const std::u32string typed = text.text.text;
    const AttachmentNote note = read_attachment_note(typed);
    std::u32string_view name = std::u32string_view(typed).substr(note.name);
    // P-21: no mark behind the name.
    while (!name.empty() && is_one_of(name.back(), U"。；，、.")) name.remove_suffix(1);
    if (name.empty()) continue;
    std::u32string written(i == first ? kAttachments : std::u32string_view());
    if (note.number > 0 && !single) written += from_utf8(std::to_string(note.number)) + U".";
    written += name;
    rewrite(text.text, written);
  }
}

// 附件1 in a line, and the title below it or behind it.
void OfficialMarker::mark_annexes() {
  std::vector<std::size_t> labels;
  for (std::size_t i = find_annexes(); i < report_.blocks.size(); ++i) {
    if (labelled_glossary(i) != nullptr) labels.push_back(i);
    if (plain(i) == nullptr || !is_annex_line(words(i))) continue;
    labels.push_back(i);
    TextBlock& label = *at(i);
    turn_into(label, TextKind::annex_label);
    const std::size_t title = annex_title_in(label.text.text);
    if (title < label.text.text.size()) {
      split_annex_title(i++, title);
    } else {
      rewrite(label.text, without_blanks(label.text.text));
      if (may_be_annex_title(i + 1)) turn_into(*at(++i), TextKind::annex_title);
    }
  }
  write_labels(labels);
}

bool OfficialMarker::may_be_annex_title(std::size_t i) {
  const TextBlock* title = i < report_.blocks.size() ? plain(i) : nullptr;
  return title != nullptr && title->level == 0 && title->text.text.size() <= kLongestTitle &&
         !is_annex_line(title->text.text) && !ends_sentence(title->text.text) &&
         !has_any(title->text.text, U"。；");
}

void OfficialMarker::split_annex_title(std::size_t i, std::size_t begin) {
  split(i, begin);
  at(i + 1)->kind = TextKind::annex_title;
  rewrite(at(i)->text, without_blanks(words(i)));
}

// What stands from `begin` on goes into a block of its own, of the same kind, below the rest.
void OfficialMarker::split(std::size_t i, std::size_t begin) {
  TextBlock below = *at(i);
  const RichText whole = below.text;
  below.text = slice(whole, begin);
  at(i)->text = slice(whole, 0, whole.text.find_last_not_of(kTypedBlanks, begin - 1) + 1);
  report_.blocks.insert(report_.blocks.begin() + static_cast<std::ptrdiff_t>(i + 1), below);
}

// P-25: a single annex has no number.
void OfficialMarker::write_labels(const std::vector<std::size_t>& labels) {
  if (labels.empty()) return;
  GlossaryBlock* glossary = labelled_glossary(labels.front());
  RichText& label = glossary != nullptr ? glossary->label : at(labels.front())->text;
  if (labels.size() == 1 && notes_ <= 1) rewrite(label, U"附件");
  if (notes_ == 0 || notes_ == labels.size()) return;
  problems_.push_back(
      {"official.annexes", Severity::warning, place_of(label.source, 0, report_.file),
       fmt::format("附件说明 names {}, but {} begin with a line 附件", notes_, labels.size()),
       "give each annex its line 附件1, 附件2 …, and name it below the body"});
}

// Typed above the annexes, 版记 is printed behind them.
void OfficialMarker::imprint_last() {
  std::stable_partition(report_.blocks.begin(), report_.blocks.end(), [](const Block& block) {
    const auto* text = std::get_if<TextBlock>(&block);
    return text == nullptr || text->kind < TextKind::copies_to;
  });
}

}  // namespace

Problems mark_official_lines(Report& report, SignatureLines signature) {
  return OfficialMarker(report, signature).run();
}

}  // namespace banxin
