#include "fonts/font_catalogue.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace banxin {
namespace {

// Letters to insert, delete or replace to get from one word to the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  std::string_view nearest;
  std::size_t best = word.size() / 2 + 2;  // farther words are no misspelling
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  if (!nearest.empty()) return fmt::format("did you mean \"{}\"?", nearest);
  return known.empty() ? "" : fmt::format("known names: {}", fmt::join(known, ", "));
}

class CatalogueReader {
 public:
  explicit CatalogueReader(const std::string& file) : file_(file) {}

  ParsedCatalogue read(const toml::table& root) {
    check_keys(root, {"folders", "faces", "roles"}, "fonts.toml");
    parsed_.catalogue.folders = strings(root, "folders", "fonts.toml");
    if (const toml::table* faces = table_of(root, "faces")) read_faces(*faces);
    if (const toml::table* roles = table_of(root, "roles")) read_roles(*roles);
    return std::move(parsed_);
  }

  void report(const toml::source_region& where, const char* code, std::string what,
              std::string remedy = "") {
    Problem problem;
    problem.code = code;
    problem.place = {file_, static_cast<int>(where.begin.line),
                     static_cast<int>(where.begin.column)};
    problem.what = std::move(what);
    problem.remedy = std::move(remedy);
    problem.blame = Blame::environment;
    parsed_.problems.push_back(std::move(problem));
  }

  ParsedCatalogue take() { return std::move(parsed_); }

 private:
  void wrong_value(const toml::node& node, std::string_view owner, std::string_view key,
                   std::string_view wanted) {
    report(node.source(), "catalogue.wrong-value",
           fmt::format("{}: \"{}\" must be {}", owner, key, wanted));
  }

  void check_keys(const toml::table& table, const std::vector<std::string>& known,
                  std::string_view owner) {
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      report(key.source(), "catalogue.unknown-key",
             fmt::format("{}: unknown key \"{}\"", owner, key.str()),
             did_you_mean(key.str(), known));
    }
  }

  const toml::table* table_of(const toml::table& parent, std::string_view key) {
    const toml::node* node = parent.get(key);
    if (node == nullptr) {
      report(parent.source(), "catalogue.missing-key", fmt::format("there is no [{}]", key));
      return nullptr;
    }
    if (node->is_table()) return node->as_table();
    wrong_value(*node, "fonts.toml", key, "a table");
    return nullptr;
  }

  std::string string(const toml::table& table, std::string_view key, std::string_view owner) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return "";
    if (const auto* value = node->as_string()) return value->get();
    wrong_value(*node, owner, key, "a string");
    return "";
  }

  std::vector<std::string> strings(const toml::table& table, std::string_view key,
                                   std::string_view owner) {
    std::vector<std::string> values;
    const toml::node* node = table.get(key);
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr || !(array->empty() || array->is_homogeneous<std::string>())) {
      wrong_value(*node, owner, key, "a list of strings");
      return values;
    }
    for (const toml::node& item : *array) values.push_back(item.as_string()->get());
    return values;
  }

  void read_faces(const toml::table& faces) {
    // toml++ sorts keys; `banxin fonts` lists the faces as the file does.
    std::vector<std::pair<toml::source_index, FaceSpec>> read;
    for (const auto& [key, node] : faces) {
      if (const toml::table* table = node.as_table()) {
        read.emplace_back(key.source().begin.line, face(std::string(key.str()), *table));
      } else {
        wrong_value(node, "faces", key.str(), "a table");
      }
    }
    std::stable_sort(read.begin(), read.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [line, spec] : read) parsed_.catalogue.faces.push_back(std::move(spec));
  }

  FaceSpec face(const std::string& name, const toml::table& table) {
    const std::string owner = fmt::format("face {}", name);
    check_keys(table, {"file", "index", "sha256", "package", "command"}, owner);
    FaceSpec spec;
    spec.name = name;
    spec.file = string(table, "file", owner);
    if (table.get("file") == nullptr) {
      report(table.source(), "catalogue.missing-key",
             fmt::format("{}: \"file\" is missing", owner));
    }
    if (const toml::node* node = table.get("index")) {
      const auto* value = node->as_integer();
      if (value != nullptr && value->get() >= 0 && value->get() < 0x10000) {
        spec.index = static_cast<unsigned>(value->get());
      } else {
        wrong_value(*node, owner, "index", "the number of a face within the file, from 0");
      }
    }
    spec.sha256 = string(table, "sha256", owner);
    const bool hexadecimal = spec.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!spec.sha256.empty() && (spec.sha256.size() != 64 || !hexadecimal)) {
      wrong_value(*table.get("sha256"), owner, "sha256", "64 lower-case hexadecimal digits");
    }
    spec.package = string(table, "package", owner);
    spec.command = string(table, "command", owner);
    return spec;
  }

  void read_roles(const toml::table& roles) {
    check_keys(roles, {kFontRoleNames.begin(), kFontRoleNames.end()}, "roles");
    for (std::size_t i = 0; i < kFontRoleNames.size(); ++i) {
      const toml::node* node = roles.get(kFontRoleNames[i]);
      if (node == nullptr) {
        report(roles.source(), "catalogue.missing-key",
               fmt::format("there is no [roles.{}] ({})", kFontRoleNames[i], kFontRoleChinese[i]));
      } else if (const toml::table* table = node->as_table()) {
        parsed_.catalogue.roles[i] = role(kFontRoleNames[i], *table);
      } else {
        wrong_value(*node, "roles", kFontRoleNames[i], "a table");
      }
    }
  }

  RoleSpec role(std::string_view name, const toml::table& table) {
    const std::string owner = fmt::format("role {}", name);
    check_keys(table, {"faces", "western", "fallbacks", "overrides"}, owner);
    RoleSpec spec;
    spec.faces = strings(table, "faces", owner);
    spec.western = string(table, "western", owner);
    spec.fallbacks = strings(table, "fallbacks", owner);
    if (spec.faces.empty()) {
      report(table.source(), "catalogue.missing-key", fmt::format("{}: \"faces\" is empty", owner));
    }
    for (const std::string& face : spec.faces) check_face(*table.get("faces"), owner, face);
    for (const std::string& face : spec.fallbacks) check_face(*table.get("fallbacks"), owner, face);
    if (!spec.western.empty()) check_face(*table.get("western"), owner, spec.western);

    const toml::node* overrides = table.get("overrides");
    if (overrides == nullptr) return spec;
    const toml::array* list = overrides->as_array();
    if (list == nullptr || !(list->empty() || list->is_homogeneous<toml::table>())) {
      wrong_value(*overrides, owner, "overrides", "a list of { characters = …, face = … }");
      return spec;
    }
    for (const toml::node& item : *list) {
      spec.overrides.push_back(font_override(*item.as_table(), owner));
    }
    return spec;
  }

  FontOverride font_override(const toml::table& table, const std::string& owner) {
    check_keys(table, {"characters", "face"}, owner + " overrides");
    FontOverride taken;
    taken.characters = from_utf8(string(table, "characters", owner));
    taken.face = string(table, "face", owner);
    if (taken.characters.empty() || taken.face.empty()) {
      report(table.source(), "catalogue.missing-key",
             fmt::format("{}: an override needs \"characters\" and \"face\"", owner));
    } else {
      check_face(*table.get("face"), owner, taken.face);
    }
    return taken;
  }

  void check_face(const toml::node& node, std::string_view owner, const std::string& name) {
    if (parsed_.catalogue.find(name) != nullptr) return;
    std::vector<std::string> known;
    for (const FaceSpec& face : parsed_.catalogue.faces) known.push_back(face.name);
    report(node.source(), "catalogue.unknown-face",
           fmt::format("{}: there is no face \"{}\"", owner, name), did_you_mean(name, known));
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
  CatalogueReader reader(file);
  try {
    return reader.read(toml::parse(toml, file));
  } catch (const toml::parse_error& error) {
    reader.report(error.source(), "catalogue.syntax", std::string(error.description()));
    return reader.take();
  }
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

}  // namespace banxin
