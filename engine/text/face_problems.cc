#include "text/face_problems.h"

#include <fmt/format.h>

namespace banxin {

Problems face_problems(const ShapedText& shaped, const StyledText& text, const LineRules& rules,
                       const FontSet& fonts) {
  const bool stands_in = rules.missing_glyphs == MissingGlyphs::placeholder;
  Problems problems;
  for (const FaceNote& note : shaped.missing) {
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
  return problems;
}

}  // namespace banxin
