#pragma once
// StyledText: characters and the typeface role of each stretch; no inheritance left, no size yet.
#include <string>
#include <tuple>
#include <vector>

#include "base/length.h"
#include "report/rich_text.h"
#include "style/font_role.h"

namespace banxin {

struct RoleRun {
  TextOffset begin = 0;  // up to the next run's begin
  FontRole role = FontRole::fangsong;
  bool one_face = false;  // a person's name: all of it in one face, in another if need be (P-40)
  auto fields() const { return std::tie(begin, role, one_face); }
  friend bool operator==(const RoleRun&, const RoleRun&) = default;
};

// A typed U+0020 beside Han is replaced by the Han–Western space, between Han it goes (LB-28);
// lines of names and posts keep it (P-16).
enum class TypedSpaces { replace, keep };

// What is drawn beside the characters [begin, end), or done with them.
enum class DecorationKind {
  dots,  // 着重号: one below each Han (LB-50)
  ruby,  // the reading above (LB-53)
  link,  // to the address `argument`
};

struct Decoration {
  DecorationKind kind = DecorationKind::dots;
  TextOffset begin = 0;
  TextOffset end = 0;
  std::u32string argument;
  auto fields() const { return std::tie(kind, begin, end, argument); }
  friend bool operator==(const Decoration&, const Decoration&) = default;
};

// `page`: the printed number of the page of `target`, in an entry of 名词解释.
enum class LateText { none, note_mark, page };

// Characters that point to an anchor and are one themselves: the mark of a note or of a term,
// raised behind what it is about (LB-17), or the number of what it points to, which points back.
struct Reference {
  TextOffset begin = 0;
  TextOffset end = 0;
  Length size;                     // of a raised mark; 0: set like the characters around it
  std::string target;              // the anchor pointed to; empty = none
  std::string anchor;              // the name of this place; empty = none
  std::u32string title;            // of this place, for who listens
  LateText late = LateText::none;  // its characters keep the place for this
  int note = 0;                    // of a note_mark: index in StyledParagraph::notes
  auto fields() const { return std::tie(begin, end, size, target, anchor, title, late, note); }
  friend bool operator==(const Reference&, const Reference&) = default;
};

inline bool is_raised(const Reference& reference) { return reference.size > Length{}; }

// A gap behind the character at `offset` that no character stands for: 均排 in a speaker's name
// (P-16).
struct WideGap {
  TextOffset offset = 0;
  int width = 0;  // thousandths of a cell
  auto fields() const { return std::tie(offset, width); }
  friend bool operator==(const WideGap&, const WideGap&) = default;
};

struct StyledText {
  std::u32string text;
  std::vector<RoleRun> runs;  // the first begins at 0
  TypedSpaces spaces = TypedSpaces::replace;
  std::vector<Decoration> decorations;
  std::vector<WideGap> gaps;
  std::vector<Reference> references;  // by begin, apart from one another
  std::vector<SourcePoint> source;
  auto fields() const {
    return std::tie(text, runs, spaces, decorations, gaps, references, source);
  }
  friend bool operator==(const StyledText&, const StyledText&) = default;
};

// The text without the marks of notes and terms, for outlines and contents.
inline std::u32string words_of(const StyledText& text) {
  std::u32string words = text.text;
  for (auto mark = text.references.rbegin(); mark != text.references.rend(); ++mark) {
    if (is_raised(*mark)) words.erase(mark->begin, mark->end - mark->begin);
  }
  return words;
}

// REQUIRES runs. Of a character; a text of n runs is asked in O(n).
inline FontRole role_at(const StyledText& text, TextOffset at) {
  FontRole role = text.runs.front().role;
  for (const RoleRun& run : text.runs) {
    if (run.begin <= at) role = run.role;
  }
  return role;
}

}  // namespace banxin
