#pragma once
// StyledText: characters and the typeface role of each stretch; no inheritance left, no size yet.
#include <string>
#include <tuple>
#include <vector>

#include "report/rich_text.h"
#include "style/font_role.h"

namespace banxin {

struct RoleRun {
  TextOffset begin = 0;  // up to the next run's begin
  FontRole role = FontRole::fangsong;
  auto fields() const { return std::tie(begin, role); }
  friend bool operator==(const RoleRun&, const RoleRun&) = default;
};

// A typed U+0020 beside Han is replaced by the Han–Western space, between Han it goes (LB-28);
// lines of names and posts keep it (P-16).
enum class TypedSpaces { replace, keep };

struct StyledText {
  std::u32string text;
  std::vector<RoleRun> runs;  // the first begins at 0
  TypedSpaces spaces = TypedSpaces::replace;
  std::vector<SourcePoint> source;
  auto fields() const { return std::tie(text, runs, spaces, source); }
  friend bool operator==(const StyledText&, const StyledText&) = default;
};

}  // namespace banxin
