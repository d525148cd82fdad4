#pragma once
// Layout: everything a layout file decides. Read from TOML by parse_layout(); see
// layouts/base.toml.
#include <array>
#include <string>
#include <tuple>

#include "indicators/join_goals.h"
#include "style/booklet_options.h"
#include "style/draft_options.h"
#include "style/element.h"
#include "style/line_rules.h"
#include "style/official_options.h"
#include "style/overview_options.h"
#include "style/page_options.h"
#include "style/sheet_options.h"
#include "style/table_options.h"
#include "style/type_size.h"

namespace banxin {

// What is made of a report: all of it, or one page of its figures and headings (一图读懂).
enum class LayoutKind { report, overview };
constexpr std::array<std::string_view, 2> kLayoutKindNames = {"report", "overview"};

// What becomes of a list of indicators (T-18, S-05).
enum class IndicatorMode { table, list, chart, table_and_chart };
constexpr std::array<std::string_view, 4> kIndicatorModeNames = {"table", "list", "chart",
                                                                 "table+chart"};

// Where the page number stands (P-20): at the outer side, one character in; or centred.
enum class PageNumberPlace { outer, centre, none };
constexpr std::array<std::string_view, 3> kPageNumberPlaceNames = {"outer", "centre", "none"};

// Where notes [^1] are printed (P-35): at the foot of the page, or all behind the report.
enum class NotePlace { foot, end };
constexpr std::array<std::string_view, 2> kNotePlaceNames = {"foot", "end"};

// The marks of terms (P-36): [1]; ① where there are ten at most; or none.
enum class GlossaryMarks { brackets, circled, none };
constexpr std::array<std::string_view, 3> kGlossaryMarksNames = {"brackets", "circled", "none"};
// P-33: auto makes a contents page for more than 48 pages.
enum class ContentsMode { automatic, on, off };
constexpr std::array<std::string_view, 3> kContentsModeNames = {"auto", "on", "off"};

struct Layout {
  std::string name;
  LayoutKind kind = LayoutKind::report;
  IndicatorMode indicators = IndicatorMode::table;
  GoalsForm goals = GoalsForm::separate;
  bool lint = true;  // figures that disagree are reported (S-38)
  PageNumberPlace page_number = PageNumberPlace::outer;
  NotePlace notes = NotePlace::foot;
  GlossaryMarks glossary_marks = GlossaryMarks::brackets;
  bool glossary_pages = false;  // an entry of 名词解释 ends with the page of its mark
  ContentsMode contents = ContentsMode::automatic;
  bool running_head = false;  // meeting and title above the type area (P-37)
  int fit_pages = 0;  // at most so many pages, covers and blank ones counted; 0 = as it comes
  DraftOptions draft;
  PageOptions page;
  LineRules lines;
  TableOptions tables;
  OfficialOptions official;
  OverviewOptions overview;
  BookletOptions booklet;
  SheetOptions sheet;
  std::array<ElementStyle, kElements> elements;

  const ElementStyle& style(Element element) const {
    return elements[static_cast<std::size_t>(element)];
  }
  // Type of the body's size stands on the cells of the grid, other sizes are set solid (P-03).
  TypeSize type_size(Element element) const {
    const Length size = style(element).size;
    return {size, size == style(Element::body).size ? page.cell() : size};
  }
  friend bool operator==(const Layout&, const Layout&) = default;
};

}  // namespace banxin
