#include "build/build_booklet.h"

#include "build/impose_pages.h"

namespace banxin {

MadeBooklets build_booklets(Typeset set, const CopyRequest& request, const BookletFiles& files,
                            const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                            const BookletWatch& watch) {
  MadeBooklets made;
  Problems& problems = made.copies.problems;
  const Layout& layout = set.styled.layout;
  ImposedPages imposed = impose_pages(set.pages, layout);
  append(problems, std::move(imposed.problems));
  if (!imposed.sheets) return made;
  const Sheets& sheets = *imposed.sheets;
  made.plan.blanks = imposed.blanks;
  PlannedCopies planned = times.measure("delegates", [&] { return plan_copies(request); });
  append(problems, std::move(planned.problems));
  if (has_errors(problems)) return made;
  made.plan.copies = planned.copies.rows.size();
  made.plan.pages = set.pages.pages.size();
  made.plan.sheets = (sheets.sides.size() + 1) / 2;
  made.plan.sheet_width = sheets.width;
  made.plan.sheet_height = sheets.height;
  MadeCopies copies =
      make_copies({set.pages, sheets, layout, planned.copies, {set.styled.title, "zh-CN"}},
                  {files.merged, files.common, planned.paths}, fonts, slim, times,
                  [&](std::size_t count, const Problems& found) {
                    Problems all = problems;
                    append(all, found);
                    return watch(made.plan, count, all);
                  });
  append(problems, std::move(copies.problems));
  made.copies.made = copies.made;
  made.copies.stopped = copies.stopped;
  return made;
}

}  // namespace banxin
