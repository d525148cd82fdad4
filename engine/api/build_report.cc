// Engine::build, Engine::test_sheet.
#include "api/engine_state.h"
#include "build/impose_pages.h"
#include "build/make_print_file.h"
#include "build/make_proof_sheet.h"
#include "build/record_typeset.h"
#include "editions/edition_file.h"
#include "editions/tell_kept_pages.h"
#include "editions/tell_making.h"
#include "sources/place_files.h"

namespace banxin {
// What is printed, where the request or the edition that is kept asks for it.
void Engine::State::record(const Typeset& set, const Sheets* sheets, const BuildRequest& request,
                           const Edition* keep, Built& built) const {
  if (!request.edition && keep == nullptr) return;
  const Edition edition = record_typeset(set, request.settings, sheets, fonts);
  if (request.edition) built.edition = write_edition(edition);
  if (keep != nullptr) {
    append(built.problems, tell_making(*keep, edition, request.keep_pages_name));
    built.problems.push_back(tell_kept_pages(*keep, edition, request.keep_pages_name));
  }
}

// Sheets of the set report, for printing.
void Engine::State::make_sheets(Typeset& set, const BuildRequest& request, const Edition* keep,
                                StageTimes& times, Built& built) const {
  const Layout& layout = set.styled.layout;
  ImposedPages imposed = impose_pages(set, fonts);
  append(built.problems, std::move(imposed.problems));
  if (!imposed.sheets) return;
  record(set, &*imposed.sheets, request, keep, built);
  auto file = times.measure("print", [&] {
    return make_print_file(
        {set.pages, *imposed.sheets, {}, layout.page.duplex, {set.styled.title, "zh-CN"}},
        print_usage(set.pages, *imposed.sheets), fonts, slim);
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
  memos->age();
  const std::vector<MemoCounts> before = memos->counts();
  ReadReport read = read_report(request.bytes, request.name, times, request.data);
  ParsedLayout layout =
      times.measure("layout", [&] { return layout_of(request, read.draft.front); });
  built.problems = std::move(layout.problems);
  built.inputs = inputs_of(request, read.draft, layout);
  if (has_errors(built.problems) || is_stopped(request, built)) return built;

  Typeset set = typeset(std::move(read), layout.layout, fonts, times,
                        keep != nullptr ? keep->cut : EditionPages{}, memos.get());
  append(built.problems, std::move(set.problems));
  built.pages = static_cast<int>(set.pages.pages.size());
  if (is_stopped(request, built)) return built;
  if (request.sheets && !has_errors(built.problems)) {
    make_sheets(set, request, keep, times, built);
  } else if (!has_errors(built.problems)) {
    record(set, nullptr, request, keep, built);
    auto pdf = make_pdf(set.pages, fonts, slim, {set.styled.title, "zh-CN"}, times, memos.get());
    if (pdf) {
      built.pdf = std::move(pdf->bytes);
      append(built.problems, std::move(pdf->problems));
    } else {
      built.problems.push_back(pdf.error());
    }
  }
  built.stage_milliseconds = times.list();
  const std::vector<MemoCounts> after = memos->counts();
  for (std::size_t i = 0; i < after.size(); ++i) {
    built.memos.push_back({after[i].name, after[i].hits - before[i].hits,
                           after[i].misses - before[i].misses, after[i].bytes});
  }
  return built;
}

Built Engine::build(const BuildRequest& request) const {
  const ThreadLimit limit(state_->threads);
  try {
    return state_->build(request);
  } catch (const std::exception& error) {
    Built built;
    built.problems.push_back(internal_problem(error));
    return built;
  }
}

Built Engine::State::test_sheet(const BuildRequest& request) const {
  Built built;
  StageTimes times;
  const ReadReport read = read_report(request.bytes, request.name, times);
  ParsedLayout layout = layout_of(request, read.draft.front, kBookletLayout);
  built.problems = std::move(layout.problems);
  if (has_errors(built.problems)) return built;
  MadePdf made = make_proof_sheet(layout.layout, fonts, slim);
  append(built.problems, std::move(made.problems));
  built.pdf = std::move(made.bytes);
  return built;
}

Built Engine::test_sheet(const BuildRequest& request) const {
  const ThreadLimit limit(state_->threads);
  try {
    return state_->test_sheet(request);
  } catch (const std::exception& error) {
    Built built;
    built.problems.push_back(internal_problem(error));
    return built;
  }
}

}  // namespace banxin
