#include "tables/set_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "tables/draw_rows.h"
#include "tables/set_notes.h"
#include "tables/table_seams.h"

namespace banxin {
namespace {

// A Table has one Caption, which holds what stands above it (ISO 32000-1 14.8.4.3.4).
constexpr TagIndex kTableTag = 0;
constexpr TagIndex kCaptionTag = 1;

class TableSetter {
 public:
  TableSetter(const StyledTable& table, const LineRules& rules, const FontSet& fonts,
              const TableGrid& grid, const FittedTable& fitted)
      : table_(table), rules_(rules), fonts_(fonts), grid_(grid), fitted_(fitted) {}

  SetBlock set();
  // After set(): the table is never parted.
  bool is_whole() const { return whole_; }

 private:
  const PageOptions& page() const { return fitted_.page; }
  bool parts(const SetRows& rows) const;
  Grid grid_above(const StyledParagraph& paragraph) const;
  void add_paragraph(const StyledParagraph& paragraph);
  CellTags make_tags(const SetRows& rows);
  void add_strip(SharedDrawing drawing, Length height, std::size_t row, StripEdge edge);
  void add_rows(const RowDrawer& drawer, const SetRows& rows);
  void add_notes();
  SeamMatter opening_of_pages(const RowDrawer& drawer);
  SeamMatter with_carried_cells(const RowDrawer& drawer, const SetRows& rows,
                                const SeamMatter& opening, std::size_t row);
  void add_seams(const RowDrawer& drawer, const SetRows& rows);

  const StyledTable& table_;
  const LineRules& rules_;
  const FontSet& fonts_;
  const TableGrid& grid_;
  const FittedTable& fitted_;
  SetBlock block_;
  SetNotes notes_;
  TableShape shape_;
  bool whole_ = false;
};

// T-14: a table of up to half a page is never parted; one with a page of its own, while it fits.
bool TableSetter::parts(const SetRows& rows) const {
  Length height;
  for (const Strip& strip : block_.galley.strips) height += strip.height;
  for (const Length row : rows.heights) height += row;
  for (const Strip& note : notes_.strips) height += note.height;
  return height > (fitted_.turned ? page().area_height() : page().area_height() / 2);
}

// T-17: caption and units line stand closer to the table than the lines of the text.
Grid TableSetter::grid_above(const StyledParagraph& paragraph) const {
  const Length size = paragraph.type.size;
  if (paragraph.element == Element::table_units) {
    return {page().measure(), size.scale(3, 2), size.scale(3, 2)};
  }
  return {page().measure(), page().cell(), std::max(size.scale(7, 4), page().cell())};
}

void TableSetter::add_paragraph(const StyledParagraph& paragraph) {
  if (paragraph.text.text.empty()) return;
  Galley& galley = block_.galley;
  SetBlock set =
      set_paragraph(paragraph, StructureRole::paragraph, grid_above(paragraph), rules_, fonts_);
  append(block_.problems, std::move(set.problems));
  const TagIndex tag = append_tree(galley.tags, set.galley.tags, kCaptionTag);
  for (Strip& strip : set.galley.strips) {
    strip.tag_base = tag;
    galley.strips.push_back(std::move(strip));
    shape_.edges.push_back(StripEdge::kept);
    shape_.rows.push_back(0);
  }
}

// Rows, then cells in their order, then what stands in the cells.
CellTags TableSetter::make_tags(const SetRows& rows) {
  StructureTree& tags = block_.galley.tags;
  const auto first_row = static_cast<TagIndex>(tags.size());
  for (std::size_t r = 0; r < grid_.rows; ++r) {
    tags.push_back({StructureRole::table_row, kTableTag});
  }
  const auto first_cell = static_cast<TagIndex>(tags.size());
  for (const GridCell& cell : grid_.cells) {
    // The first column names the rows.
    const bool names_row = !cell.head && cell.column == 0;
    tags.push_back(
        {cell.head || names_row ? StructureRole::table_head_cell : StructureRole::table_cell,
         first_row + static_cast<TagIndex>(cell.row),
         static_cast<int>(cell.end_column - cell.column), static_cast<int>(cell.end_row - cell.row),
         names_row});
  }
  CellTags cell_tags{first_cell, {}};
  for (std::size_t i = 0; i < rows.cells.size(); ++i) {
    cell_tags.inline_trees.push_back(
        append_tree(tags, rows.cells[i].tags, first_cell + static_cast<TagIndex>(i)));
  }
  return cell_tags;
}

void TableSetter::add_strip(SharedDrawing drawing, Length height, std::size_t row, StripEdge edge) {
  Strip strip;
  strip.drawing = std::move(drawing);
  strip.height = strip.extent = height;
  for (std::size_t i = grid_.row_begin[row]; i < grid_.row_begin[row + 1]; ++i) {
    strip.place = place_of(grid_.cells[i].cell->text.source, 0, "");
    if (strip.place.line > 0) break;
  }
  block_.galley.strips.push_back(std::move(strip));
  shape_.edges.push_back(edge);
  shape_.rows.push_back(row - std::min(row, grid_.head_rows));
}

void TableSetter::add_rows(const RowDrawer& drawer, const SetRows& rows) {
  if (grid_.head_rows > 0) {
    add_strip(drawer.draw(0, grid_.head_rows), drawer.height(0, grid_.head_rows), 0,
              StripEdge::kept);
  }
  for (std::size_t r = grid_.head_rows; r < grid_.rows; ++r) {
    if (!drawer.may_part(r)) {
      add_strip(drawer.draw(r, r + 1), drawer.height(r, r + 1), r, StripEdge::row);
      continue;
    }
    // T-13: two lines stay on either side.
    const std::size_t lines = rows.lines[r];
    for (std::size_t first = 0; first < lines;) {
      std::size_t last = first == 0 ? 2 : first + 1;
      if (last + 2 > lines) last = lines;
      RowDrawer::Piece piece = drawer.draw_piece(r, first, last);
      add_strip(std::move(piece.drawing), piece.height, r,
                first == 0 ? StripEdge::row : StripEdge::inside_row);
      first = last;
    }
  }
}

void TableSetter::add_notes() {
  SetNotes& notes = notes_;
  Galley& galley = block_.galley;
  const Length air = page().pitch() / 4;
  if (!notes.strips.empty()) galley.strips.back().height += air / 2;
  const auto base = static_cast<TagIndex>(galley.tags.size());
  galley.tags.insert(galley.tags.end(), notes.tags.begin(), notes.tags.end());
  constexpr std::size_t kNotesKept = 3;  // lines, with the table
  for (std::size_t i = 0; i < notes.strips.size(); ++i) {
    Strip& strip = notes.strips[i];
    strip.tag_base = base;
    galley.strips.push_back(std::move(strip));
    shape_.edges.push_back(i < kNotesKept || whole_ ? StripEdge::kept : StripEdge::note);
    shape_.rows.push_back(0);
  }
  // Air between the table and the text that follows.
  if (!galley.strips.empty()) galley.strips.back().height += air;
}

// T-12: 表1（续）, the units line and the head rows again, none of it part of the text.
SeamMatter TableSetter::opening_of_pages(const RowDrawer& drawer) {
  StyledParagraph caption = table_.caption;
  caption.text = table_.continued_caption;
  SeamMatter matter;
  auto drawing = std::make_shared<Drawing>();
  const auto repeat = [&](const Drawing& part) {
    for (GlyphRun run : part.runs) {
      run.baseline += matter.height;
      run.tag = kArtifact;
      drawing->runs.push_back(std::move(run));
    }
    for (Rule line : part.rules) {
      line.y += matter.height;
      drawing->rules.push_back(line);
    }
    for (Dot dot : part.dots) {
      dot.y += matter.height;
      drawing->dots.push_back(dot);
    }
  };
  for (const StyledParagraph* line : {&std::as_const(caption), &table_.units}) {
    if (line->text.text.empty()) continue;
    SetBlock set = set_paragraph(*line, StructureRole::caption, grid_above(*line), rules_, fonts_);
    append(block_.problems, std::move(set.problems));
    for (const Strip& strip : set.galley.strips) {
      repeat(*strip.drawing);
      matter.height += strip.height;
    }
  }
  if (grid_.head_rows > 0) {
    repeat(*drawer.draw(0, grid_.head_rows));
    matter.height += drawer.height(0, grid_.head_rows);
  } else {
    Rule top = drawer.rules().top();
    top.y = matter.height;
    drawing->rules.push_back(top);
  }
  matter.drawing = std::move(drawing);
  return matter;
}

// T-13: a cell that began above a page end at `row` is printed again with （续）.
SeamMatter TableSetter::with_carried_cells(const RowDrawer& drawer, const SetRows& rows,
                                           const SeamMatter& opening, std::size_t row) {
  std::shared_ptr<Drawing> drawing;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::uint32_t index = grid_.owner(row, c);
    if (index == TableGrid::kNoCell || grid_.cells[index].row == row) continue;
    const GridCell& cell = grid_.cells[index];
    if (cell.column != c || cell.cell->text.text.empty()) continue;
    StyledText text = cell.cell->text;
    text.text += U"（续）";
    const Align align = table_.columns[c] == ColumnKind::text && cell.end_column - c == 1
                            ? Align::start
                            : Align::centre;
    const SetLines set =
        set_cell(text, {fitted_.type_of(cell), fitted_.room(cell), {}, align}, rules_, fonts_);
    const Length height = rows.body_pitch * static_cast<std::int64_t>(set.lines.size());
    if (height > drawer.height(row, cell.end_row)) continue;
    if (!drawing) drawing = std::make_shared<Drawing>(*opening.drawing);
    drawer.draw_again(index, set, opening.height, *drawing);
  }
  return drawing ? SeamMatter{std::move(drawing), opening.height} : opening;
}

void TableSetter::add_seams(const RowDrawer& drawer, const SetRows& rows) {
  std::vector<Seam>& seams = block_.galley.seams;
  seams = table_seams(shape_);
  const SeamMatter opening = opening_of_pages(drawer);
  auto rule = std::make_shared<Drawing>();
  rule->rules.push_back(drawer.rules().closing());
  const SeamMatter closing{std::move(rule), table_.options.thin_rule};
  for (std::size_t i = 0; i < seams.size(); ++i) {
    const StripEdge edge = shape_.edges[i + 1];
    if (edge != StripEdge::row && edge != StripEdge::inside_row) continue;
    const std::size_t row = grid_.head_rows + shape_.rows[i + 1];
    seams[i].opening = with_carried_cells(drawer, rows, opening, row);
    // The rules of a row that goes on stay open.
    if (edge == StripEdge::row) seams[i].closing = closing;
  }
}

SetBlock TableSetter::set() {
  block_.galley.tags.push_back({StructureRole::table});
  block_.galley.tags.push_back({StructureRole::caption, kTableTag});
  add_paragraph(table_.caption);
  add_paragraph(table_.units);
  SetRows rows = set_rows(table_, grid_, fitted_, rules_, fonts_);
  append(block_.problems, std::move(rows.problems));
  notes_ = set_notes(table_, page().measure(), rules_, fonts_);
  append(block_.problems, std::move(notes_.problems));
  whole_ = !parts(rows);
  const RowDrawer drawer(table_, grid_, fitted_, rows, make_tags(rows), !whole_);
  add_rows(drawer, rows);
  shape_.row_count = grid_.rows - grid_.head_rows;
  shape_.held = whole_ ? std::vector<bool>(shape_.row_count, true) : rows_held(grid_);
  add_notes();
  add_seams(drawer, rows);
  return std::move(block_);
}

// Where a table is, for messages: its caption, else its first cell.
Place place_of(const StyledTable& table, const TableGrid& grid) {
  const Place caption = place_of(table.caption.text.source, 0, "");
  if (caption.line > 0 || grid.cells.empty()) return caption;
  return place_of(grid.cells.front().cell->text.source, 0, "");
}

std::string name_of(const StyledTable& table) {
  return table.caption.text.text.empty()
             ? fmt::format("the table of {} columns", table.columns.size())
             : fmt::format("the table \"{}\"", to_utf8(table.caption.text.text));
}

// What had to give way (T-15).
Problems ladder_problems(const StyledTable& table, const TableGrid& grid,
                         const std::optional<FittedTable>& fitted) {
  Problems problems;
  const auto add = [&](const char* code, Severity severity, const std::string& what,
                       const char* remedy) {
    problems.push_back({code, severity, place_of(table, grid), name_of(table) + what, remedy});
  };
  if (!fitted) {
    add("table.too-wide", Severity::error,
        table.options.landscape ? " is wider than the page, even turned and in small type"
                                : " is wider than the page, even in small type",
        "shorten the longest words, leave out columns, or part the table in two");
    return problems;
  }
  if (fitted->turned) {
    add("table.turned", Severity::notice,
        " is wider than the page: it is turned, on a page of its own",
        "leave out columns or shorten words to have it upright");
  }
  if (fitted->body_type.size < table.body_type.size) {
    add("table.smaller", Severity::notice,
        fmt::format(" is set in {:g} pt to fit the page", fitted->body_type.size.to_points()), "");
  }
  return problems;
}

}  // namespace

SetTable set_table(const StyledTable& table, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts) {
  SetTable result;
  const TableGrid grid = make_table_grid(table);
  const auto fitted = fit_columns(table, grid, page, rules, fonts);
  Problems problems = ladder_problems(table, grid, fitted);
  if (fitted) {
    result.turned = fitted->turned;
    result.spans = fitted->spans;
    TableSetter setter(table, rules, fonts, grid, *fitted);
    result.set = setter.set();
    result.whole = setter.is_whole();
  }
  append(problems, std::move(result.set.problems));
  result.set.problems = std::move(problems);
  return result;
}

}  // namespace banxin
