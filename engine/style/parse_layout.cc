#include "style/parse_layout.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "base/toml_schema.h"
#include "style/check_layout.h"

namespace banxin {
namespace {

void read_page(TomlReader reader, PageOptions& page) {
  reader.read("width", page.width);
  reader.read("height", page.height);
  reader.read("head", page.head);
  reader.read("foot", page.foot);
  reader.read("inner", page.inner);
  reader.read("outer", page.outer);
  reader.read("cells", page.cells, 4, 200);
  reader.read("lines", page.lines, 2, 200);
  reader.read("duplex", page.duplex);
  reader.read("columns", page.columns, 1, 2);
  reader.read("gutter", page.gutter);
  reader.finish();
}

void read_space(TomlReader reader, ElasticSpace& space) {
  reader.read_thousandths("natural", space.natural, 0, 1000);
  reader.read_thousandths("least", space.least, 0, 1000);
  reader.read_thousandths("most", space.most, 0, 1000);
  reader.finish();
  if (space.least > space.natural || space.natural > space.most) {
    reader.add_problem("natural", "it must hold that least ≤ natural ≤ most", "");
  }
}

void read_lines(TomlReader reader, LineRules& lines) {
  // A profile sets all rules; the other keys of the same table then change single ones.
  if (reader.has("profile")) {
    LineProfile profile = LineProfile::gongwen;
    reader.read("profile", profile, kLineProfileNames);
    lines = rules_of(profile);
  }
  reader.read("prohibition", lines.prohibition, kProhibitionLevelNames);
  reader.read("units", lines.units, kUnitBindingNames);
  reader.read("soft_tokens", lines.soft_tokens);
  reader.read("hanging", lines.hanging, kHangingNames);
  reader.read("breaking", lines.breaking, kLineBreakingNames);
  reader.read("squeeze_pairs", lines.squeeze_pairs);
  reader.read("trim_line_end", lines.trim_line_end);
  reader.read("trim_line_start", lines.trim_line_start);
  reader.read("trim_paragraph_start", lines.trim_paragraph_start);
  reader.read("shrink_stops", lines.shrink_stops);
  reader.read_thousandths("preferred_stretch", lines.preferred_stretch, 1, 1000);
  reader.read_thousandths("tolerated_stretch", lines.tolerated_stretch, 1, 1000);
  reader.read_thousandths("emergency_stretch", lines.emergency_stretch, 1, 1000);
  reader.read("missing_glyphs", lines.missing_glyphs, kMissingGlyphsNames);
  if (auto space = reader.table("han_western")) read_space(*space, lines.han_western);
  reader.finish();
}

void read_tables(TomlReader reader, TableOptions& tables) {
  reader.read("style", tables.style, kTableStyleNames);
  reader.read("annex_style", tables.annex_style, kTableStyleNames);
  reader.read("continued", tables.continued, kContinuedCaptionNames);
  reader.read("missing", tables.missing, kMissingValueNames);
  reader.read("bounds", tables.bounds, kBoundFormNames);
  reader.read("pad_decimals", tables.pad_decimals);
  reader.read("landscape", tables.landscape);
  reader.read("thick_rule", tables.thick_rule);
  reader.read("thin_rule", tables.thin_rule);
  reader.read_thousandths("padding", tables.padding, 0, 2000);
  reader.read_thousandths("pitch", tables.pitch, 1000, 3000);
  reader.read("least_size", tables.least_size);
  reader.finish();
}

void read_official(TomlReader reader, OfficialOptions& official) {
  reader.read("closing_lines", official.closing_lines);
  reader.read("signature", official.signature);
  reader.read("seal_lines", official.seal_lines, 0, 5);
  reader.read("mark_top", official.mark_top);
  reader.read("rule_gap", official.rule_gap);
  reader.read("rule", official.rule);
  reader.read("thick_rule", official.thick_rule);
  reader.read("thin_rule", official.thin_rule);
  reader.finish();
}

void read_overview(TomlReader reader, OverviewOptions& overview) {
  reader.read("most", overview.most, 1, 24);
  reader.read("columns", overview.columns, 1, 6);
  reader.read("heading_columns", overview.heading_columns, 1, 3);
  reader.read("least_size", overview.least_size);
  reader.finish();
}

void read_booklet(TomlReader reader, BookletOptions& booklet) {
  reader.read("cover", booklet.cover);
  reader.read("back_cover", booklet.back_cover);
  reader.read_thousandths("title_height", booklet.title_height, 100, 900);
  reader.read("personal", booklet.personal);
  reader.read("personal_place", booklet.personal_place, kPersonalPlaceNames);
  reader.read("personal_width", booklet.personal_width);
  reader.read("qr", booklet.qr);
  reader.read("qr_size", booklet.qr_size);
  reader.read("serial_on_pages", booklet.serial_on_pages);
  reader.read("spine", booklet.spine);
  reader.read("flyleaf", booklet.flyleaf);
  reader.read("rules", booklet.rules);
  reader.read("notes_pages", booklet.notes_pages);
  reader.finish();
}

void read_sheet(TomlReader reader, SheetOptions& sheet) {
  reader.read("impose", sheet.impose, kImpositionNames);
  reader.read("paper", sheet.paper, kSheetPaperNames);
  reader.read("flip", sheet.flip, kFlipEdgeNames);
  reader.read("caliper", sheet.caliper);
  reader.read("bleed", sheet.bleed);
  reader.read("crop_marks", sheet.crop_marks, kCropMarksNames);
  reader.read("fold_marks", sheet.fold_marks);
  reader.read("staple_marks", sheet.staple_marks);
  reader.read("signature", sheet.signature, 4, 64);
  reader.read("milling", sheet.milling);
  reader.read("cover_paper", sheet.cover_paper, kSheetPaperNames);
  reader.read("cover_caliper", sheet.cover_caliper);
  reader.finish();
}

void read_element(TomlReader reader, ElementStyle& style) {
  reader.read("font", style.role, kFontRoleNames);
  reader.read("strong", style.strong, kFontRoleNames);
  reader.read("lead", style.lead, kFontRoleNames);
  reader.read("size", style.size);
  reader.read("align", style.align, kAlignNames);
  reader.read_thousandths("indent", style.indent, 0, 20'000);
  reader.read("lines_before", style.lines_before, 0, 20);
  reader.read("lines_after", style.lines_after, 0, 20);
  reader.read("grid_lines", style.grid_lines, 1, 10);
  reader.read("keep_with_next", style.keep_with_next);
  reader.read("typed_spaces", style.spaces, kTypedSpacesNames);
  reader.read("ink", style.ink, kInkNames);
  reader.finish();
}

void read_draft(TomlReader reader, DraftOptions& draft) {
  reader.read("on", draft.on);
  reader.read("label", draft.label);
  reader.read("number", draft.number);
  reader.read("time", draft.time);
  reader.read("line_numbers", draft.line_numbers);
  reader.read("watermark", draft.watermark);
  reader.read("margin", draft.margin);
  reader.finish();
}

// The type area moves to the left; what is left there still holds line numbers.
void make_draft(Layout& layout) {
  constexpr Length kLeastMargin = 14_mm;
  PageOptions& page = layout.page;
  const Length both = page.inner + page.outer;
  page.inner = std::max(both - layout.draft.margin, std::min(kLeastMargin, both));
  page.outer = both - page.inner;
  page.duplex = false;
}

void read_layout(const toml::table& table, const std::string& file, Layout& layout,
                 Problems& problems) {
  TomlReader reader(table, file, "", problems);
  std::string parent;
  reader.read("extends", parent);
  reader.read("kind", layout.kind, kLayoutKindNames);
  reader.read("indicators", layout.indicators, kIndicatorModeNames);
  reader.read("goals", layout.goals, kGoalsFormNames);
  reader.read("lint", layout.lint);
  reader.read("page_number", layout.page_number, kPageNumberPlaceNames);
  reader.read("notes", layout.notes, kNotePlaceNames);
  reader.read("glossary_marks", layout.glossary_marks, kGlossaryMarksNames);
  reader.read("glossary_pages", layout.glossary_pages);
  reader.read("contents", layout.contents, kContentsModeNames);
  reader.read("running_head", layout.running_head);
  reader.read("fit_pages", layout.fit_pages, 0, 10'000);
  if (auto draft = reader.table("draft")) read_draft(*draft, layout.draft);
  if (auto page = reader.table("page")) read_page(*page, layout.page);
  if (auto lines = reader.table("lines")) read_lines(*lines, layout.lines);
  if (auto tables = reader.table("tables")) read_tables(*tables, layout.tables);
  if (auto official = reader.table("official")) read_official(*official, layout.official);
  if (auto overview = reader.table("overview")) read_overview(*overview, layout.overview);
  if (auto booklet = reader.table("booklet")) read_booklet(*booklet, layout.booklet);
  if (auto sheet = reader.table("sheet")) read_sheet(*sheet, layout.sheet);
  if (auto elements = reader.table("elements")) {
    for (std::size_t i = 0; i < kElements; ++i) {
      if (auto element = elements->table(kElementNames[i])) {
        read_element(*element, layout.elements[i]);
      }
    }
    elements->finish();
  }
  reader.finish();
}

// A layout and what it extends, the root first.
Result<std::vector<std::pair<LayoutText, toml::table>>> load_chain(const std::string& name,
                                                                   const FindLayout& find) {
  std::vector<std::pair<LayoutText, toml::table>> chain;
  std::set<std::string> seen;
  std::optional<std::string> next = name;
  while (next) {
    if (!seen.insert(*next).second) {
      return tl::unexpected(Problem{"layout.cycle",
                                    Severity::error,
                                    {chain.back().first.file, 0, 0},
                                    fmt::format("layout \"{}\" extends itself", *next),
                                    "break the circle of extends",
                                    Blame::usage});
    }
    auto text = find(*next);
    if (!text) return tl::unexpected(text.error());
    auto table = parse_toml(text->text, text->file);
    if (!table) return tl::unexpected(table.error());
    next = (*table)["extends"].value<std::string>();
    chain.emplace_back(std::move(*text), std::move(*table));
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

// A value from the command line: as TOML if it is TOML, else as a text.
Result<toml::table> parse_setting(const std::string& key, const std::string& value) {
  const std::string file = fmt::format("--set {}", key);
  auto as_is = parse_toml(fmt::format("{} = {}", key, value), file);
  if (as_is) return as_is;
  return parse_toml(fmt::format("{} = '''{}'''", key, value), file);
}

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

ParsedLayout parse_layout(const std::string& name, const FindLayout& find,
                          const std::vector<std::pair<std::string, std::string>>& settings) {
  ParsedLayout parsed;
  parsed.layout.name = name;
  const FindLayout note = [&](const std::string& wanted) {
    auto text = find(wanted);
    if (text) parsed.files.push_back(text->file);
    return text;
  };
  auto chain = load_chain(name, note);
  if (!chain) {
    parsed.problems.push_back(chain.error());
    return parsed;
  }
  for (const auto& [text, table] : *chain) {
    read_layout(table, text.file, parsed.layout, parsed.problems);
  }
  for (const auto& [key, value] : settings) {
    if (key == "extends") {
      parsed.problems.push_back({"layout.setting",
                                 Severity::error,
                                 {"--set extends", 0, 0},
                                 "a setting cannot extend a layout",
                                 "choose the layout by its name",
                                 Blame::usage});
      continue;
    }
    const auto table = parse_setting(key, value);
    if (table) {
      read_layout(*table, fmt::format("--set {}", key), parsed.layout, parsed.problems);
    } else {
      parsed.problems.push_back(table.error());
    }
  }
  if (parsed.layout.draft.on) make_draft(parsed.layout);
  if (!has_errors(parsed.problems)) {
    append(parsed.problems, check_layout(parsed.layout, chain->back().first.file));
  }
  return parsed;
}

FindLayout layouts_in(const std::string& folder) {
  return [folder](const std::string& name) -> Result<LayoutText> {
    const bool is_path = name.find('/') != std::string::npos || name.ends_with(".toml");
    const std::filesystem::path path =
        is_path ? std::filesystem::path(name) : std::filesystem::path(folder) / (name + ".toml");
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) {
      return LayoutText{path.string(), read_whole(path)};
    }
    std::vector<std::string> there;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      if (entry.path().extension() == ".toml") there.push_back(entry.path().stem().string());
    }
    std::sort(there.begin(), there.end());
    const std::vector<std::string_view> names(there.begin(), there.end());
    const auto near = nearest(name, names);
    return tl::unexpected(Problem{
        "layout.not-found",
        Severity::error,
        {},
        fmt::format("there is no layout \"{}\"", name),
        fmt::format("{}give a file, or one of: {}",
                    near ? fmt::format("did you mean {}? ", *near) : "", fmt::join(there, ", ")),
        Blame::usage});
  };
}

}  // namespace banxin
