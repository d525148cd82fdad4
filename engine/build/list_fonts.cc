#include "build/list_fonts.h"

#include <fmt/format.h>

#include "fonts/check_fonts.h"
#include "fonts/standard_characters.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

const char* name_of(FaceOffice office) {
  switch (office) {
    case FaceOffice::han:
      return "Han";
    case FaceOffice::western:
      return "digits and letters";
    case FaceOffice::fallback:
      return "rare characters";
    case FaceOffice::overrides:
      break;
  }
  return "single characters";
}

std::string roles_text(const FontsCheck& check) {
  std::string text = "role           asked for            set from\n";
  for (std::size_t i = 0; i < kFontRoleNames.size(); ++i) {
    const RoleCheck& role = check.roles[i];
    text += fmt::format("{:<14} {:<20} {}{}\n", kFontRoleNames[i], role.wanted,
                        role.used.empty() ? "nothing" : role.used,
                        role.used == role.wanted ? "" : "  (stands in)");
  }
  return text;
}

std::string details_text(const FaceDetails& details) {
  constexpr std::size_t kShown = 12;
  std::string text =
      fmt::format("    {} {}, hash {}, {} be embedded, lacks {} standard characters",
                  details.family, details.style, details.sha256_as_pinned ? "as pinned" : "differs",
                  details.may_embed ? "may" : "may not", details.missing.size());
  if (!details.missing.empty()) {
    text += fmt::format(": {}{}", to_utf8(details.missing.substr(0, kShown)),
                        details.missing.size() > kShown ? "…" : "");
  }
  return text + "\n";
}

std::string face_text(const FaceCheck& face) {
  std::string tasks;
  for (const FaceTask& task : face.tasks) {
    tasks += fmt::format("{}{}: {}", tasks.empty() ? "" : ", ",
                         kFontRoleNames[static_cast<std::size_t>(task.role)], name_of(task.office));
  }
  const std::string where = face.path.empty() ? "missing; " + how_to_get(face.spec) : face.path;
  std::string text = fmt::format("  {:<20} {}\n    for {}\n", face.spec.name, where,
                                 tasks.empty() ? "nothing" : tasks);
  if (face.details) text += details_text(*face.details);
  return text;
}

}  // namespace

Result<FontList> list_fonts(const std::string& home, bool check) {
  const std::string file = home + "/fonts/fonts.toml";
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  const ParsedCatalogue parsed = parse_font_catalogue(*text, file);
  if (has_errors(parsed.problems)) return FontList{"", parsed.problems};
  FontsCheck fonts;
  if (check) {
    const auto standard = read_file(home + "/fonts/standard-characters.txt");
    if (!standard) return tl::unexpected(standard.error());
    fonts = verify_fonts(parsed.catalogue, parse_standard_characters(*standard));
  } else {
    fonts = find_fonts(parsed.catalogue);
  }
  FontList list;
  list.text = roles_text(fonts) + "\nfaces\n";
  for (const FaceCheck& face : fonts.faces) list.text += face_text(face);
  list.problems = std::move(fonts.problems);
  return list;
}

}  // namespace banxin
