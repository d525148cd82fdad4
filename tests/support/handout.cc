#include "support/handout.h"

#include <stdexcept>

#include "base/utf8.h"
#include "style/parse_layout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {

Layout layout_named(const std::string& name, const Settings& settings) {
  ParsedLayout parsed = parse_layout(name, layouts_in(BANXIN_SOURCE_DIR "/layouts"), settings);
  if (!parsed.problems.empty()) throw std::runtime_error(to_string(parsed.problems.front()));
  return std::move(parsed.layout);
}

Layout handout(const Settings& settings) { return layout_named("handout", settings); }

Typeset set_handout(std::string_view report, const Settings& settings) {
  return set_in(handout(settings), report);
}

Typeset set_in(const Layout& layout, std::string_view report) {
  StageTimes times;
  Typeset set =
      typeset(read_report(std::string(report), "report.txt", times), layout, metric_fonts(), times);
  for (const Problem& problem : set.problems) {
    if (problem.severity == Severity::error) throw std::runtime_error(to_string(problem));
  }
  return set;
}

std::string text_of(const Drawing& drawing) {
  std::u32string text;
  for (const GlyphRun& run : drawing.runs) {
    for (const DrawnGlyph& glyph : run.glyphs) {
      if (glyph.character != 0) text.push_back(glyph.character);
    }
  }
  return to_utf8(text);
}

RichText plain_text(std::u32string_view text) { return {std::u32string(text), {}, {}}; }

}  // namespace banxin::testing
