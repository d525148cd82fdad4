#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <new>
#include <optional>
#include <system_error>

#include "base/check.h"
#include "base/utf8.h"
#include "build/build_booklet.h"
#include "build/dump.h"
#include "build/dump_lines.h"
#include "build/home.h"
#include "build/impose_pages.h"
#include "build/make_pdf.h"
#include "build/make_print_file.h"
#include "build/report_indicators.h"
#include "build/typeset.h"
#include "editions/edition_file.h"
#include "editions/record_edition.h"
#include "editions/tell_kept_pages.h"
#include "engine_state.h"
#include "fonts/font_catalogue.h"
#include "fonts/standard_characters.h"
#include "indicators/draft_data.h"
#include "indicators/lint_indicators.h"
#include "sources/place_files.h"
#include "sources/read_text.h"
#include "style/parse_layout.h"

namespace banxin {
namespace {

Problem first_error(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) return problem;
  }
  CHECK(false, "there is an error among the problems");
  return {};
}

// Memory that could not be had, for threads too.
bool tells_of_memory(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
  const auto* const system = dynamic_cast<const std::system_error*>(&error);
  return system != nullptr && system->code() == std::errc::resource_unavailable_try_again;
}

}  // namespace

Problem internal_problem(const std::exception& error) {
  if (tells_of_memory(error)) {
    return {"memory.exhausted",
            Severity::error,
            {},
            "there is not enough memory",
            "give it more, or make the report shorter",
            Blame::environment};
  }
  return {"internal",
          Severity::error,
          {},
          fmt::format("this is a fault of banxin itself: {}", error.what()),
          "please report it with the report and the layout that show it",
          Blame::environment};
}

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  try {
    CacheDir cache = options.cache.empty() ? CacheDir::from_environment() : CacheDir(options.cache);
    auto state =
        std::make_unique<State>(State{find_home(options.home), {}, {}, {}, {std::move(cache), {}}});
    const std::string catalogue_file = state->home + "/fonts/fonts.toml";
    std::string catalogue_text = options.font_catalogue;
    if (catalogue_text.empty()) {
      auto text = read_file(catalogue_file);
      if (!text) return tl::unexpected(text.error());
      catalogue_text = std::move(*text);
    }
    const ParsedCatalogue catalogue = parse_font_catalogue(catalogue_text, catalogue_file);
    if (has_errors(catalogue.problems)) return tl::unexpected(first_error(catalogue.problems));
    auto loaded = load_fonts(catalogue.catalogue);
    if (!loaded) return tl::unexpected(loaded.error());
    auto standard = read_file(state->home + "/fonts/standard-characters.txt");
    if (!standard) return tl::unexpected(standard.error());
    state->slim.characters = slim_characters(*standard);
    state->catalogue = std::move(catalogue_text);
    state->fonts = std::move(loaded->fonts);
    state->font_problems = std::move(loaded->problems);
    return Engine(std::move(state));
  } catch (const std::exception& error) {
    return tl::unexpected(internal_problem(error));
  }
}

const Problems& Engine::font_problems() const { return state_->font_problems; }

namespace {

// An edition that a request names; none if it names none. Errors: those of read_edition.
Result<std::optional<Edition>> edition_of(const std::string& bytes, const std::string& name) {
  if (bytes.empty()) return std::optional<Edition>();
  auto read = read_edition(bytes, name);
  if (!read) return tl::unexpected(read.error());
  return std::optional<Edition>(std::move(*read));
}

}  // namespace

// What is printed, where the request or the edition that is kept asks for it.
void Engine::State::record(const Typeset& set, const Sheets* sheets, const BuildRequest& request,
                           const Edition* keep, Built& built) const {
  if (!request.edition && keep == nullptr) return;
  const Edition edition = record_edition(
      {set.pages, set.styled.layout, set.styled.title, request.settings}, sheets, fonts);
  if (request.edition) built.edition = write_edition(edition);
  if (keep != nullptr) {
    append(built.problems, tell_kept_pages(*keep, edition, request.keep_pages_name));
  }
}

// Sheets of the set report, for printing.
void Engine::State::make_sheets(Typeset& set, const BuildRequest& request, const Edition* keep,
                                StageTimes& times, Built& built) const {
  const Layout& layout = set.styled.layout;
  ImposedPages imposed = impose_pages(set.pages, layout);
  append(built.problems, std::move(imposed.problems));
  if (!imposed.sheets) return;
  record(set, &*imposed.sheets, request, keep, built);
  auto file = times.measure("print", [&] {
    return make_print_file(
        {set.pages, *imposed.sheets, {}, layout.page.duplex, {set.styled.title, "zh-CN"}},
        collect_usage(set.pages), fonts, slim);
  });
  if (file) {
    built.pdf = std::move(file->bytes);
  } else {
    built.problems.push_back(file.error());
  }
}

namespace {

std::vector<std::string> inputs_of(const BuildRequest& request, const Draft& draft,
                                   const ParsedLayout& layout) {
  std::vector<std::string> inputs = layout.files;
  inputs.insert(inputs.end(), request.data.begin(), request.data.end());
  for (const std::string& file : draft.front.data) inputs.push_back(beside(request.name, file));
  inputs.insert(inputs.end(), draft.table_files.begin(), draft.table_files.end());
  for (const DraftPhoto& photo : draft.photos) inputs.push_back(photo.file);
  return inputs;
}

bool is_stopped(const BuildRequest& request, Built& built) {
  if (!request.stop.stop_requested()) return false;
  built.problems.push_back(
      {"build.stopped", Severity::error, {}, "the build was stopped", "", Blame::usage});
  return true;
}

}  // namespace

Built Engine::State::build(const BuildRequest& request) const {
  Built built;
  StageTimes times;
  const auto kept = edition_of(request.keep_pages, request.keep_pages_name);
  if (!kept) {
    built.problems.push_back(kept.error());
    return built;
  }
  const Edition* const keep = *kept ? &**kept : nullptr;
  ReadReport read = read_report(request.bytes, request.name, times, request.data);
  ParsedLayout layout =
      times.measure("layout", [&] { return layout_of(request, read.draft.front); });
  built.problems = std::move(layout.problems);
  built.inputs = inputs_of(request, read.draft, layout);
  if (has_errors(built.problems) || is_stopped(request, built)) return built;

  Typeset set = typeset(std::move(read), layout.layout, fonts, times, keep);
  append(built.problems, std::move(set.problems));
  built.pages = static_cast<int>(set.pages.pages.size());
  if (is_stopped(request, built)) return built;
  if (request.sheets && !has_errors(built.problems)) {
    make_sheets(set, request, keep, times, built);
  } else if (!has_errors(built.problems)) {
    record(set, nullptr, request, keep, built);
    auto pdf = make_pdf(set.pages, fonts, slim, {set.styled.title, "zh-CN"}, times);
    if (pdf) {
      built.pdf = std::move(pdf->bytes);
      append(built.problems, std::move(pdf->problems));
    } else {
      built.problems.push_back(pdf.error());
    }
  }
  built.stage_milliseconds = times.list();
  return built;
}

Built Engine::build(const BuildRequest& request) const {
  try {
    return state_->build(request);
  } catch (const std::exception& error) {
    Built built;
    built.problems.push_back(internal_problem(error));
    return built;
  }
}

namespace {

// Errors: copies.order.
Result<CopyRequest> copy_request(const BookletRequest& request) {
  CopyRequest copies;
  copies.file = request.list_name;
  copies.list = request.list;
  const std::string order = request.order.empty() ? "delegation" : request.order;
  const auto name = std::find(kCopyOrderNames.begin(), kCopyOrderNames.end(), order);
  if (name == kCopyOrderNames.end()) {
    return tl::unexpected(Problem{"copies.order",
                                  Severity::error,
                                  {},
                                  fmt::format("there is no order \"{}\"", order),
                                  fmt::format("one of: {}", fmt::join(kCopyOrderNames, ", ")),
                                  Blame::usage});
  }
  copies.order.by = static_cast<CopyOrder>(name - kCopyOrderNames.begin());
  for (const std::string& word : request.delegations) {
    copies.order.delegations.push_back(from_utf8(word));
  }
  for (const std::string& only : request.only) copies.selection.only.push_back(from_utf8(only));
  copies.selection.from = from_utf8(request.from);
  copies.selection.spare = request.spare;
  copies.selection.reverse = request.reverse;
  copies.each = request.each;
  copies.proof = request.proof;
  copies.receipts = !request.receipts.empty();
  return copies;
}

void tell_plan(const BookletPlan& plan, BookletSummary& summary) {
  summary.copies = plan.copies;
  summary.pages = plan.pages;
  summary.blanks = plan.blanks;
  summary.sheets = plan.sheets;
  summary.common_sheets = plan.common;
  summary.sheet_width = plan.sheet_width.to_millimetres();
  summary.sheet_height = plan.sheet_height.to_millimetres();
  summary.changed_sheets = plan.changed;
}

}  // namespace

BookletSummary Engine::State::booklets(const BookletRequest& request,
                                       const BookletWatcher& watch) const {
  BookletSummary summary;
  const auto copies = copy_request(request);
  if (!copies) {
    summary.problems.push_back(copies.error());
    return summary;
  }
  BookletPaths paths{request.merged, request.common, request.receipts, {}};
  paths.edition.path = request.edition;
  paths.edition.settings = request.report.settings;
  const auto since = edition_of(request.changed_since, request.changed_since_name);
  const auto kept = edition_of(request.report.keep_pages, request.report.keep_pages_name);
  if (!since || !kept) {
    summary.problems.push_back(since ? kept.error() : since.error());
    return summary;
  }
  const Edition* const keep = *kept ? &**kept : nullptr;
  paths.edition.since = *since ? &**since : nullptr;
  paths.edition.since_file = request.changed_since_name;
  paths.edition.keep = keep;
  paths.edition.keep_file = request.report.keep_pages_name;
  StageTimes times;
  ReadReport read =
      read_report(request.report.bytes, request.report.name, times, request.report.data);
  ParsedLayout layout = layout_of(request.report, read.draft.front, "booklet-a4");
  summary.problems = std::move(layout.problems);
  if (has_errors(summary.problems)) return summary;
  Typeset set = typeset(std::move(read), layout.layout, fonts, times, keep);
  append(summary.problems, std::move(set.problems));
  if (has_errors(summary.problems)) return summary;
  MadeBooklets made =
      build_booklets(std::move(set), *copies, paths, fonts, slim, times,
                     [&](const BookletPlan& plan, std::size_t count, const Problems& found) {
                       BookletSummary so_far = summary;
                       append(so_far.problems, found);
                       tell_plan(plan, so_far);
                       so_far.made = count;
                       return watch(so_far);
                     });
  append(summary.problems, std::move(made.copies.problems));
  tell_plan(made.plan, summary);
  summary.made = made.copies.made;
  summary.stopped = made.copies.stopped;
  summary.stage_milliseconds = times.list();
  return summary;
}

BookletSummary Engine::booklets(const BookletRequest& request, const BookletWatcher& watch) const {
  try {
    return state_->booklets(request, watch);
  } catch (const std::exception& error) {
    BookletSummary summary;
    summary.problems.push_back(internal_problem(error));
    return summary;
  }
}

const std::vector<std::string>& dump_stages() {
  static const std::vector<std::string> stages = {
      "draft", "report", "indicators", "tables", "styled", "text", "lines", "galley", "pages"};
  return stages;
}

namespace {

Problem unknown_stage(const std::string& stage) {
  return {"stage.unknown",
          Severity::error,
          {},
          fmt::format("there is no stage \"{}\"", stage),
          fmt::format("the stages are: {}", fmt::join(dump_stages(), ", ")),
          Blame::usage};
}

}  // namespace

Result<std::string> Engine::State::dump(const std::string& stage,
                                        const BuildRequest& request) const {
  const auto& stages = dump_stages();
  if (std::find(stages.begin(), stages.end(), stage) == stages.end()) {
    return tl::unexpected(unknown_stage(stage));
  }
  StageTimes times;
  ReadReport read = read_report(request.bytes, request.name, times, request.data);
  if (stage == "draft" || stage == "report" || stage == "indicators") {
    if (has_errors(read.problems)) return tl::unexpected(first_error(read.problems));
    if (stage == "draft") return dump_draft(read.draft);
    return stage == "report" ? dump_report(read.report) : indicators_as_json(read.report);
  }
  const ParsedLayout layout = layout_of(request, read.draft.front);
  if (has_errors(layout.problems)) return tl::unexpected(first_error(layout.problems));
  const Typeset set = typeset(std::move(read), layout.layout, fonts, times);
  // Up to the lines a missing glyph does not matter.
  const bool set_enough = !set.styled.blocks.empty();
  if (stage == "tables" && set_enough) return dump_report(set.report);
  if (stage == "styled" && set_enough) return dump_styled(set.styled);
  if (stage == "text" && set_enough) return dump_text(set.styled, fonts);
  if (stage == "lines" && set_enough) return dump_lines(set.styled, fonts);
  if (has_errors(set.problems)) return tl::unexpected(first_error(set.problems));
  return stage == "galley" ? dump_galley(set.parts) : dump_pages(set.pages, fonts);
}

Result<std::string> Engine::dump(const std::string& stage, const BuildRequest& request) const {
  try {
    return state_->dump(stage, request);
  } catch (const std::exception& error) {
    return tl::unexpected(internal_problem(error));
  }
}

Result<std::string> Engine::indicators(const BuildRequest& request, IndicatorForm form) const {
  if (form == IndicatorForm::json) return dump("indicators", request);
  try {
    StageTimes times;
    const ReadReport read = read_report(request.bytes, request.name, times, request.data);
    if (has_errors(read.problems)) return tl::unexpected(first_error(read.problems));
    return write_data(draft_data(read.report));
  } catch (const std::exception& error) {
    return tl::unexpected(internal_problem(error));
  }
}

Problems Engine::check_indicators(const BuildRequest& request) const {
  try {
    StageTimes times;
    ReadReport read = read_report(request.bytes, request.name, times, request.data);
    if (has_errors(read.problems)) return read.problems;
    const ParsedLayout layout = state_->layout_of(request, read.draft.front);
    if (has_errors(layout.problems)) return layout.problems;
    return layout.layout.lint ? lint_indicators(read.report, read.figures) : Problems{};
  } catch (const std::exception& error) {
    return {internal_problem(error)};
  }
}

}  // namespace banxin
