#include "fonts/font_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/check.h"

namespace banxin {
namespace {

std::string role_name(std::size_t role) {
  return fmt::format("{} ({})", kFontRoleChinese[role], kFontRoleNames[role]);
}

}  // namespace

std::optional<FaceChoice> FontSet::choose(FontRole role, char32_t character, bool western) const {
  const RoleFaces& faces = roles_[static_cast<std::size_t>(role)];
  const auto glyph_in = [this, character](FaceId id) {
    return faces_[id.index].file.glyph_of(character);
  };
  if (western) {
    if (const auto glyph = glyph_in(faces.western)) return FaceChoice{faces.western, *glyph};
  } else {
    for (const auto& [taken, id] : faces.overrides) {
      if (taken != character) continue;
      if (const auto glyph = glyph_in(id)) return FaceChoice{id, *glyph};
    }
  }
  if (const auto glyph = glyph_in(faces.han)) return FaceChoice{faces.han, *glyph};
  for (const FaceId id : faces.fallbacks) {
    if (const auto glyph = glyph_in(id)) return FaceChoice{id, *glyph, true};
  }
  return std::nullopt;
}

std::optional<FaceId> FontSet::choose_for_all(std::u32string_view text) const {
  const auto has_all = [&](FaceId id) {
    return std::all_of(text.begin(), text.end(), [&](char32_t character) {
      return faces_[id.index].file.glyph_of(character).has_value();
    });
  };
  const FaceId song = roles_[static_cast<std::size_t>(FontRole::songti)].han;
  if (has_all(song)) return song;
  for (const RoleFaces& role : roles_) {
    if (has_all(role.han)) return role.han;
  }
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    const FaceId id{static_cast<std::uint16_t>(i)};
    if (has_all(id)) return id;
  }
  return std::nullopt;
}

// Opens faces by name, each once, and remembers why one could not be had.
struct FontSetLoader {
  const FontCatalogue& catalogue;
  FontSet fonts{};
  Problems problems{};
  std::map<std::string, std::optional<FaceId>> opened{};
  std::map<std::string, std::string> reasons{};  // by face that could not be opened

  const FaceSpec& spec_of(const std::string& name) const {
    const FaceSpec* spec = catalogue.find(name);
    CHECK(spec != nullptr, "a role names only faces of the catalogue");
    return *spec;
  }

  std::optional<FaceId> open(const std::string& name) {
    const auto known = opened.find(name);
    if (known != opened.end()) return known->second;
    const FaceSpec& spec = spec_of(name);
    const std::string path = find_font_file(catalogue, spec);
    std::optional<FaceId> id;
    if (path.empty()) {
      reasons[name] = fmt::format("{} is not installed", spec.file);
    } else if (auto file = FontFile::open(path, spec.index)) {
      id = FaceId{static_cast<std::uint16_t>(fonts.faces_.size())};
      fonts.faces_.push_back({name, std::move(*file)});
    } else {
      reasons[name] = fmt::format("{}: {}", path, file.error().what);
    }
    opened[name] = id;
    return id;
  }

  void report(const char* code, Severity severity, std::string what, const std::string& face) {
    Problem problem;
    problem.code = code;
    problem.severity = severity;
    problem.what = std::move(what);
    problem.remedy = how_to_get(spec_of(face));
    problem.blame = Blame::environment;
    problems.push_back(std::move(problem));
  }

  // The first face of the role that can be opened.
  std::optional<FaceId> open_han(std::size_t role) {
    const std::vector<std::string>& wanted = catalogue.roles[role].faces;
    for (const std::string& name : wanted) {
      const std::optional<FaceId> id = open(name);
      if (!id) continue;
      if (name != wanted.front()) {
        report("font.substituted", Severity::warning,
               fmt::format("{} wants the face {}, but {}; {} stands in", role_name(role),
                           wanted.front(), reasons[wanted.front()], name),
               wanted.front());
      }
      return id;
    }
    return std::nullopt;
  }

  FaceId open_western(std::size_t role, FaceId han) {
    const std::string& wanted = catalogue.roles[role].western;
    if (wanted.empty()) return han;
    if (const std::optional<FaceId> id = open(wanted)) return *id;
    report("font.substituted", Severity::warning,
           fmt::format("{} wants the face {} for letters and digits, but {}; {} stands in",
                       role_name(role), wanted, reasons[wanted], fonts.face(han).name),
           wanted);
    return han;
  }

  // A face that a document may well do without: reported once, whatever the number of roles.
  std::optional<FaceId> open_extra(const std::string& name, std::string_view purpose) {
    const bool first_time = opened.find(name) == opened.end();
    const std::optional<FaceId> id = open(name);
    if (!id && first_time) {
      report("font.missing", Severity::notice,
             fmt::format("the face {} for {} cannot be used: {}", name, purpose, reasons[name]),
             name);
    }
    return id;
  }

  bool load_role(std::size_t role) {
    const std::optional<FaceId> han = open_han(role);
    if (!han) return false;
    FontSet::RoleFaces& faces = fonts.roles_[role];
    faces.han = *han;
    faces.western = open_western(role, *han);
    const RoleSpec& spec = catalogue.roles[role];
    for (const std::string& name : spec.fallbacks) {
      const std::optional<FaceId> id = open_extra(name, "characters that other faces lack");
      if (id && *id != faces.han) faces.fallbacks.push_back(*id);
    }
    for (const FontOverride& taken : spec.overrides) {
      const std::optional<FaceId> id = open_extra(taken.face, "overrides");
      if (!id || *id == faces.han) continue;
      for (const char32_t c : taken.characters) faces.overrides.emplace_back(c, *id);
    }
    // Last resort in Han context: é or Greek letters that no Han face has.
    if (faces.western != faces.han) faces.fallbacks.push_back(faces.western);
    return true;
  }
};

Result<LoadedFonts> load_fonts(const FontCatalogue& catalogue) {
  FontSetLoader loader{catalogue};
  std::string without;
  const FaceSpec* wanted = nullptr;
  for (std::size_t role = 0; role < kFontRoleNames.size(); ++role) {
    if (loader.load_role(role)) continue;
    without += (without.empty() ? "" : ", ") + role_name(role);
    const std::vector<std::string>& faces = catalogue.roles[role].faces;
    if (wanted == nullptr && !faces.empty()) wanted = &loader.spec_of(faces.front());
  }
  if (without.empty()) return LoadedFonts{std::move(loader.fonts), std::move(loader.problems)};
  Problem problem;
  problem.code = "font.none-found";
  problem.what = fmt::format("no font is installed for {}; looked in: {}", without,
                             fmt::join(font_folders(catalogue), ", "));
  if (wanted != nullptr) problem.remedy = how_to_get(*wanted);
  problem.blame = Blame::environment;
  return tl::unexpected(std::move(problem));
}

}  // namespace banxin
