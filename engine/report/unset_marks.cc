#include "report/unset_marks.h"

#include "report/visit_texts.h"

namespace banxin {

Problems report_unset_marks(const Report& report) {
  Problems problems;
  visit_texts(report, [&](const RichText& text, TextPlace) {
    for (const Mark& mark : text.marks) {
      if (mark.kind != MarkKind::data || !problems.empty()) continue;
      problems.push_back({"mark.unsupported", Severity::notice,
                          place_of(text.source, mark.begin, report.file),
                          "data references are not filled in: they print as typed",
                          "type the figure itself where it must be printed"});
    }
  });
  return problems;
}

}  // namespace banxin
