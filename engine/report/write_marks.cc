#include "report/write_marks.h"

#include <algorithm>

namespace banxin {
namespace {

// What is typed before and behind the characters of a mark; its argument follows `closing`.
struct MarkSigns {
  MarkKind kind;
  std::u32string_view opening, closing, end;
};
constexpr MarkSigns kSigns[] = {
    {MarkKind::strong, U"**", U"**", U""}, {MarkKind::emphasis, U"==", U"==", U""},
    {MarkKind::ruby, U"{", U"|", U"}"},    {MarkKind::link, U"[", U"](", U")"},
    {MarkKind::note, U"[^", U"", U"]"},    {MarkKind::term, U"[[", U"]]", U""},
};

// Nothing for a mark that stands in the text as typed.
const MarkSigns* signs_of(const Mark& mark) {
  const auto* found = std::find_if(std::begin(kSigns), std::end(kSigns),
                                   [&](const MarkSigns& signs) { return signs.kind == mark.kind; });
  return found == std::end(kSigns) ? nullptr : found;
}

std::u32string closing_of(const Mark& mark, const MarkSigns& signs) {
  if (mark.kind == MarkKind::term) return std::u32string(signs.closing);
  return std::u32string(signs.closing) + mark.argument + std::u32string(signs.end);
}

}  // namespace

std::u32string write_marks(const RichText& text) {
  std::u32string typed;
  std::vector<const Mark*> open;  // the innermost last
  std::size_t next = 0;
  const auto is_note = [](const Mark& mark) { return mark.kind == MarkKind::note; };
  for (std::size_t i = 0; i <= text.text.size(); ++i) {
    for (std::size_t k = open.size(); k-- > 0;) {
      if (open[k]->end > i) continue;
      typed += closing_of(*open[k], *signs_of(*open[k]));
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
    }
    for (std::size_t k = next; k < text.marks.size() && text.marks[k].begin == i; ++k) {
      if (!is_note(text.marks[k])) continue;
      const MarkSigns& signs = *signs_of(text.marks[k]);
      typed += std::u32string(signs.opening) + closing_of(text.marks[k], signs);
    }
    for (; next < text.marks.size() && text.marks[next].begin <= i; ++next) {
      const MarkSigns* const signs = signs_of(text.marks[next]);
      if (signs == nullptr || is_note(text.marks[next])) continue;
      typed += signs->opening;
      open.push_back(&text.marks[next]);
    }
    if (i < text.text.size()) typed.push_back(text.text[i]);
  }
  return typed;
}

}  // namespace banxin
