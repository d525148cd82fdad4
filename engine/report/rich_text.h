#pragma once
// RichText: characters, the marks an author put on them, and where each stretch was read.
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/problem.h"
#include "base/utf8.h"

namespace banxin {

enum class MarkKind { strong };

// A mark over the characters [begin, end).
struct Mark {
  MarkKind kind = MarkKind::strong;
  TextOffset begin = 0;
  TextOffset end = 0;
  auto fields() const { return std::tie(kind, begin, end); }
  friend bool operator==(const Mark&, const Mark&) = default;
};

// The characters from `offset` on were read from this line and column (counted from 1).
struct SourcePoint {
  TextOffset offset = 0;
  int line = 0;
  int column = 0;
  auto fields() const { return std::tie(offset, line, column); }
  friend bool operator==(const SourcePoint&, const SourcePoint&) = default;
};

struct RichText {
  std::u32string text;
  std::vector<Mark> marks;          // sorted by begin; marks of one kind do not overlap
  std::vector<SourcePoint> source;  // sorted by offset; empty for text the engine made
  auto fields() const { return std::tie(text, marks, source); }
  friend bool operator==(const RichText&, const RichText&) = default;
};

// Where the character at `offset` was read; line 0 if the engine made the text.
Place place_of(const std::vector<SourcePoint>& source, TextOffset offset, const std::string& file);

// Characters [begin, end) with their marks and places.
RichText slice(const RichText& text, TextOffset begin, TextOffset end);

// `tail` put behind `text` with no character between.
void append(RichText& text, const RichText& tail);

}  // namespace banxin
