#pragma once
// RichText: characters, the marks an author put on them, and where each stretch was read.
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/fingerprint.h"
#include "base/problem.h"
#include "base/utf8.h"

namespace banxin {

enum class MarkKind {
  strong,    // **…**
  emphasis,  // ==…==: 着重号, a dot below each character (LB-50)
  ruby,      // {龘|dá}: the reading is the argument (LB-53)
  link,      // [文字](地址): the address is the argument
  note,  // [^1]: stands behind the character at begin − 1, empty span; the label is the argument
  term,  // [[术语]]: in the glossary; the argument is the number printed behind it, if any
  data,  // {{key@period.field}}: a figure of the data files, the reference is the argument
};

// A mark over the characters [begin, end).
struct Mark {
  MarkKind kind = MarkKind::strong;
  TextOffset begin = 0;
  TextOffset end = 0;
  std::u32string argument;
  auto fields() const { return std::tie(kind, begin, end, argument); }
  friend bool operator==(const Mark&, const Mark&) = default;
};

// The characters from `offset` on were read from this line and column (counted from 1).
struct SourcePoint {
  TextOffset offset = 0;
  int line = 0;
  int column = 0;
  auto fields() const { return std::tie(offset, line, column); }
  void add_to(FingerprintBuilder& builder) const {
    builder.add(offset);
    builder.add_line(line);
    builder.add(column);
  }
  friend bool operator==(const SourcePoint&, const SourcePoint&) = default;
};

struct RichText {
  std::u32string text;
  std::vector<Mark> marks;          // sorted by begin; marks of one kind do not overlap
  std::vector<SourcePoint> source;  // sorted by offset; empty for text the engine made
  auto fields() const { return std::tie(text, marks, source); }
  friend bool operator==(const RichText&, const RichText&) = default;
};

// Text that the engine made.
inline RichText made_text(std::u32string_view text) { return {std::u32string(text), {}, {}}; }

// Where the character at `offset` was read; line 0 if the engine made the text.
Place place_of(const std::vector<SourcePoint>& source, std::size_t offset, const std::string& file);

// Characters [begin, end) with their marks and places; without `end`, all from `begin` on.
RichText slice(const RichText& text, std::size_t begin, std::size_t end);
RichText slice(const RichText& text, std::size_t begin);

// All from `begin` on without the blanks that are typed there.
RichText words_from(const RichText& text, std::size_t begin);

// `tail` put behind `text` with no character between.
void append(RichText& text, const RichText& tail);

// Where the text begins; 0 = made by the engine.
inline int line_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().line;
}
inline int column_of(const RichText& text) {
  return text.source.empty() ? 0 : text.source.front().column;
}

}  // namespace banxin
