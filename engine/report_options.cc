#include "report_options.h"

#include <utility>

#include "sources/read_text.h"
#include "style/split_setting.h"

namespace banxin {
namespace {

// Booklets are on sheets by their layout.
bool needs_impose(const Arguments& arguments) {
  return arguments.impose.empty() && !arguments.booklet &&
         !(arguments.sheet.empty() && arguments.flip.empty());
}

}  // namespace

void add_report_options(CLI::App& command, Arguments& arguments) {
  command
      .add_option("report", arguments.report,
                  "the report: plain text, or Markdown (.md); - for standard input, which is "
                  "Markdown if its text begins with \"# \"")
      ->required();
  command.add_option("-l,--layout", arguments.layout,
                     "name of a layout, or a layout file (default: that of the report's front "
                     "matter, else handout; of booklets booklet-a4)");
  command.add_option("--set", arguments.settings, "overrule a layout key: KEY=VALUE")
      ->allow_extra_args(false);
  command
      .add_option("--data", arguments.data,
                  "a CSV file of indicators, beside those that the report names")
      ->allow_extra_args(false);
}

void add_page_options(CLI::App& command, Arguments& arguments) {
  command.add_option(
      "--keep-pages", arguments.keep_pages,
      "an edition whose pages are to stay as they are wherever text does not change");
  command
      .add_option("--fit-pages", arguments.fit_pages,
                  "at most so many pages, covers and blank ones counted: paragraphs are set a line "
                  "shorter where that looks well; else it says how many lines are too many")
      ->check(CLI::PositiveNumber);
}

void add_sheet_options(CLI::App& command, Arguments& arguments) {
  command.add_option("--impose", arguments.impose,
                     "sheets for printing: saddle (nested, stapled in the fold), perfect (glued "
                     "signatures), none (a page a side)");
  command.add_option("--sheet", arguments.sheet, "their paper: A4, A3, SRA3 (default: what fits)");
  command.add_option("--flip", arguments.flip,
                     "the edge about which the printer turns a sheet: short, long");
}

void add_run_options(CLI::App& command, Arguments& arguments) {
  command.add_flag("--json", arguments.json,
                   "print one JSON object: pages, problems, milliseconds, memory");
  command.add_flag("--strict", arguments.strict, "treat warnings as errors: nothing is written");
  command.add_flag("--allow-missing", arguments.allow_missing,
                   "print 〓 for a character that no font has, and warn");
}

Result<BuildRequest> make_request(const Arguments& arguments) {
  BuildRequest request;
  request.name = arguments.report;
  request.layout = arguments.layout;
  request.data = arguments.data;
  for (const std::string& setting : arguments.settings) {
    auto key_and_value = split_setting(setting);
    if (!key_and_value) return tl::unexpected(key_and_value.error());
    request.settings.push_back(std::move(*key_and_value));
  }
  request.sheets = !arguments.impose.empty();
  request.edition = !arguments.edition.empty();
  if (needs_impose(arguments)) {
    return tl::unexpected(Problem{"usage.sheet",
                                  Severity::error,
                                  {},
                                  "--sheet and --flip are about sheets, but none are asked for",
                                  "add --impose saddle, or leave them out",
                                  Blame::usage});
  }
  for (const auto& [key, value] : {std::pair{"sheet.impose", arguments.impose},
                                   {"sheet.paper", arguments.sheet},
                                   {"sheet.flip", arguments.flip},
                                   {"fit_pages", arguments.fit_pages}}) {
    if (!value.empty()) request.settings.emplace_back(key, value);
  }
  if (arguments.allow_missing) {
    request.settings.emplace_back("lines.missing_glyphs", "placeholder");
  }
  if (!arguments.keep_pages.empty()) {
    auto edition = read_file(arguments.keep_pages);
    if (!edition) return tl::unexpected(edition.error());
    request.keep_pages_name = arguments.keep_pages;
    request.keep_pages = edition->empty() ? " " : std::move(*edition);  // asked for all the same
  }
  auto bytes = read_file(arguments.report);
  if (!bytes) return tl::unexpected(bytes.error());
  request.bytes = std::move(*bytes);
  return request;
}

}  // namespace banxin
