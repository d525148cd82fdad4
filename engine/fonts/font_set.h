#pragma once
// FontSet: the opened faces of a document, and which face sets which character in which role
// (P-40). May be read from several threads.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "fonts/face_id.h"
#include "fonts/font_catalogue.h"
#include "fonts/font_file.h"
#include "style/font_role.h"

namespace banxin {

struct Face {
  std::string name;  // its key in fonts.toml
  FontFile file;
};

// How a character of a role is set.
struct FaceChoice {
  FaceId face;
  GlyphId glyph;
  bool fallback = false;  // neither the role's Han face nor its Latin one has it
};

class FontSet {
 public:
  const Face& face(FaceId id) const { return faces_[id.index]; }
  std::size_t size() const { return faces_.size(); }

  // `western`: letters, digits and their marks in Western context, set from the role's Latin face,
  // else from its Han face. In Han context: an override, else the Han face. In both: else a
  // fallback. Nothing: none of these faces has the character.
  std::optional<FaceChoice> choose(FontRole role, char32_t character, bool western) const;

  // A face that sets all of `text`, a name of which the role's faces lack a character (P-40): that
  // of 宋体, else of another role, else any. Nothing: no face has all characters.
  std::optional<FaceId> choose_for_all(std::u32string_view text) const;

 private:
  friend struct FontSetLoader;
  struct RoleFaces {
    FaceId han;
    FaceId western;
    std::vector<FaceId> fallbacks;
    std::vector<std::pair<char32_t, FaceId>> overrides;
  };
  std::vector<Face> faces_;
  std::array<RoleFaces, kFontRoleNames.size()> roles_;
};

struct LoadedFonts {
  FontSet fonts;
  // font.substituted (warning): a role's Han or Latin face is missing or damaged and another stands
  // in. font.missing (notice): a face for fallbacks or overrides is; rare characters may find no
  // face.
  Problems problems;
};

// In: a catalogue without errors. Opens each face that a role needs once.
// Errors: font.none-found when a role has no face at all.
Result<LoadedFonts> load_fonts(const FontCatalogue& catalogue);

}  // namespace banxin
