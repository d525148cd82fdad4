#include "banxin.h"

#include <fmt/format.h>

#include "base/check.h"
#include "build/dump.h"
#include "build/home.h"
#include "build/make_pdf.h"
#include "build/report_indicators.h"
#include "build/typeset.h"
#include "fonts/font_catalogue.h"
#include "fonts/standard_characters.h"
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

Problem internal_problem(const std::exception& error) {
  return {"internal",
          Severity::error,
          {},
          fmt::format("this is a fault of banxin itself: {}", error.what()),
          "please report it with the report and the layout that show it",
          Blame::environment};
}

}  // namespace

struct Engine::State {
  std::string home;
  FontSet fonts;
  Problems font_problems;
  SlimFaces slim;

  ParsedLayout layout_of(const BuildRequest& request) const {
    return parse_layout(request.layout, layouts_in(home + "/layouts"), request.settings);
  }
  Built build(const BuildRequest& request) const;
  Result<std::string> dump(const std::string& stage, const BuildRequest& request) const;
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  try {
    CacheDir cache = options.cache.empty() ? CacheDir::from_environment() : CacheDir(options.cache);
    auto state =
        std::make_unique<State>(State{find_home(options.home), {}, {}, {std::move(cache), {}}});
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
    state->fonts = std::move(loaded->fonts);
    state->font_problems = std::move(loaded->problems);
    return Engine(std::move(state));
  } catch (const InternalError& error) {
    return tl::unexpected(internal_problem(error));
  }
}

const Problems& Engine::font_problems() const { return state_->font_problems; }

Built Engine::State::build(const BuildRequest& request) const {
  Built built;
  StageTimes times;
  ParsedLayout layout = times.measure("layout", [&] { return layout_of(request); });
  built.problems = std::move(layout.problems);
  if (has_errors(built.problems)) return built;

  Typeset set = typeset(request.bytes, request.name, layout.layout, fonts, times);
  append(built.problems, std::move(set.problems));
  built.pages = static_cast<int>(set.pages.pages.size());
  if (!has_errors(built.problems)) {
    auto pdf = make_pdf(set.pages, fonts, slim, {set.styled.title, "zh-CN"}, times);
    if (pdf) {
      built.pdf = std::move(*pdf);
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
  } catch (const InternalError& error) {
    Built built;
    built.problems.push_back(internal_problem(error));
    return built;
  }
}

const std::vector<std::string>& dump_stages() {
  static const std::vector<std::string> stages = {"draft",  "report", "indicators",
                                                  "styled", "galley", "pages"};
  return stages;
}

Result<std::string> Engine::State::dump(const std::string& stage,
                                        const BuildRequest& request) const {
  const ParsedLayout layout = layout_of(request);
  if (has_errors(layout.problems)) return tl::unexpected(first_error(layout.problems));
  StageTimes times;
  if (stage == "draft" || stage == "report" || stage == "indicators") {
    const ReadReport read = read_report(request.bytes, request.name, times);
    if (has_errors(read.problems)) return tl::unexpected(first_error(read.problems));
    if (stage == "draft") return dump_draft(read.draft);
    return stage == "report" ? dump_report(read.report) : indicators_as_json(read.report);
  }
  const Typeset set = typeset(request.bytes, request.name, layout.layout, fonts, times);
  if (stage == "styled" && !set.styled.blocks.empty()) return dump_styled(set.styled);
  if (has_errors(set.problems)) return tl::unexpected(first_error(set.problems));
  if (stage == "styled") return dump_styled(set.styled);
  if (stage == "galley") return dump_galley(set.parts);
  if (stage == "pages") return dump_pages(set.pages, fonts);
  std::string known;
  for (const std::string& name : dump_stages()) known += (known.empty() ? "" : ", ") + name;
  return tl::unexpected(Problem{"stage.unknown",
                                Severity::error,
                                {},
                                fmt::format("there is no stage \"{}\"", stage),
                                fmt::format("the stages are: {}", known),
                                Blame::usage});
}

Result<std::string> Engine::dump(const std::string& stage, const BuildRequest& request) const {
  try {
    return state_->dump(stage, request);
  } catch (const InternalError& error) {
    return tl::unexpected(internal_problem(error));
  }
}

Result<std::string> Engine::indicators(const BuildRequest& request) const {
  return dump("indicators", request);
}

}  // namespace banxin
