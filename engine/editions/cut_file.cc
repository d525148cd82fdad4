#include "editions/cut_file.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace banxin {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostPages = 100'000;

// [fingerprint, characters].
Json json_of(const std::vector<EditionStrip>& strips) {
  Json json = Json::array();
  for (const EditionStrip& strip : strips) {
    json.push_back({to_string(strip.printed), strip.characters});
  }
  return json;
}

Json json_of(const std::vector<StripRange>& ranges) {
  Json json = Json::array();
  for (const StripRange& range : ranges) json.push_back({range.first, range.end});
  return json;
}

Json json_of(const CutPlace& place) {
  return {place.strip, place.alternative, place.line, place.waiting};
}

Json json_of(const EditionPart& part) {
  Json json;
  json["strips"] = json_of(part.strips);
  json["seams"] = Json::array();
  for (const Fingerprint& seam : part.seams) json["seams"].push_back(to_string(seam));
  json["groups"] = json_of(part.groups);
  json["paragraphs"] = json_of(part.paragraphs);
  json["settings"] = Json::array();
  for (const EditionSetting& setting : part.settings) {
    json["settings"].push_back({setting.first, setting.end, setting.looseness, setting.ends,
                                setting.cost, json_of(setting.lines)});
  }
  json["pages"] = Json::array();
  for (const WantedPage& page : part.pages) {
    json["pages"].push_back(
        {page.page, json_of(page.from), json_of(page.end), page.alternatives, page.empty_lines});
  }
  json["first_is_left"] = part.first_is_left;
  return json;
}

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

std::vector<EditionStrip> read_strips(const Json& json) {
  std::vector<EditionStrip> strips;
  for (const Json& strip : json) {
    strips.push_back({read_fingerprint(strip.at(0)), strip.at(1).get<std::uint32_t>()});
  }
  return strips;
}

std::vector<StripRange> read_ranges(const Json& json, std::size_t strips) {
  std::vector<StripRange> ranges;
  for (const Json& range : json) {
    ranges.push_back({range.at(0).get<std::size_t>(), range.at(1).get<std::size_t>()});
    require(ranges.back().first <= ranges.back().end && ranges.back().end <= strips,
            "lines of the page cut are not there");
  }
  return ranges;
}

CutPlace read_place(const Json& json, const EditionPart& part) {
  const CutPlace place{json.at(0).get<std::uint32_t>(), json.at(1).get<std::int32_t>(),
                       json.at(2).get<std::uint32_t>(), json.at(3).get<std::uint32_t>()};
  const auto settings = static_cast<std::int64_t>(part.settings.size());
  require(
      place.strip <= part.strips.size() && place.alternative >= -1 && place.alternative < settings,
      "a place of the page cut is not there");
  require(place.alternative < 0 ||
              place.line < part.settings[static_cast<std::size_t>(place.alternative)].line_count(),
          "a line of the page cut is not there");
  std::size_t above = 0;
  for (const StripRange& group : part.groups) above += group.first < place.strip ? 1 : 0;
  require(place.waiting <= above, "a group that waits in the page cut is not there");
  return place;
}

EditionSetting read_setting(const Json& json, const EditionPart& part) {
  EditionSetting setting{
      json.at(0).get<std::uint32_t>(), json.at(1).get<std::uint32_t>(),
      json.at(2).get<std::int32_t>(),  json.at(3).get<std::vector<std::uint32_t>>(),
      json.at(4).get<Cost>(),          read_strips(json.at(5))};
  require(setting.first < setting.end && setting.end <= part.strips.size(),
          "lines of the page cut are not there");
  const auto lines = static_cast<std::int64_t>(setting.end - setting.first);
  require(setting.looseness > -lines && setting.looseness <= lines && setting.cost >= 0,
          "a setting of the page cut is none");
  std::uint32_t characters = 0;
  for (std::size_t i = setting.first; i < setting.end; ++i) characters += part.strips[i].characters;
  const auto& ends = setting.ends;
  require(ends.empty() ||
              (ends.size() == setting.line_count() && ends.front() > 0 &&
               std::adjacent_find(ends.begin(), ends.end(), std::greater_equal<>()) == ends.end() &&
               ends.back() == characters),
          "lines of a setting of the page cut do not end where they can");
  require(setting.lines.empty() || setting.lines.size() == setting.line_count(),
          "lines of a setting of the page cut are not there");
  return setting;
}

EditionPart read_part(const Json& json) {
  EditionPart part;
  part.strips = read_strips(json.at("strips"));
  const std::size_t strips = part.strips.size();
  for (const Json& seam : json.at("seams")) part.seams.push_back(read_fingerprint(seam));
  require(part.seams.size() + 1 == std::max<std::size_t>(strips, 1),
          "the page cut has not a seam between any two lines");
  part.groups = read_ranges(json.at("groups"), strips);
  part.paragraphs = read_ranges(json.at("paragraphs"), strips);
  for (const Json& setting : json.at("settings")) {
    part.settings.push_back(read_setting(setting, part));
  }
  for (const Json& page : json.at("pages")) {
    part.pages.push_back({page.at(0).get<std::size_t>(), read_place(page.at(1), part),
                          read_place(page.at(2), part), page.at(3).get<std::vector<std::int32_t>>(),
                          page.at(4).get<std::int32_t>()});
    require(part.pages.back().page < kMostPages, "a page of the cut has no such number");
    for (const std::int32_t setting : part.pages.back().alternatives) {
      require(setting >= 0 && static_cast<std::size_t>(setting) < part.settings.size(),
              "a setting of the page cut is not there");
    }
  }
  require(std::is_sorted(part.pages.begin(), part.pages.end(),
                         [](const WantedPage& a, const WantedPage& b) { return a.page < b.page; }),
          "the pages of the cut are not in order");
  part.first_is_left = json.at("first_is_left").get<bool>();
  return part;
}

}  // namespace

std::vector<std::string> write_cut(const EditionPages& cut) {
  std::vector<std::string> lines;
  for (const EditionPart& part : cut.parts) lines.push_back(json_of(part).dump());
  return lines;
}

EditionPages read_cut(const nlohmann::ordered_json& parts) {
  EditionPages cut;
  for (const Json& part : parts) cut.parts.push_back(read_part(part));
  return cut;
}

Fingerprint read_fingerprint(const nlohmann::ordered_json& json) {
  const auto text = json.get<std::string>();
  require(text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos,
          "a fingerprint is not 32 hexadecimal digits");
  return {std::stoull(text.substr(0, 16), nullptr, 16), std::stoull(text.substr(16), nullptr, 16)};
}

}  // namespace banxin
