#pragma once
// What differs between two editions: paragraphs word by word, figures, pages, sheets.
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "editions/compare_words.h"
#include "editions/edition.h"

namespace banxin {

enum class ChangeKind { changed, added, removed, moved };

// A figure of one name that both wordings state. Quoted as "1065亿元", "增长2.5%"; empty: that
// wording has none.
struct FigureChange {
  std::u32string name;  // in a table with the head of its column: 地区生产总值 完成数
  std::u32string before, now;
  TextOffset at = 0;  // in the new paragraph
  auto fields() const { return std::tie(name, before, now, at); }
  friend bool operator==(const FigureChange&, const FigureChange&) = default;
};

struct ParagraphChange {
  ChangeKind kind = ChangeKind::changed;
  std::optional<std::size_t> before, now;  // index in the editions' paragraphs
  std::vector<WordChange> words;           // of changed and moved ones
  std::vector<FigureChange> figures;
  std::u32string heading;  // that it stands under; empty = none
  // Of a removed one: the new paragraph it stood below; none: it was the first.
  std::optional<std::size_t> above;
};

// Of booklets, as match_copies() pairs them.
struct CopyChanges {
  std::size_t added = 0;    // that were not printed before
  std::size_t changed = 0;  // that print something else of their own
  std::size_t gone = 0;
  bool none() const { return added + changed + gone == 0; }
};

struct Comparison {
  std::vector<ParagraphChange> changes;  // in the new order, removed ones where they stood
  std::vector<std::size_t> pages;        // of the new edition whose ink differs, from 1
  std::vector<std::size_t> gone_pages;   // of the old edition, behind the last of the new one
  std::vector<std::size_t> sheets;       // to print again, from 1
  std::vector<std::size_t> gone_sheets;  // to be taken out, as gone_pages
  bool has_sheets = false;               // both editions have sheets
  bool other_imposition = false;         // and they are folded in different ways
  std::optional<CopyChanges> copies;     // both editions have copies
  bool other_layout = false;

  bool same() const {
    return changes.empty() && pages.empty() && gone_pages.empty() && sheets.empty() &&
           gone_sheets.empty() && (!copies || copies->none());
  }
};

Comparison compare_editions(const Edition& before, const Edition& now);

// Pages of `now` that differ from the page of that place in `before`, from 1.
std::vector<std::size_t> changed_pages(const Edition& before, const Edition& now);

// Sheets of `now` that differ, from 1: all of them where the editions are imposed in different
// ways.
std::vector<std::size_t> changed_sheets(const Edition& before, const Edition& now);

// Sheets of `before` behind the last of `now`, from 1.
std::vector<std::size_t> gone_sheets(const Edition& before, const Edition& now);

// Lines of the new paragraph that a change touches, by index: all of an added or moved one; where
// words are gone, the line in which they stood.
std::vector<std::size_t> changed_lines(const ParagraphChange& change,
                                       const EditionParagraph& paragraph);

}  // namespace banxin
