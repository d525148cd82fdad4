#include "report/write_marks.h"

#include <algorithm>

namespace banxin {
namespace {

std::u32string opening_of(const Mark& mark) {
  switch (mark.kind) {
    case MarkKind::strong:
      return U"**";
    case MarkKind::emphasis:
      return U"==";
    case MarkKind::ruby:
      return U"{";
    case MarkKind::link:
      return U"[";
    case MarkKind::term:
      return U"[[";
    case MarkKind::note:
      return U"[^" + mark.argument + U"]";
    case MarkKind::data:
      break;
  }
  return {};
}

std::u32string closing_of(const Mark& mark) {
  switch (mark.kind) {
    case MarkKind::strong:
      return U"**";
    case MarkKind::emphasis:
      return U"==";
    case MarkKind::ruby:
      return U"|" + mark.argument + U"}";
    case MarkKind::link:
      return U"](" + mark.argument + U")";
    case MarkKind::term:
      return U"]]";
    case MarkKind::note:
    case MarkKind::data:
      break;
  }
  return {};
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
      typed += closing_of(*open[k]);
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
    }
    for (std::size_t k = next; k < text.marks.size() && text.marks[k].begin == i; ++k) {
      if (is_note(text.marks[k])) typed += opening_of(text.marks[k]);
    }
    for (; next < text.marks.size() && text.marks[next].begin <= i; ++next) {
      if (is_note(text.marks[next])) continue;
      typed += opening_of(text.marks[next]);
      open.push_back(&text.marks[next]);
    }
    if (i < text.text.size()) typed.push_back(text.text[i]);
  }
  return typed;
}

}  // namespace banxin
