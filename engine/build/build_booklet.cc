#include "build/build_booklet.h"

#include <algorithm>
#include <optional>

#include "build/impose_pages.h"
#include "build/make_receipts.h"
#include "build/same_file.h"
#include "build/write_file.h"

namespace banxin {
namespace {

// Errors: usage.output-is-input, usage.outputs-alike. Nothing may be lost by a slip in a path.
std::optional<Problem> check_outputs(const BookletPaths& paths,
                                     const std::vector<std::string>& files,
                                     const std::vector<std::string>& inputs) {
  std::vector<std::string> named;
  for (const std::string& path : {paths.merged, paths.common, paths.receipts}) {
    if (!path.empty()) named.push_back(path);
  }
  std::vector<std::string> all = named;
  all.insert(all.end(), files.begin(), files.end());
  for (const std::string& output : all) {
    for (const std::string& input : inputs) {
      if (!is_same_file(output, input)) continue;
      return Problem{"usage.output-is-input", Severity::error,
                     {output, 0, 0},          "the output would replace the report or the list",
                     "name another file",     Blame::usage};
    }
  }
  for (std::size_t i = 0; i < named.size(); ++i) {
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      if (!is_same_file(named[i], all[k])) continue;
      return Problem{"usage.outputs-alike",           Severity::error,     {named[i], 0, 0},
                     "two outputs would be one file", "name another file", Blame::usage};
    }
  }
  return std::nullopt;
}

Problems write_receipts(const std::string& path, Delegates copies, const CopyRequest& request,
                        const Layout& layout, const FontSet& fonts, const SlimFaces& slim) {
  if (request.selection.reverse) std::reverse(copies.rows.begin(), copies.rows.end());
  StageTimes inner;
  MadePdf made = make_receipts(copies, layout, fonts, slim, inner);
  if (has_errors(made.problems)) return std::move(made.problems);
  if (auto written = write_file(path, made.bytes); !written) {
    made.problems.push_back(written.error());
  }
  return std::move(made.problems);
}

}  // namespace

MadeBooklets build_booklets(Typeset set, const CopyRequest& request, const BookletPaths& paths,
                            const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                            const BookletWatch& watch) {
  MadeBooklets made;
  Problems& problems = made.copies.problems;
  const Layout& layout = set.styled.layout;
  ImposedPages imposed = impose_pages(set, fonts);
  append(problems, std::move(imposed.problems));
  if (!imposed.sheets) return made;
  const Sheets& sheets = *imposed.sheets;
  made.plan.blanks = imposed.blanks;
  PlannedCopies planned = times.measure("delegates", [&] { return plan_copies(request); });
  append(problems, std::move(planned.problems));
  if (has_errors(problems)) return made;
  if (const auto slip = check_outputs(paths, planned.paths, {set.report.file, request.file})) {
    problems.push_back(*slip);
    return made;
  }
  made.plan.copies = planned.copies.rows.size();
  made.plan.pages = set.pages.pages.size();
  made.plan.sheets = (sheets.sides.size() + 1) / 2;
  made.plan.covers = sheets.covers;
  made.plan.sheet_width = sheets.sides.back().format.width;
  made.plan.sheet_height = sheets.sides.back().format.height;
  made.plan.cover_width = sheets.sides.front().format.width;
  made.plan.cover_height = sheets.sides.front().format.height;
  MadeCopies copies =
      make_copies({set.pages, sheets, layout, planned.copies, {set.styled.title, "zh-CN"}},
                  {paths.merged, paths.common, planned.paths}, fonts, slim, times,
                  [&](std::size_t count, const Problems& found) {
                    Problems all = problems;
                    append(all, found);
                    return watch(made.plan, count, all);
                  });
  const bool go_on = !copies.stopped && !has_errors(copies.problems);
  if (!paths.receipts.empty() && go_on) {
    append(problems, times.measure("receipts", [&] {
      return write_receipts(paths.receipts, planned.copies, request, layout, fonts, slim);
    }));
  }
  append(problems, std::move(copies.problems));
  made.copies.made = copies.made;
  made.copies.stopped = copies.stopped;
  return made;
}

}  // namespace banxin
