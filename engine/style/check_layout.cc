#include "style/check_layout.h"

#include <fmt/format.h>

namespace banxin {
namespace {

class LayoutChecker {
 public:
  LayoutChecker(const Layout& layout, const std::string& file) : layout_(layout), file_(file) {}

  Problems check() {
    check_page();
    check_sizes();
    check_sheet();
    // An overview does not stand on the grid.
    if (layout_.kind == LayoutKind::overview) return std::move(problems_);
    if (problems_.empty()) check_grid();
    if (problems_.empty()) check_indents();
    check_stretch();
    if (problems_.empty()) check_official();
    return std::move(problems_);
  }

 private:
  void add(const char* code, std::string what, std::string remedy) {
    problems_.push_back(
        {code, Severity::error, {file_, 0, 0}, std::move(what), std::move(remedy), Blame::usage});
  }

  void check_page() {
    const PageOptions& page = layout_.page;
    for (const auto& [name, side] : {std::pair{"width", page.width}, {"height", page.height}}) {
      if (side < 50_mm || side > 2000_mm) {
        add("layout.page", fmt::format("page.{} is {:g} mm", name, side.to_millimetres()),
            "paper measures 50 to 2000 mm");
      }
    }
    if (page.column_measure() < 10_mm || page.area_height() < 10_mm) {
      add("layout.page",
          "the margins (page.head, foot, inner, outer, gutter) leave no room for text",
          "make them smaller");
    }
  }

  void check_sizes() {
    for (std::size_t i = 0; i < kElements; ++i) {
      const Length size = layout_.elements[i].size;
      if (size == Length{}) {
        add("layout.size", fmt::format("elements.{} has no size", kElementNames[i]),
            "give it, or write extends = \"base\"");
      } else if (size < 4_pt || size > 200_pt) {
        add("layout.size",
            fmt::format("elements.{}.size is {:g} pt", kElementNames[i], size.to_points()),
            "type measures 4 to 200 pt");
      }
    }
  }

  void check_sheet() {
    const SheetOptions& sheet = layout_.sheet;
    if (sheet.signature % 4 != 0) {
      add("layout.sheet", fmt::format("sheet.signature is {}", sheet.signature),
          "signatures have a multiple of 4 pages");
    }
    for (const auto& [name, length, most] : {std::tuple{"caliper", sheet.caliper, 1_mm},
                                             {"bleed", sheet.bleed, 20_mm},
                                             {"milling", sheet.milling, 10_mm},
                                             {"cover_caliper", sheet.cover_caliper, 1_mm}}) {
      if (length >= Length{} && length <= most) continue;
      add("layout.sheet", fmt::format("sheet.{} is {:g} mm", name, length.to_millimetres()),
          fmt::format("it measures 0 to {:g} mm", most.to_millimetres()));
    }
  }

  void check_grid() {
    const PageOptions& page = layout_.page;
    const Length body = layout_.style(Element::body).size;
    // 16 pt stands on 15.793 pt (P-03); much more would overlap.
    if (body.ticks * 100 > page.cell().ticks * 103) {
      add("layout.grid",
          fmt::format("elements.body.size is {:g} pt, but page.cells = {} leaves {:.3f} pt for a "
                      "character",
                      body.to_points(), page.cells, page.cell().to_points()),
          "set fewer cells a line, or a smaller size");
    }
    if (page.pitch() < page.cell()) {
      add("layout.grid",
          fmt::format("page.lines = {} leaves {:.3f} pt for a line, less than a character's {:.3f}",
                      page.lines, page.pitch().to_points(), page.cell().to_points()),
          "set fewer lines a page");
    }
  }

  void check_indents() {
    for (std::size_t i = 0; i < kElements; ++i) {
      const auto element = static_cast<Element>(i);
      const Length cell = layout_.type_size(element).cell;
      const Length indent = cell.scale(layout_.elements[i].indent, 1000);
      if (indent + cell * 2 <= layout_.page.column_measure()) continue;
      add("layout.indent",
          fmt::format("elements.{}.indent leaves less than two characters of the measure",
                      kElementNames[i]),
          "make it smaller");
    }
  }

  void check_stretch() {
    const LineRules& lines = layout_.lines;
    if (lines.preferred_stretch <= lines.tolerated_stretch &&
        lines.tolerated_stretch <= lines.emergency_stretch) {
      return;
    }
    add("layout.stretch",
        "lines.preferred_stretch, tolerated_stretch and emergency_stretch are out of order",
        "each must be at least the one before");
  }

  void check_official() {
    const OfficialOptions& official = layout_.official;
    const Length area = layout_.page.area_height();
    if (official.mark_top < Length{} || official.mark_top + official.rule_gap > area / 2 ||
        official.rule_gap < Length{}) {
      add("layout.official", "official.mark_top and rule_gap take more than half of the page",
          "make them smaller");
    }
    for (const Length rule : {official.rule, official.thick_rule, official.thin_rule}) {
      if (rule >= 0.1_mm && rule <= 2_mm) continue;
      add("layout.official", fmt::format("a rule of {:g} mm in [official]", rule.to_millimetres()),
          "rules measure 0.1 to 2 mm");
      break;
    }
  }

  const Layout& layout_;
  const std::string& file_;
  Problems problems_;
};

}  // namespace

Problems check_layout(const Layout& layout, const std::string& file) {
  return LayoutChecker(layout, file).check();
}

}  // namespace banxin
