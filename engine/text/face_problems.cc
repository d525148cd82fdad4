#include "text/face_problems.h"

#include <fmt/format.h>

namespace banxin {

Problems face_problems(const ShapedText& shaped, const StyledText& text, const LineRules& rules,
                       const FontSet& fonts) {
  const bool stands_in = rules.missing_glyphs == MissingGlyphs::placeholder;
  Problems problems;
  for (const FaceNote& note : shaped.missing) {
    if (note.character == kWholeName) {
      problems.push_back({"font.missing-glyph", stands_in ? Severity::warning : Severity::error,
                          place_of(text.source, note.offset, ""),
                          stands_in ? "no font has a character of this name; 〓 stands for it"
                                    : "no font has all characters of this name",
                          "name a font that has them in fonts.toml, or write the name otherwise"});
      continue;
    }
    problems.push_back(
        {"font.missing-glyph", stands_in ? Severity::warning : Severity::error,
         place_of(text.source, note.offset, ""),
         fmt::format("no font has the character {} ({}){}", to_utf8(note.character),
                     code_point_name(note.character), stands_in ? "; 〓 stands for it" : ""),
         "replace it, or name a font that has it in fonts.toml"});
  }
  for (const FaceNote& note : shaped.fallbacks) {
    const auto role = static_cast<std::size_t>(note.role);
    problems.push_back({"font.fallback", Severity::notice, place_of(text.source, note.offset, ""),
                        fmt::format("{} ({}) is not in the {} face and is set from {}",
                                    to_utf8(note.character), code_point_name(note.character),
                                    kFontRoleChinese[role], fonts.face(note.face).name),
                        ""});
  }
  for (const FaceNote& note : shaped.whole_names) {
    problems.push_back({"font.other-face", Severity::notice, place_of(text.source, note.offset, ""),
                        fmt::format("a name is set in {} as a whole, as its own face lacks a "
                                    "character",
                                    fonts.face(note.face).name),
                        ""});
  }
  return problems;
}

}  // namespace banxin
