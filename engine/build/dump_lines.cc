#include "build/dump_lines.h"

#include <fmt/format.h>

#include <functional>

#include "paragraphs/set_lines.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

void each_paragraph(const StyledReport& report,
                    const std::function<void(const StyledParagraph&)>& visit) {
  for (const StyledBlock& block : report.blocks) {
    if (const auto* paragraph = std::get_if<StyledParagraph>(&block)) {
      visit(*paragraph);
    } else if (const auto* list = std::get_if<StyledList>(&block)) {
      for (const StyledParagraph& item : list->items) visit(item);
    }
  }
}

const char* sign_of(BreakKind kind) {
  switch (kind) {
    case BreakKind::allowed:
      return "¦";
    case BreakKind::soft:
      return "~";
    case BreakKind::firm:
      return "=";
    case BreakKind::prohibited:
      break;
  }
  return "";
}

double cells(Length length, Length cell) {
  return static_cast<double>(length.ticks) / static_cast<double>(cell.ticks);
}

}  // namespace

std::string dump_text(const StyledReport& report, const FontSet& fonts) {
  std::string out;
  each_paragraph(report, [&](const StyledParagraph& paragraph) {
    const ShapedText shaped = shape_text(paragraph.text, fonts, report.layout.lines);
    for (std::size_t i = 0; i < shaped.clusters.size(); ++i) {
      const Cluster& cluster = shaped.clusters[i];
      out += to_utf8(shaped.text.substr(cluster.begin, cluster.length));
      if (i + 1 < shaped.clusters.size()) out += sign_of(cluster.after);
    }
    out += "\n";
  });
  return out;
}

std::string dump_lines(const StyledReport& report, const FontSet& fonts) {
  std::string out;
  each_paragraph(report, [&](const StyledParagraph& paragraph) {
    const Length cell = paragraph.type.cell;
    const LineSetting setting{paragraph.type, report.layout.page.column_measure(),
                              cell.scale(paragraph.style.indent, 1000), paragraph.style.align};
    const SetLines set = set_lines(paragraph.text, setting, report.layout.lines, fonts);
    out += fmt::format("{}, {} lines\n", kElementNames[static_cast<std::size_t>(paragraph.element)],
                       set.lines.size());
    for (const Line& line : set.lines) {
      out += fmt::format("  {:7.3f} {:7.3f} {:+.3f}{}{} {}\n", cells(line.natural, cell),
                         cells(line.width, cell), cells(line.gap_stretch, cell),
                         line.overfull ? " overfull" : "", line.underfull ? " underfull" : "",
                         to_utf8(set.text.substr(line.begin, line.end - line.begin)));
    }
  });
  return out;
}

}  // namespace banxin
