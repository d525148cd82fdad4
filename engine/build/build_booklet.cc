#include "build/build_booklet.h"

#include <algorithm>
#include <optional>

#include "build/make_receipts.h"
#include "build/write_file.h"
#include "sheets/impose.h"
#include "sheets/lay_flat.h"
#include "sheets/pad_pages.h"

namespace banxin {
namespace {

// Those of a report without a cover: at its end.
std::size_t add_blanks(Pages& pages, const Layout& layout) {
  if (layout.booklet.back_cover || layout.sheet.impose == Imposition::none) return 0;
  const Padding padding = pad_pages(pages.pages.size(), 0);
  for (std::size_t i = 0; i < padding.blanks; ++i) {
    pages.pages.push_back({layout.page.width, layout.page.height, 0, {}});
  }
  return padding.blanks;
}

std::optional<Sheets> make_sheets(const Pages& pages, const SheetOptions& options,
                                  Problems& problems) {
  const auto format = format_of(pages);
  if (!format) {
    problems.push_back(format.error());
    return std::nullopt;
  }
  if (options.impose == Imposition::none) return lay_flat(*format);
  Imposed imposed = impose(*format, options);
  append(problems, std::move(imposed.problems));
  return std::move(imposed.sheets);
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
  made.plan.blanks = add_blanks(set.pages, layout);
  const auto sheets = make_sheets(set.pages, layout.sheet, problems);
  if (!sheets) return made;
  PlannedCopies planned = times.measure("delegates", [&] { return plan_copies(request); });
  append(problems, std::move(planned.problems));
  if (has_errors(problems)) return made;
  made.plan.copies = planned.copies.rows.size();
  made.plan.pages = set.pages.pages.size();
  made.plan.sheets = (sheets->sides.size() + 1) / 2;
  made.plan.sheet_width = sheets->width;
  made.plan.sheet_height = sheets->height;
  if (!watch(made.plan, 0)) {
    made.copies.stopped = true;
    return made;
  }
  if (!paths.receipts.empty()) {
    append(problems, times.measure("receipts", [&] {
      return write_receipts(paths.receipts, planned.copies, request, layout, fonts, slim);
    }));
    if (has_errors(problems)) return made;
  }
  MadeCopies copies =
      make_copies({set.pages, *sheets, layout, planned.copies, {set.styled.title, "zh-CN"}},
                  {paths.merged, planned.paths}, fonts, slim, times,
                  [&](std::size_t count) { return watch(made.plan, count); });
  append(problems, std::move(copies.problems));
  made.copies.made = copies.made;
  made.copies.stopped = copies.stopped;
  return made;
}

}  // namespace banxin
