#include "fonts/font_catalogue.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/toml_schema.h"
#include "base/utf8.h"

namespace banxin {
namespace {

// All that a catalogue says wrong is the machine's affair, whoever finds it (Blame::environment).
class CatalogueReader {
 public:
  explicit CatalogueReader(const std::string& file) : file_(file) {}

  ParsedCatalogue read(const std::string& text) {
    if (const Result<toml::table> root = parse_toml(text, file_)) {
      read_root(TomlReader(*root, file_, "", parsed_.problems));
    } else {
      parsed_.problems.push_back(root.error());
    }
    for (Problem& problem : parsed_.problems) problem.blame = Blame::environment;
    return std::move(parsed_);
  }

 private:
  void add_missing(const TomlReader& reader, std::string_view key, std::string_view remedy) {
    parsed_.problems.push_back({"catalogue.missing-key", Severity::error, reader.place_of(key),
                                fmt::format("{} is missing", reader.full_name(key)),
                                std::string(remedy)});
  }

  void read_root(TomlReader root) {
    root.read("folders", parsed_.catalogue.folders);
    if (!root.has("faces")) add_missing(root, "faces", "write [faces.NAME] for each face");
    if (auto faces = root.table("faces")) {
      for (const auto& [name, face] : faces->tables()) read_face(name, face);
    }
    if (!root.has("roles")) add_missing(root, "roles", "write [roles.NAME] for each role");
    if (auto roles = root.table("roles")) read_roles(*roles);
    root.finish();
  }

  void read_face(const std::string& name, TomlReader reader) {
    FaceSpec spec;
    spec.name = name;
    int index = 0;
    reader.read("file", spec.file);
    reader.read("index", index, 0, 0xFFFF);
    reader.read("sha256", spec.sha256);
    reader.read("package", spec.package);
    reader.read("command", spec.command);
    reader.finish();
    spec.index = static_cast<unsigned>(index);
    if (!reader.has("file")) add_missing(reader, "file", "give the name of the font file");
    const bool hexadecimal = spec.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!spec.sha256.empty() && (spec.sha256.size() != 64 || !hexadecimal)) {
      reader.add_problem(
          "sha256",
          fmt::format("{} must be 64 lower-case hexadecimal digits", reader.full_name("sha256")),
          "take it from sha256sum");
    }
    parsed_.catalogue.faces.push_back(std::move(spec));
  }

  void read_roles(TomlReader roles) {
    for (std::size_t i = 0; i < kFontRoleNames.size(); ++i) {
      if (!roles.has(kFontRoleNames[i])) {
        add_missing(roles, kFontRoleNames[i], fmt::format("say what sets {}", kFontRoleChinese[i]));
      }
      if (auto role = roles.table(kFontRoleNames[i])) read_role(*role, parsed_.catalogue.roles[i]);
    }
    roles.finish();
  }

  void read_role(TomlReader reader, RoleSpec& spec) {
    reader.read("faces", spec.faces);
    reader.read("western", spec.western);
    reader.read("fallbacks", spec.fallbacks);
    for (TomlReader& taken : reader.list("overrides")) {
      spec.overrides.push_back(read_override(taken));
    }
    reader.finish();
    if (spec.faces.empty()) add_missing(reader, "faces", "name the face that sets Han");
    for (const std::string& face : spec.faces) check_face(reader, "faces", face);
    for (const std::string& face : spec.fallbacks) check_face(reader, "fallbacks", face);
    if (!spec.western.empty()) check_face(reader, "western", spec.western);
  }

  FontOverride read_override(TomlReader& reader) {
    std::string characters;
    FontOverride taken;
    reader.read("characters", characters);
    reader.read("face", taken.face);
    reader.finish();
    taken.characters = from_utf8(characters);
    if (characters.empty()) add_missing(reader, "characters", "name the characters to take");
    if (taken.face.empty()) {
      add_missing(reader, "face", "name the face that they are taken from");
    } else {
      check_face(reader, "face", taken.face);
    }
    return taken;
  }

  void check_face(const TomlReader& reader, std::string_view key, const std::string& name) {
    if (parsed_.catalogue.find(name) != nullptr) return;
    std::vector<std::string_view> known;
    for (const FaceSpec& face : parsed_.catalogue.faces) known.push_back(face.name);
    const auto near = nearest(name, known);
    parsed_.problems.push_back(
        {"catalogue.unknown-face", Severity::error, reader.place_of(key),
         fmt::format("{}: there is no face \"{}\"", reader.full_name(key), name),
         near ? fmt::format("did you mean \"{}\"?", *near)
              : fmt::format("known faces: {}", fmt::join(known, ", "))});
  }

  const std::string& file_;
  ParsedCatalogue parsed_;
};

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

const FaceSpec* FontCatalogue::find(const std::string& name) const {
  const auto at = std::find_if(faces.begin(), faces.end(),
                               [&name](const FaceSpec& face) { return face.name == name; });
  return at == faces.end() ? nullptr : &*at;
}

ParsedCatalogue parse_font_catalogue(const std::string& toml, const std::string& file) {
  return CatalogueReader(file).read(toml);
}

std::vector<std::string> font_folders(const FontCatalogue& catalogue) {
  std::vector<std::string> folders;
  const std::string_view own = environment("BANXIN_FONTS");
  for (std::size_t begin = 0; begin < own.size();) {
    const std::size_t end = std::min(own.find(':', begin), own.size());
    if (end > begin) folders.emplace_back(own.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string home = environment("HOME");
  for (const std::string& folder : catalogue.folders) {
    if (!folder.starts_with('~')) {
      folders.push_back(folder);
    } else if (!home.empty()) {
      folders.push_back(home + folder.substr(1));
    }
  }
  return folders;
}

std::string find_font_file(const FontCatalogue& catalogue, const FaceSpec& face) {
  for (const std::string& folder : font_folders(catalogue)) {
    std::error_code error;
    const std::filesystem::path path = std::filesystem::path(folder) / face.file;
    if (std::filesystem::is_regular_file(path, error)) return path.string();
  }
  return "";
}

std::string how_to_get(const FaceSpec& face) {
  if (!face.command.empty()) return fmt::format("run: {}", face.command);
  if (!face.package.empty()) return fmt::format("install the package {}", face.package);
  return fmt::format("put {} into a folder of fonts.toml or of $BANXIN_FONTS", face.file);
}

}  // namespace banxin
