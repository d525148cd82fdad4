// Engine::booklets.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/engine_state.h"
#include "base/utf8.h"
#include "build/build_booklet.h"

namespace banxin {
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
  summary.all_sheets = plan.all_sheets;
  summary.all_covers = plan.all_covers;
  summary.covers = plan.covers;
  summary.cover_width = plan.cover_width.to_millimetres();
  summary.cover_height = plan.cover_height.to_millimetres();
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
  ParsedLayout layout = layout_of(request.report, read.draft.front, kBookletLayout);
  summary.problems = std::move(layout.problems);
  if (has_errors(summary.problems)) return summary;
  Typeset set = typeset(std::move(read), layout.layout, fonts, times,
                        keep != nullptr ? keep->cut : EditionPages{});
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
  const ThreadLimit limit(state_->threads);
  try {
    return state_->booklets(request, watch);
  } catch (const std::exception& error) {
    BookletSummary summary;
    summary.problems.push_back(internal_problem(error));
    return summary;
  }
}

}  // namespace banxin
