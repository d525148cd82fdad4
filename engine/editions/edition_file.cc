#include "editions/edition_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "editions/cut_file.h"

namespace banxin {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 2;
constexpr const char* kKey = "banxin-edition";
constexpr std::array<const char*, 9> kKindNames = {"text",     "heading",        "list-item",
                                                   "caption",  "table-head",     "table-row",
                                                   "footnote", "contents-entry", "figure"};

// Names of files may be no UTF-8.
std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string lines_of(const char* name, const std::vector<std::string>& lines) {
  std::string out = fmt::format(",\n\"{}\": [", name);
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i > 0 ? ",\n" : "\n") + lines[i];
  return out + "\n]";
}

// [page, line of the first, offset, offset, …] of lines that follow one another on a page.
Json grouped_lines(const std::vector<PrintedLine>& lines) {
  Json groups = Json::array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on =
        i > 0 && lines[i].page == lines[i - 1].page && lines[i].line == lines[i - 1].line + 1;
    if (!goes_on) groups.push_back(Json::array({lines[i].page, lines[i].line}));
    groups.back().push_back(lines[i].offset);
  }
  return groups;
}

// Why a file cannot be read; thrown as the JSON library does, and caught in this file.
using Malformed = std::runtime_error;

std::u32string read_text(const Json& json) { return from_utf8(json.get<std::string>()); }

std::vector<PrintedLine> read_lines(const Json& groups, const Edition& edition,
                                    std::size_t characters) {
  std::vector<PrintedLine> lines;
  for (const Json& group : groups) {
    if (group.size() < 3) throw Malformed("a line has no place");
    const int page = group.at(0).get<int>();
    int line = group.at(1).get<int>();
    if (page < 1 || static_cast<std::size_t>(page) > edition.pages.size()) {
      throw Malformed(fmt::format("there is no page {}", page));
    }
    for (std::size_t i = 2; i < group.size(); ++i) {
      const auto offset = group.at(i).get<TextOffset>();
      const bool in_order = lines.empty() || offset >= lines.back().offset;
      if (offset > characters || !in_order) throw Malformed("a line begins outside its paragraph");
      lines.push_back({page, line++, offset});
    }
  }
  if (lines.empty()) throw Malformed("a paragraph has no line");
  return lines;
}

EditionParagraph read_paragraph(const Json& json, const Edition& edition) {
  EditionParagraph paragraph;
  const auto kind = json.at("kind").get<std::string>();
  const auto name = std::find(kKindNames.begin(), kKindNames.end(), kind);
  if (name == kKindNames.end()) throw Malformed("there is no kind \"" + kind + "\"");
  paragraph.kind = static_cast<ParagraphKind>(name - kKindNames.begin());
  paragraph.text = read_text(json.at("text"));
  paragraph.lines = read_lines(json.at("lines"), edition, paragraph.text.size());
  return paragraph;
}

Edition read_parts(const Json& json) {
  Edition edition;
  edition.engine = json.at("engine").get<std::string>();
  edition.title = read_text(json.at("title"));
  const Json& layout = json.at("layout");
  edition.layout.name = layout.at("name").get<std::string>();
  edition.layout.fingerprint = read_fingerprint(layout.at("fingerprint"));
  for (const Json& setting : layout.at("settings")) {
    edition.layout.settings.emplace_back(setting.at(0).get<std::string>(),
                                         setting.at(1).get<std::string>());
  }
  for (const Json& page : json.at("pages")) {
    edition.pages.push_back({page.at("number").get<int>(), read_fingerprint(page.at("ink"))});
  }
  for (const Json& paragraph : json.at("paragraphs")) {
    edition.paragraphs.push_back(read_paragraph(paragraph, edition));
  }
  edition.cut = read_cut(json.at("cut"));
  edition.kept = json.at("kept").get<bool>();
  edition.imposition = json.at("imposition").get<std::string>();
  for (const Json& sheet : json.at("sheets")) {
    edition.sheets.push_back({sheet.at("front").get<std::vector<std::size_t>>(),
                              sheet.at("back").get<std::vector<std::size_t>>(),
                              read_fingerprint(sheet.at("ink"))});
  }
  for (const Json& copy : json.at("copies")) {
    edition.copies.push_back({read_text(copy.at("serial")), {}});
    for (const Json& spot : copy.at("own")) {
      edition.copies.back().own.push_back(read_fingerprint(spot));
    }
  }
  return edition;
}

Problem unreadable(const std::string& file, const std::string& why) {
  return {"edition.unreadable",
          Severity::error,
          {file, 0, 0},
          "this is no edition of banxin: " + why,
          "give a file that --edition wrote, unchanged",
          Blame::usage};
}

Problem other_version(const std::string& file, int version) {
  const bool later = version > kVersion;
  return {
      "edition.version",
      Severity::error,
      {file, 0, 0},
      fmt::format("the edition is of form {}, and this banxin reads form {}", version, kVersion),
      later ? "use the banxin that wrote it, or a later one"
            : "use the banxin that wrote it, or set the report as it was printed once more, "
              "with --edition",
      Blame::usage};
}

}  // namespace

std::string write_edition(const Edition& edition) {
  std::string out = fmt::format("{{\"{}\": {},\n", kKey, kVersion);
  out += "\"engine\": " + line_of(edition.engine) +
         ",\n\"title\": " + line_of(to_utf8(edition.title)) + ",\n\"layout\": ";
  Json settings = Json::array();
  for (const auto& [key, value] : edition.layout.settings) settings.push_back({key, value});
  out += line_of({{"name", edition.layout.name},
                  {"settings", settings},
                  {"fingerprint", to_string(edition.layout.fingerprint)}});
  std::vector<std::string> lines;
  for (const EditionPage& page : edition.pages) {
    lines.push_back(line_of({{"number", page.number}, {"ink", to_string(page.ink)}}));
  }
  out += lines_of("pages", lines);
  lines.clear();
  for (const EditionParagraph& paragraph : edition.paragraphs) {
    lines.push_back(line_of({{"kind", kKindNames[static_cast<std::size_t>(paragraph.kind)]},
                             {"text", to_utf8(paragraph.text)},
                             {"lines", grouped_lines(paragraph.lines)}}));
  }
  out += lines_of("paragraphs", lines) + lines_of("cut", write_cut(edition.cut)) +
         ",\n\"kept\": " + line_of(edition.kept) +
         ",\n\"imposition\": " + line_of(edition.imposition);
  lines.clear();
  for (const EditionSheet& sheet : edition.sheets) {
    lines.push_back(
        line_of({{"front", sheet.front}, {"back", sheet.back}, {"ink", to_string(sheet.ink)}}));
  }
  out += lines_of("sheets", lines);
  lines.clear();
  for (const EditionCopy& copy : edition.copies) {
    Json own = Json::array();
    for (const Fingerprint& spot : copy.own) own.push_back(to_string(spot));
    lines.push_back(line_of({{"serial", to_utf8(copy.serial)}, {"own", own}}));
  }
  return out + lines_of("copies", lines) + "}\n";
}

bool is_edition(std::string_view bytes) {
  constexpr std::size_t kBeginning = 64;
  const std::string_view beginning = bytes.substr(0, kBeginning);
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  return first != beginning.npos && beginning[first] == '{' &&
         beginning.find(fmt::format("\"{}\"", kKey)) != beginning.npos;
}

Result<Edition> read_edition(std::string_view bytes, const std::string& file) {
  try {
    const Json json = Json::parse(bytes);
    if (!json.is_object() || !json.contains(kKey)) {
      return tl::unexpected(unreadable(file, "it does not begin as one"));
    }
    const int version = json.at(kKey).get<int>();
    if (version != kVersion) return tl::unexpected(other_version(file, version));
    return read_parts(json);
  } catch (const Malformed& error) {
    return tl::unexpected(unreadable(file, error.what()));
  } catch (const nlohmann::json::exception& error) {
    return tl::unexpected(unreadable(file, error.what()));
  }
}

}  // namespace banxin
