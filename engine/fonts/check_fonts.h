#pragma once
// What `banxin fonts` tells: for each role which face sets it, for each face of the catalogue where
// its file is or what brings it; with verification also whether it is the file the engine was
// measured with, what FreeType says of it, and which standard characters it lacks (DESIGN §7, §9;
// P-40).
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "fonts/font_catalogue.h"
#include "style/font_role.h"

namespace banxin {

enum class FaceOffice {
  han,        // sets the role's Han and full-width marks, or stands in for the face that does
  western,    // sets its letters and digits
  fallback,   // for characters that those lack
  overrides,  // single characters in place of the role's own
};

struct FaceTask {
  FontRole role = FontRole::fangsong;
  FaceOffice office = FaceOffice::han;
};

// The file, read as a whole.
struct FaceDetails {
  std::string sha256;
  bool sha256_as_pinned = false;  // also when the catalogue pins none
  std::string family;
  std::string style;
  // Embedding rights (OpenType OS/2 fsType): whether a PDF may hold the face, and a subset of it.
  unsigned embedding_flags = 0;
  bool may_embed = false;
  std::u32string missing;  // of the standard characters, in their order
};

struct FaceCheck {
  FaceSpec spec;
  std::vector<FaceTask> tasks;         // what roles ask it for
  std::string path;                    // empty: missing
  bool usable = false;                 // found and opened
  std::optional<FaceDetails> details;  // of a usable face, when verified
};

struct RoleCheck {
  std::string wanted;  // the face of the first choice
  std::string used;    // the face that sets it; empty: none
};

struct FontsCheck {
  std::vector<FaceCheck> faces;  // in the order of the catalogue
  std::array<RoleCheck, kFontRoleNames.size()> roles;
  // font.unreadable; those of load_fonts(); when verified font.changed (warning: another file than
  // the pinned one) and font.not-embeddable (error).
  Problems problems;
};

// Finds and opens every face of the catalogue, without reading the files as a whole.
FontsCheck find_fonts(const FontCatalogue& catalogue);

// The same, and reads every file. `standard_characters`: parse_standard_characters().
FontsCheck verify_fonts(const FontCatalogue& catalogue, std::u32string_view standard_characters);

}  // namespace banxin
