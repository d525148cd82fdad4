#include "report/heal_paragraphs.h"

#include <optional>
#include <unordered_set>

#include "base/characters.h"
#include "report/opening_lines.h"

namespace banxin {
namespace {

constexpr std::u32string_view kOpening = U"“‘（《〈「『【〔";
constexpr std::u32string_view kClosing = U"”’）》〉」』】〕";
constexpr std::u32string_view kPauses = U"，、。；：！？…";
constexpr std::size_t kLongLine = 40;
constexpr std::size_t kWordsShown = 6;

bool is_structure(const SourceLine& line) {
  return line.bullet || line.kind == DraftKind::heading || line.kind == DraftKind::item ||
         is_object(line.kind);
}

bool starts_block(const SourceLine& line) {
  const std::u32string& text = line.text.text;
  const bool numbered = line.number.form != NumberForm::none;
  return is_structure(line) || numbered || label_length(text) > 0 || is_annex_heading(text) ||
         text.starts_with(U"各位代表") || text.front() == U'■' || is_subtitle(text) ||
         read_speaker(line.text).has_value();
}

bool starts_with_mark(std::u32string_view text) {
  return is_one_of(text.front(), kClosing) || is_one_of(text.front(), kPauses);
}

// 。！？；… or such a mark inside closing quotes.
bool ends_paragraph(std::u32string_view text) {
  while (text.size() > 1 && is_one_of(text.back(), kClosing)) text.remove_suffix(1);
  return is_one_of(text.back(), U"。！？；…");
}

// The opening quotes and brackets of `text` that nothing closes, and whether a straight " is open.
struct OpenMarks {
  std::u32string marks;
  bool straight = false;
};

OpenMarks open_marks(std::u32string_view text) {
  OpenMarks open;
  for (const char32_t c : text) {
    const std::size_t closes = kClosing.find(c);
    if (c == U'"') {
      open.straight = !open.straight;
    } else if (is_one_of(c, kOpening)) {
      open.marks.push_back(c);
    } else if (closes != std::u32string_view::npos && !open.marks.empty() &&
               open.marks.back() == kOpening[closes]) {
      open.marks.pop_back();
    }
  }
  return open;
}

// Whether a quote opened in `above` closes in `below`.
bool quote_runs_on(std::u32string_view above, std::u32string_view below) {
  const OpenMarks open = open_marks(above);
  if (open.straight) return open_marks(below).straight;
  if (open.marks.empty()) return false;
  const char32_t closing = kClosing[kOpening.find(open.marks.back())];
  const std::size_t closes = below.find(closing);
  const std::size_t opens = below.find(open.marks.back());
  return closes < opens;
}

class Healer {
 public:
  explicit Healer(SourceLines& lines)
      : lines_(lines), blank_lines_(uses_blank_lines(lines)), indents_(uses_indents()) {}

  std::vector<Join> run() {
    find_known_words();
    SourceLines healed;
    for (SourceLine& line : lines_) {
      const auto evidence = healed.empty() ? std::nullopt : evidence_for(healed.back(), line);
      if (evidence) {
        join(healed.back(), line, *evidence);
      } else {
        healed.push_back(std::move(line));
      }
    }
    lines_ = std::move(healed);
    return std::move(joins_);
  }

 private:
  // The lines between which words are to be compared are few: their four characters are collected,
  // then the text is read through once.
  void find_known_words() {
    std::unordered_set<std::u32string> asked;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (is_cut(lines_[i], lines_[i + 1])) {
        asked.insert(joint(lines_[i].text.text, lines_[i + 1].text.text));
      }
    }
    if (asked.empty()) return;
    std::u32string key;
    for (const SourceLine& line : lines_) {
      for (std::size_t i = 0; i + 4 <= line.text.text.size(); ++i) {
        key.assign(line.text.text, i, 4);
        if (asked.contains(key)) known_.insert(key);
      }
    }
  }

  // Empty if a half has fewer than two characters.
  static std::u32string joint(std::u32string_view above, std::u32string_view below) {
    if (above.size() < 2 || below.size() < 2) return {};
    return std::u32string(above.substr(above.size() - 2)) + std::u32string(below.substr(0, 2));
  }

  // S-21: prose that breaks off, and a rest that ends as a paragraph does.
  static bool is_cut(const SourceLine& above, const SourceLine& below) {
    const std::u32string& rest = below.text.text;
    return !is_structure(above) && !starts_block(below) && breaks_off(above.text.text) &&
           has_any(rest, U"，；。") && ends_paragraph(rest);
  }

  std::optional<JoinEvidence> evidence_for(const SourceLine& above, const SourceLine& below) const {
    if (below.blank_before == 0) {
      if (const auto evidence = evidence_in_line(above, below)) return evidence;
    }
    if (!is_cut(above, below)) return std::nullopt;
    const std::u32string& a = above.text.text;
    const std::u32string& b = below.text.text;
    if (quote_runs_on(a, b)) return JoinEvidence::quote;
    if (known_.contains(joint(a, b))) return JoinEvidence::words;
    if (starts_with_mark(b) || is_one_of(b.front(), U"的和等")) return JoinEvidence::mark;
    return JoinEvidence::plain;
  }

  // No empty line between: cut at a link or a change of face.
  std::optional<JoinEvidence> evidence_in_line(const SourceLine& above,
                                               const SourceLine& below) const {
    if (is_structure(above) || starts_block(below)) return std::nullopt;
    const std::u32string& a = above.text.text;
    const std::u32string& b = below.text.text;
    if (starts_with_mark(b) || is_one_of(a.back(), kOpening)) return JoinEvidence::mark;
    const bool outdented = indents_ && blank_lines_ && column_of(below.text) == 1;
    const bool heading = above.number.form != NumberForm::none && !ends_sentence(a) &&
                         above.number.form != NumberForm::spoken;
    const bool opening = is_salutation(a) || is_subtitle(a) || is_annex_heading(a);
    if (outdented && !heading && !opening) return JoinEvidence::line;
    return std::nullopt;
  }

  // Whether paragraphs begin with an indent.
  bool uses_indents() const {
    int indented = 0;
    int flush = 0;
    for (const SourceLine& line : lines_) {
      if (line.text.text.size() < kLongLine || line.blank_before == 0) continue;
      ++(column_of(line.text) >= 3 ? indented : flush);
    }
    return indented > flush;
  }

  void join(SourceLine& above, const SourceLine& below, JoinEvidence evidence) {
    const std::u32string& a = above.text.text;
    const std::size_t shown = std::min(a.size(), kWordsShown);
    joins_.push_back({evidence, line_of(below.text), column_of(below.text),
                      a.substr(a.size() - shown), below.text.text.substr(0, kWordsShown)});
    append(above.text, below.text);
  }

  SourceLines& lines_;
  bool blank_lines_;
  bool indents_;
  std::unordered_set<std::u32string> known_;  // four characters over a joint, said elsewhere
  std::vector<Join> joins_;
};

}  // namespace

bool breaks_off(std::u32string_view text) {
  if (text.size() < 2) return false;
  const char32_t last = text.back();
  const bool open = is_han(last) || is_digit(last) || is_one_of(last, U"、，%") ||
                    is_one_of(last, kOpening) || (last >= U'A' && last <= U'z');
  return open && has_any(text, U"。；");
}

std::vector<Join> heal_paragraphs(SourceLines& lines) { return Healer(lines).run(); }

bool uses_blank_lines(const SourceLines& lines) {
  std::size_t texts = 0;  // lines of no list
  std::size_t apart = 0;
  for (const SourceLine& line : lines) {
    if (line.bullet) continue;
    ++texts;
    apart += line.blank_before > 0 ? 1U : 0U;
  }
  return apart * 2 > texts;
}

}  // namespace banxin
