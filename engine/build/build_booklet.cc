#include "build/build_booklet.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>

#include "build/edition_sheets.h"
#include "build/impose_pages.h"
#include "build/make_receipts.h"
#include "build/record_copies.h"
#include "build/record_typeset.h"
#include "build/same_file.h"
#include "build/write_file.h"
#include "editions/edition_file.h"
#include "editions/tell_kept_pages.h"
#include "editions/tell_making.h"
#include "sheets/sheets_of.h"

namespace banxin {
namespace {

// Errors: usage.output-is-input, usage.outputs-alike. Nothing may be lost by a slip in a path.
std::optional<Problem> check_outputs(const BookletPaths& paths,
                                     const std::vector<std::string>& files,
                                     const std::string& report, const std::string& list) {
  std::vector<std::string> named;
  for (const std::string& path : {paths.merged, paths.common, paths.receipts, paths.edition.path}) {
    if (!path.empty()) named.push_back(path);
  }
  std::vector<std::string> all = named;
  all.insert(all.end(), files.begin(), files.end());
  for (const std::string& output : all) {
    for (const std::string& input :
         {report, list, paths.edition.since_file, paths.edition.keep_file}) {
      if (input.empty() || !is_same_file(output, input)) continue;
      return Problem{
          "usage.output-is-input", Severity::error,
          {output, 0, 0},          "the output would replace the report, the list or the edition",
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

// B-30: a number on every page tells whose page it is; only of what is collected again.
std::optional<Problem> check_serials(const Layout& layout, const CoverMatter& cover) {
  const bool collected = cover.notice.text.find(U"会后收回") != std::u32string::npos;
  if (!layout.booklet.serial_on_pages || collected) return std::nullopt;
  return Problem{
      "copies.serial-on-pages",
      Severity::error,
      {},
      "booklet.serial_on_pages is only for booklets that are collected after the meeting",
      "write 提示 = \"会后收回\" in the front matter, or leave it out"};
}

Problems write_receipts(const std::string& path, const Delegates& receivers, const Layout& layout,
                        const FontSet& fonts, const SlimFaces& slim) {
  StageTimes inner;
  MadePdf made = make_receipts(receivers, layout, fonts, slim, inner);
  if (has_errors(made.problems)) return std::move(made.problems);
  if (auto written = write_file(path, made.bytes); !written) {
    made.problems.push_back(written.error());
  }
  return std::move(made.problems);
}

struct OrderedSheets {
  NeededSheets needed;
  std::optional<Edition> edition;                   // of all sheets; if one is asked for
  std::optional<std::vector<std::size_t>> changed;  // as of BookletPlan
  Problems problems;
};

OrderedSheets order_sheets(const Typeset& set, const Sheets& sheets, const EditionOrder& order,
                           const PlannedCopies& planned, const CopySetter& setter,
                           const FontSet& fonts) {
  OrderedSheets ordered;
  if (!order.path.empty() || order.since != nullptr || order.keep != nullptr) {
    ordered.edition = record_typeset(set, order.settings, &sheets, fonts);
  }
  if (!order.path.empty()) ordered.edition->copies = record_copies(setter, planned.copies, fonts);
  if (order.keep != nullptr) {
    // How an edition was made is told once if it is compared with too.
    if (order.since == nullptr || !is_same_file(order.keep_file, order.since_file)) {
      append(ordered.problems, tell_making(*order.keep, *ordered.edition, order.keep_file));
    }
    ordered.problems.push_back(tell_kept_pages(*order.keep, *ordered.edition, order.keep_file));
  }
  if (order.since == nullptr) {
    ordered.needed =
        need_all(sheets_of(sheets, set.styled.layout).size(), planned.copies.rows.size());
    return ordered;
  }
  const std::vector<EditionCopy> everyone = record_copies(setter, planned.everyone, fonts);
  SheetsSince since = sheets_since(*order.since, *ordered.edition,
                                   {planned.copies, everyone, setter.spots()}, order.since_file);
  append(ordered.problems, std::move(since.problems));
  ordered.needed = std::move(since.needed);
  ordered.changed = std::move(since.changed);
  return ordered;
}

std::size_t count_covers(const Sheets& sheets, const std::vector<std::size_t>& numbers) {
  return static_cast<std::size_t>(std::count_if(
      numbers.begin(), numbers.end(), [&](std::size_t number) { return number <= sheets.covers; }));
}

// What copies are made of.
BookletPlan plan_of(const Pages& pages, const ImposedPages& imposed, const OrderedSheets& ordered,
                    std::size_t common) {
  const Sheets& sheets = *imposed.sheets;
  const NeededSheets& needed = ordered.needed;
  BookletPlan plan;
  plan.blanks = imposed.blanks;
  plan.changed = ordered.changed;
  plan.copies = needed.of_copies.size();
  plan.pages = pages.pages.size();
  plan.common = common;
  for (const std::size_t choice : needed.of_copies) {
    plan.all_sheets += needed.choices[choice].size();
    plan.all_covers += count_covers(sheets, needed.choices[choice]);
  }
  const bool alike = std::adjacent_find(needed.of_copies.begin(), needed.of_copies.end(),
                                        std::not_equal_to<>()) == needed.of_copies.end();
  const std::vector<std::size_t>& copy =
      needed.choices[alike && plan.copies > 0 ? needed.of_copies.front() : 0];
  plan.sheets = copy.size();
  plan.covers = count_covers(sheets, copy);
  const SheetFormat& cover = sheets.sides.front().format;
  const SheetFormat& last = sheets.sides.back().format;
  plan.sheet_width = last.width;
  plan.sheet_height = last.height;
  plan.cover_width = cover.width;
  plan.cover_height = cover.height;
  return plan;
}

// Where all sheets are alike in all copies, there is nothing for the other files.
BookletOutputs outputs_of(const BookletPaths& paths, const std::vector<std::string>& files,
                          const PartedSheets& parted) {
  if (parted.own.sides.empty()) return {"", paths.common, paths.receipts, {}};
  return {paths.merged, paths.common, paths.receipts, files};
}

// Before any copy is made: whether its record can be written, and where a file that is named is not
// made, as an earlier one there would be printed by mistake.
Problems try_outputs(const BookletPaths& paths, const PartedSheets& parted) {
  std::error_code ignored;
  if (!paths.edition.path.empty()) {
    if (const auto writable = check_writable(paths.edition.path); !writable) {
      return {writable.error()};
    }
  }
  if (!parted.own.sides.empty() || paths.merged.empty()) return {};
  const bool there = std::filesystem::exists(paths.merged, ignored);
  return {{"copies.not-written",
           there ? Severity::warning : Severity::notice,
           {paths.merged, 0, 0},
           there ? "no copy needs a sheet of its own, and the file that is there is of an earlier "
                   "print"
                 : "no copy needs a sheet of its own, so nothing is written here",
           there ? "remove it, so that nobody prints it" : "",
           Blame::usage}};
}

Problems write_record(const std::string& path, const std::optional<Edition>& edition) {
  if (path.empty()) return {};
  const auto written = write_file(path, write_edition(*edition));
  return written ? Problems{} : Problems{written.error()};
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
  PlannedCopies planned = times.measure("delegates", [&] { return plan_copies(request); });
  append(problems, std::move(planned.problems));
  if (has_errors(problems)) return made;
  for (const auto& wrong : {check_outputs(paths, planned.paths, set.report.file, request.file),
                            check_serials(layout, set.report.front.cover)}) {
    if (wrong) problems.push_back(*wrong);
  }
  if (has_errors(problems)) return made;
  const auto setter = CopySetter::create(set.pages, layout, planned.copies, fonts);
  if (!setter) {
    problems.push_back(setter.error());
    return made;
  }
  const Sheets& sheets = *imposed.sheets;
  OrderedSheets ordered = order_sheets(set, sheets, paths.edition, planned, *setter, fonts);
  append(problems, std::move(ordered.problems));
  if (has_errors(problems)) return made;
  PartedSheets parted =
      part_sheets(sheets, layout, ordered.needed, setter->spots(),
                  paths.common.empty() ? CommonSheets::with_copies : CommonSheets::apart);
  made.plan = plan_of(set.pages, imposed, ordered, sheets_of(parted.common, layout).size());
  MadeCopies copies;
  if (!parted.own.sides.empty() || !parted.common.sides.empty()) {
    append(problems, try_outputs(paths, parted));
    if (has_errors(problems)) return made;
    const BookletOutputs outputs = outputs_of(paths, planned.paths, parted);
    copies =
        make_copies({set.pages,
                     *setter,
                     std::move(parted),
                     layout,
                     planned.copies,
                     {set.styled.title, "zh-CN"}},
                    outputs, fonts, slim, times, [&](std::size_t count, const Problems& found) {
                      Problems all = problems;
                      append(all, found);
                      return watch(made.plan, count, all);
                    });
  }
  const bool go_on = !copies.stopped && !has_errors(copies.problems);
  if (!paths.receipts.empty() && go_on) {
    append(problems, times.measure("receipts", [&] {
      return write_receipts(paths.receipts, planned.receivers, layout, fonts, slim);
    }));
  }
  if (go_on) append(problems, write_record(paths.edition.path, ordered.edition));
  append(problems, std::move(copies.problems));
  made.copies.made = copies.made;
  made.copies.stopped = copies.stopped;
  return made;
}

}  // namespace banxin
