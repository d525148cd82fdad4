// Engine::dump, Engine::indicators, Engine::check_indicators.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/engine_state.h"
#include "build/dump.h"
#include "build/dump_lines.h"
#include "build/report_indicators.h"
#include "indicators/draft_data.h"
#include "indicators/lint_indicators.h"

namespace banxin {
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
  const ThreadLimit limit(state_->threads);
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
