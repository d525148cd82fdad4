#include "text/itemize.h"

namespace banxin {
namespace {

FontRole role_at(const StyledText& text, std::size_t& run, TextOffset at) {
  while (run + 1 < text.runs.size() && text.runs[run + 1].begin <= at) ++run;
  return text.runs[run].role;
}

void extend(std::vector<FaceRun>& runs, TextOffset at, FaceId face, bool western) {
  if (!runs.empty() && runs.back().end == at && runs.back().face == face &&
      runs.back().western == western) {
    runs.back().end = at + 1;
  } else {
    runs.push_back({at, at + 1, face, western});
  }
}

}  // namespace

Itemized itemize(const StyledText& text, const std::vector<CharClass>& classes,
                 const FontSet& fonts, MissingGlyphs missing) {
  constexpr char32_t kPlaceholder = U'〓';
  Itemized result;
  result.text = text.text;
  std::size_t run = 0;
  for (TextOffset i = 0; i < text.text.size(); ++i) {
    const FontRole role = role_at(text, run, i);
    const bool western = is_western(classes[i]) || classes[i] == CharClass::space ||
                         (classes[i] == CharClass::reference && text.text[i] < 0x80);
    auto choice = fonts.choose(role, text.text[i], western);
    if (!choice) {
      result.missing.push_back({text.text[i], i, role, {}});
      if (missing == MissingGlyphs::error) continue;
      choice = fonts.choose(role, kPlaceholder, false);
      if (!choice) continue;
      result.text[i] = kPlaceholder;
    } else if (choice->fallback) {
      result.fallbacks.push_back({text.text[i], i, role, choice->face});
    }
    extend(result.runs, i, choice->face, western);
  }
  return result;
}

}  // namespace banxin
