#pragma once
// Edition: what was printed of a report, without its look: the paragraphs and where their lines
// stand, the page cut, a fingerprint of the ink of each page and each sheet. Kept in a small file
// beside the PDF, never in it. Pages, sheets and lines count from 1, pages as a viewer counts them.
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/fingerprint.h"
#include "base/utf8.h"
#include "editions/edition_pages.h"

namespace banxin {

enum class ParagraphKind {
  text,
  heading,
  list_item,
  caption,
  table_head,  // a row of heads
  table_row,   // the cells with U+0009 between them
  footnote,
  contents_entry,
  figure,  // what a chart prints; of a photo the words for who cannot see it
};

// A line, or a table row, of a paragraph.
struct PrintedLine {
  int page = 0;
  int line = 0;           // of the page, whatever is no page furniture counted
  TextOffset offset = 0;  // its first character in the paragraph
  auto fields() const { return std::tie(page, line, offset); }
  friend bool operator==(const PrintedLine&, const PrintedLine&) = default;
};

struct EditionParagraph {
  ParagraphKind kind = ParagraphKind::text;
  std::u32string text;             // as printed; the marks of footnotes are left out
  std::vector<PrintedLine> lines;  // at least one
  auto fields() const { return std::tie(kind, text, lines); }
  friend bool operator==(const EditionParagraph&, const EditionParagraph&) = default;
};

struct EditionPage {
  int number = 0;   // as printed; 0 = none
  Fingerprint ink;  // of fingerprint_page()
  auto fields() const { return std::tie(number, ink); }
  friend bool operator==(const EditionPage&, const EditionPage&) = default;
};

struct EditionSheet {
  std::vector<std::size_t> front, back;  // pages
  // Of both sides: pages, their places, marks; what is printed of delegates, but not of which.
  Fingerprint ink;
  auto fields() const { return std::tie(front, back, ink); }
  friend bool operator==(const EditionSheet&, const EditionSheet&) = default;
};

// What a copy of a booklet has of its own. No name is kept.
struct EditionCopy {
  std::u32string serial;
  std::vector<Fingerprint> own;  // of the ink of each of its spots
  auto fields() const { return std::tie(serial, own); }
  friend bool operator==(const EditionCopy&, const EditionCopy&) = default;
};

// How the report was set: enough to set it so again.
struct EditionLayout {
  std::string name;
  std::vector<std::pair<std::string, std::string>> settings;
  Fingerprint fingerprint;  // of every key
  auto fields() const { return std::tie(name, settings, fingerprint); }
  friend bool operator==(const EditionLayout&, const EditionLayout&) = default;
};

struct Edition {
  std::string engine;  // version of banxin
  std::u32string title;
  EditionLayout layout;
  std::vector<EditionPage> pages;
  std::vector<EditionParagraph> paragraphs;  // in reading order, by where they begin
  EditionPages cut;                          // what --keep-pages holds
  bool kept = false;                         // they were held to an edition before
  std::string imposition;                    // "saddle"; empty = no sheets
  std::vector<EditionSheet> sheets;
  std::vector<EditionCopy> copies;  // of a booklet run, in its order; else none
  auto fields() const {
    return std::tie(engine, title, layout, pages, paragraphs, cut, kept, imposition, sheets,
                    copies);
  }
  friend bool operator==(const Edition&, const Edition&) = default;
};

}  // namespace banxin
