#pragma once
// FontCatalogue: fonts.toml as read — which file stands for which face, which faces for which role.
// Files are pinned by hash; fontconfig is never asked (it silently answers Liberation Mono for
// 仿宋). Rules: DESIGN §9, P-40, P-18a (digits of a heading take the heading's face: a role without
// `western`).
#include <array>
#include <string>
#include <vector>

#include "base/problem.h"
#include "style/font_role.h"

namespace banxin {

struct FaceSpec {
  std::string name;  // key in fonts.toml
  std::string file;  // file name, looked for in the folders
  unsigned index = 0;
  std::string sha256;   // of the file the engine was measured with
  std::string package;  // Debian package that brings it
  std::string command;  // shell command that brings it; empty: installing the package does
};

struct FontOverride {
  std::u32string characters;
  std::string face;
};

struct RoleSpec {
  std::vector<std::string> faces;      // the first that is found sets Han and full-width marks
  std::string western;                 // letters and digits; empty: the same face
  std::vector<std::string> fallbacks;  // for characters the face lacks, in order
  std::vector<FontOverride>
      overrides;  // characters taken from another face although the face has them
};

struct FontCatalogue {
  std::vector<std::string> folders;  // searched in order; a leading ~ is the home folder
  std::vector<FaceSpec> faces;
  std::array<RoleSpec, kFontRoleNames.size()> roles;

  const FaceSpec* find(const std::string& name) const;
};

struct ParsedCatalogue {
  FontCatalogue catalogue;  // what could be read; not for use when the problems have errors
  Problems problems;
};

// In: the text of a fonts.toml and its name for messages.
// Problems (errors, Blame::environment): those of base/toml_schema.h, catalogue.missing-key,
// catalogue.unknown-face.
ParsedCatalogue parse_font_catalogue(const std::string& toml, const std::string& file);

// Where font files are looked for, in order: $BANXIN_FONTS (folders separated by colons), then the
// catalogue's folders, ~ resolved.
std::vector<std::string> font_folders(const FontCatalogue& catalogue);

// Full path of the file of a face, or empty.
std::string find_font_file(const FontCatalogue& catalogue, const FaceSpec& face);

// What to do to have a face that is missing: "install the package …".
std::string how_to_get(const FaceSpec& face);

}  // namespace banxin
