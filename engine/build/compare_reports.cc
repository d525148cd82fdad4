#include "build/compare_reports.h"

#include "build/impose_pages.h"
#include "build/record_typeset.h"
#include "editions/compare_editions.h"
#include "editions/edition_file.h"
#include "editions/mark_changes.h"
#include "editions/tell_making.h"

namespace banxin {
namespace {

Problem no_report(const std::string& name) {
  return {"edition.no-report",
          Severity::error,
          {name, 0, 0},
          "change bars are drawn into a report's pages, and this is an edition's record",
          "name the new report itself",
          Blame::usage};
}

Problem no_pages_to_hold(const std::string& name) {
  return {"edition.cannot-hold",
          Severity::error,
          {name, 0, 0},
          "pages are held where a report is set, and this is an edition's record",
          "name the new report itself, or leave --keep-pages out",
          Blame::usage};
}

Problem holds_pages(const std::string& name) {
  return {"edition.holds-pages",
          Severity::notice,
          {name, 0, 0},
          "this edition was made with --keep-pages, so the new report is set to keep its pages too",
          ""};
}

std::optional<ComparedSide> read_side(const CompareInput& input, Problems& problems) {
  if (!is_edition(input.bytes)) return std::nullopt;
  auto edition = read_edition(input.bytes, input.name);
  if (edition) return ComparedSide{std::move(*edition), std::nullopt};
  problems.push_back(edition.error());
  return std::nullopt;
}

ComparedSide set_side(const CompareInput& input, const ComparedSide* other, const Edition* keep,
                      Problems& problems) {
  const bool is_file = other != nullptr && !other->set;
  RecordedSide recorded = input.set(is_file ? &other->edition : nullptr, keep);
  append(problems, std::move(recorded.problems));
  return std::move(recorded.side);
}

ComparedSide set_new_side(const CompareInput& now, const std::string& before,
                          const ComparedSide& old_side, const ComparisonForm& form,
                          Problems& problems) {
  const Edition& edition = old_side.edition;
  if (edition.kept && !form.keep_pages) problems.push_back(holds_pages(before));
  const Edition* const keep = edition.kept || form.keep_pages ? &edition : nullptr;
  return set_side(now, &old_side, keep, problems);
}

Result<MadePdf> draw_changes(const Typeset& set, const Comparison& comparison, const FontSet& fonts,
                             const SlimFaces& slim) {
  const Pages marked = mark_changes(set.pages, comparison, set.styled.layout, fonts);
  StageTimes inner;
  return make_pdf(marked, fonts, slim, {set.styled.title, "zh-CN"}, inner);
}

}  // namespace

RecordedSide record_side(Typeset set,
                         const std::vector<std::pair<std::string, std::string>>& settings,
                         const Edition* other, const FontSet& fonts) {
  RecordedSide recorded;
  const Layout& layout = set.styled.layout;
  const bool on_sheets =
      other != nullptr ? !other->sheets.empty() : layout.sheet.impose != Imposition::none;
  std::optional<Sheets> sheets;
  if (on_sheets) {
    ImposedPages imposed = impose_pages(set, fonts);
    std::erase_if(imposed.problems, [](const Problem& problem) {
      return problem.severity == Severity::notice;  // of marks: nothing is printed
    });
    recorded.problems = std::move(imposed.problems);
    sheets = std::move(imposed.sheets);
  }
  recorded.side.edition = record_typeset(set, settings, sheets ? &*sheets : nullptr, fonts);
  recorded.side.set = std::move(set);
  return recorded;
}

ComparedReports compare_reports(const CompareInput& before, const CompareInput& now,
                                const ComparisonForm& form, const FontSet& fonts,
                                const SlimFaces& slim) {
  ComparedReports compared;
  Problems& problems = compared.problems;
  std::optional<ComparedSide> old_side = read_side(before, problems);
  std::optional<ComparedSide> new_side = read_side(now, problems);
  if (new_side && form.pdf) problems.push_back(no_report(now.name));
  if (new_side && form.keep_pages) problems.push_back(no_pages_to_hold(now.name));
  if (has_errors(problems)) return compared;
  if (!old_side) old_side = set_side(before, new_side ? &*new_side : nullptr, nullptr, problems);
  if (has_errors(problems)) return compared;
  if (!new_side) new_side = set_new_side(now, before.name, *old_side, form, problems);
  if (has_errors(problems)) return compared;
  const Edition& old_edition = old_side->edition;
  const Edition& new_edition = new_side->edition;
  const Comparison comparison = compare_editions(old_edition, new_edition);
  append(problems, tell_making(old_edition, new_edition, before.name));
  if (form.pdf) {
    auto pdf = draw_changes(*new_side->set, comparison, fonts, slim);
    if (!pdf) {
      problems.push_back(pdf.error());
      return compared;
    }
    compared.pdf = std::move(pdf->bytes);
    append(problems, std::move(pdf->problems));
  }
  compared.same = comparison.same();
  compared.text = tell_comparison(old_edition, new_edition, comparison, form.colours);
  compared.json = comparison_as_json(old_edition, new_edition, comparison);
  return compared;
}

}  // namespace banxin
