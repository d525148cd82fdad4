#include "sources/take_escapes.h"

#include <string_view>

namespace banxin {

void take_escapes(RichText& text) {
  constexpr std::u32string_view kMarks = U"!\"#$%&'()+,-./:;<>?@^_`~";
  std::size_t from = 0;
  RichText out;
  for (std::size_t i = 0; i + 1 < text.text.size(); ++i) {
    if (text.text[i] != U'\\') continue;
    if (kMarks.find(text.text[i + 1]) != std::u32string_view::npos) {
      append(out, slice(text, from, i));
      from = i + 1;
    }
    ++i;
  }
  if (from == 0) return;
  append(out, slice(text, from));
  text = std::move(out);
}

}  // namespace banxin
