#include "fonts/check_fonts.h"

#include <fmt/format.h>
#include <ft2build.h>
#include <sha256.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include "fonts/font_file.h"
#include "fonts/font_set.h"
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

namespace banxin {
namespace {

std::vector<FaceTask> tasks_of(const std::string& face, const FontCatalogue& catalogue) {
  std::vector<FaceTask> tasks;
  const auto add = [&](std::size_t role, FaceOffice office) {
    tasks.push_back({static_cast<FontRole>(role), office});
  };
  for (std::size_t role = 0; role < kFontRoleNames.size(); ++role) {
    const RoleSpec& spec = catalogue.roles[role];
    const auto han = std::find(spec.faces.begin(), spec.faces.end(), face);
    if (han != spec.faces.end()) add(role, FaceOffice::han);
    if (spec.western == face) add(role, FaceOffice::western);
    const auto fallback = std::find(spec.fallbacks.begin(), spec.fallbacks.end(), face);
    if (fallback != spec.fallbacks.end()) add(role, FaceOffice::fallback);
    const bool overrides =
        std::any_of(spec.overrides.begin(), spec.overrides.end(),
                    [&face](const FontOverride& taken) { return taken.face == face; });
    if (overrides) add(role, FaceOffice::overrides);
  }
  return tasks;
}

Problem problem_of(const FaceCheck& face, const char* code, Severity severity, std::string what) {
  Problem problem;
  problem.code = code;
  problem.severity = severity;
  problem.place.file = face.path;
  problem.what = std::move(what);
  problem.blame = Blame::environment;
  return problem;
}

std::string sha256_of(const std::string& path) {
  std::string digits(SHA256_DIGEST_STRING_LENGTH, '\0');
  if (SHA256File(path.c_str(), digits.data()) == nullptr) return "";
  digits.pop_back();
  return digits;
}

struct LibraryDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct FaceDeleter {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using FreeType = std::unique_ptr<FT_LibraryRec_, LibraryDeleter>;
using FreeTypeFace = std::unique_ptr<FT_FaceRec_, FaceDeleter>;

FreeType start_freetype() {
  FT_Library library = nullptr;
  return FreeType(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

// Restricted licence, no subsetting, bitmaps only (OpenType OS/2, fsType bits 1, 8 and 9).
constexpr unsigned kForbidsEmbedding = FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING |
                                       FT_FSTYPE_NO_SUBSETTING | FT_FSTYPE_BITMAP_EMBEDDING_ONLY;

void read_names(FT_Library library, const FaceCheck& check, FaceDetails& details) {
  FT_Face opened = nullptr;
  const auto index = static_cast<FT_Long>(check.spec.index);
  if (library == nullptr || FT_New_Face(library, check.path.c_str(), index, &opened) != 0) return;
  const FreeTypeFace face(opened);
  if (face->family_name != nullptr) details.family = face->family_name;
  if (face->style_name != nullptr) details.style = face->style_name;
  // Without an OS/2 table nothing is restricted.
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face.get(), FT_SFNT_OS2));
  if (os2 != nullptr) details.embedding_flags = os2->fsType;
  details.may_embed = (details.embedding_flags & kForbidsEmbedding) == 0;
}

FaceDetails details_of(FT_Library library, const FaceCheck& check, const FontFile& font,
                       std::u32string_view standard_characters) {
  FaceDetails details;
  details.sha256 = sha256_of(check.path);
  details.sha256_as_pinned = check.spec.sha256.empty() || check.spec.sha256 == details.sha256;
  read_names(library, check, details);
  for (const char32_t c : standard_characters) {
    if (!font.glyph_of(c)) details.missing.push_back(c);
  }
  return details;
}

void judge(const FaceCheck& face, Problems& problems) {
  const FaceDetails& details = *face.details;
  if (!details.sha256_as_pinned) {
    problems.push_back(
        problem_of(face, "font.changed", Severity::warning,
                   fmt::format("face {}: the file is not the one the engine was measured with (its "
                               "SHA-256 is {})",
                               face.spec.name, details.sha256)));
    problems.back().remedy = "compare a print, then pin this hash in fonts.toml";
  }
  if (!details.may_embed) {
    problems.push_back(problem_of(
        face, "font.not-embeddable", Severity::error,
        fmt::format("face {}: its maker does not allow a PDF to hold a subset of it (fsType {:#x})",
                    face.spec.name, details.embedding_flags)));
    problems.back().remedy = "name another font in fonts.toml";
  }
}

void check_roles(const FontCatalogue& catalogue, FontsCheck& check) {
  for (std::size_t role = 0; role < kFontRoleNames.size(); ++role) {
    const std::vector<std::string>& faces = catalogue.roles[role].faces;
    if (faces.empty()) continue;
    check.roles[role].wanted = faces.front();
    for (const std::string& name : faces) {
      const auto face = std::find_if(check.faces.begin(), check.faces.end(),
                                     [&name](const FaceCheck& f) { return f.spec.name == name; });
      if (face == check.faces.end() || !face->usable) continue;
      check.roles[role].used = name;
      break;
    }
  }
}

// `standard_characters` null: only find.
FontsCheck check_fonts(const FontCatalogue& catalogue,
                       const std::u32string_view* standard_characters) {
  FontsCheck check;
  const FreeType freetype = standard_characters != nullptr ? start_freetype() : nullptr;
  for (const FaceSpec& spec : catalogue.faces) {
    FaceCheck face;
    face.spec = spec;
    face.tasks = tasks_of(spec.name, catalogue);
    face.path = find_font_file(catalogue, spec);
    if (!face.path.empty()) {
      const Result<FontFile> font = FontFile::open(face.path, spec.index);
      face.usable = font.has_value();
      if (!font) {
        check.problems.push_back(font.error());
      } else if (standard_characters != nullptr) {
        face.details = details_of(freetype.get(), face, *font, *standard_characters);
        judge(face, check.problems);
      }
    }
    check.faces.push_back(std::move(face));
  }
  check_roles(catalogue, check);
  const Result<LoadedFonts> loaded = load_fonts(catalogue);
  append(check.problems, loaded ? loaded->problems : Problems{loaded.error()});
  return check;
}

}  // namespace

FontsCheck find_fonts(const FontCatalogue& catalogue) { return check_fonts(catalogue, nullptr); }

FontsCheck verify_fonts(const FontCatalogue& catalogue, std::u32string_view standard_characters) {
  return check_fonts(catalogue, &standard_characters);
}

}  // namespace banxin
