#include "tables/set_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lines/draw_line.h"
#include "paragraphs/set_lines.h"
#include "tables/set_cell.h"
#include "tables/set_notes.h"
#include "tables/size_columns.h"
#include "tables/table_grid.h"
#include "tables/table_seams.h"

namespace banxin {
namespace {

struct SetCell {
  SetLines set;
  TagIndex tag = kArtifact;
};

class TableSetter {
 public:
  TableSetter(const StyledTable& table, const PageOptions& page, const LineRules& rules,
              const FontSet& fonts)
      : table_(table), page_(page), rules_(rules), fonts_(fonts), grid_(make_table_grid(table)) {}

  SetBlock set();

 private:
  TypeSize type_of(const GridCell& cell) const {
    return cell.head ? table_.head_type : table_.body_type;
  }
  Length padding() const { return table_.body_type.size.scale(table_.options.padding, 1000); }
  Length cell_pitch(TypeSize type) const { return type.size.scale(table_.options.pitch, 1000); }

  bool is_figure(std::size_t index) const;
  Length before_alignment(std::size_t index) const;
  void measure_cells();
  bool find_widths();
  void make_tags();
  void set_cells();
  void find_row_heights();
  Length cell_width(const GridCell& cell) const;
  Align align_of(std::size_t index) const;
  Length figure_shift(std::size_t index) const;
  Length row_top(std::size_t row, std::size_t from) const;
  void draw_cell(std::size_t index, Length top, Drawing& drawing) const;
  SharedDrawing draw_rows(std::size_t first, std::size_t last) const;
  void add_paragraph(const StyledParagraph& paragraph, TagIndex parent);
  Rule rule(Length y, Length thickness) const { return {{}, y, page_.measure(), thickness, {}}; }
  Place place_of_row(std::size_t row) const;
  void add_rows();
  SeamMatter continuation();
  std::vector<bool> rows_held() const;

  const StyledTable& table_;
  const PageOptions& page_;
  const LineRules& rules_;
  const FontSet& fonts_;
  TableGrid grid_;
  std::vector<CellNeed> needs_;       // by cell
  std::vector<Length> before_point_;  // by column: the widest
  std::vector<bool> only_ranges_;     // by column
  std::vector<Length> after_point_;
  std::vector<Length> widths_;  // by column
  std::vector<Length> lefts_;
  std::vector<SetCell> cells_;   // by cell
  std::vector<Length> heights_;  // by row
  SetBlock block_;
};

bool TableSetter::is_figure(std::size_t index) const {
  const GridCell& cell = grid_.cells[index];
  return !cell.head && cell.cell->column_span == 1 &&
         table_.columns[cell.column] == ColumnKind::number &&
         needs_[index].before_point.has_value();
}

// T-06, T-07: figures align at the point; where a column has only ranges, at the range mark.
Length TableSetter::before_alignment(std::size_t index) const {
  const CellNeed& need = needs_[index];
  return only_ranges_[grid_.cells[index].column] ? *need.before_range_mark : *need.before_point;
}

void TableSetter::measure_cells() {
  before_point_.resize(grid_.columns);
  after_point_.resize(grid_.columns);
  only_ranges_.assign(grid_.columns, true);
  for (const GridCell& cell : grid_.cells) {
    needs_.push_back(measure_cell(cell.cell->text, type_of(cell), rules_, fonts_));
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    if (is_figure(i) && !needs_[i].before_range_mark) only_ranges_[grid_.cells[i].column] = false;
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    if (!is_figure(i)) continue;
    const std::size_t column = grid_.cells[i].column;
    const Length before = before_alignment(i);
    before_point_[column] = std::max(before_point_[column], before);
    after_point_[column] = std::max(after_point_[column], needs_[i].most - before);
  }
}

bool TableSetter::find_widths() {
  std::vector<ColumnNeed> columns(grid_.columns);
  const Length pads = padding() * 2;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const Length figures = before_point_[c] + after_point_[c];
    columns[c] = {table_.columns[c], figures + pads, figures + pads};
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.cell->column_span != 1) continue;
    ColumnNeed& column = columns[cell.column];
    column.least = std::max(column.least, (is_figure(i) ? needs_[i].most : needs_[i].least) + pads);
    column.most = std::max(column.most, needs_[i].most + pads);
  }
  const auto widths = size_columns(columns, page_.measure());
  if (!widths) return false;
  widths_ = *widths;
  Length x;
  for (const Length width : widths_) {
    lefts_.push_back(x);
    x += width;
  }
  return true;
}

void TableSetter::make_tags() {
  StructureTree& tags = block_.galley.tags;
  std::vector<TagIndex> row_tags;
  for (std::size_t r = 0; r < grid_.rows; ++r) {
    row_tags.push_back(static_cast<TagIndex>(tags.size()));
    tags.push_back({StructureRole::table_row, 0, 1, 1, false});
  }
  cells_.resize(grid_.cells.size());
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    cells_[i].tag = static_cast<TagIndex>(tags.size());
    // The first column names the rows.
    const bool names_row = !cell.head && cell.column == 0;
    tags.push_back(
        {cell.head || names_row ? StructureRole::table_head_cell : StructureRole::table_cell,
         row_tags[cell.row], cell.cell->column_span, cell.cell->row_span, names_row});
  }
}

Length TableSetter::cell_width(const GridCell& cell) const {
  Length width;
  const std::size_t end =
      std::min(cell.column + static_cast<std::size_t>(cell.cell->column_span), grid_.columns);
  for (std::size_t c = cell.column; c < end; ++c) width += widths_[c];
  return width - padding() * 2;
}

Align TableSetter::align_of(std::size_t index) const {
  const GridCell& cell = grid_.cells[index];
  if (cell.head || cell.cell->column_span > 1) return Align::centre;
  if (is_figure(index)) return Align::start;
  return table_.columns[cell.column] == ColumnKind::text ? Align::start : Align::centre;
}

void TableSetter::set_cells() {
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    const LineSetting setting{type_of(cell), cell_width(cell), {}, align_of(i)};
    cells_[i].set = set_lines(cell.cell->text, setting, rules_, fonts_);
    append(block_.problems, std::move(cells_[i].set.problems));
  }
}

void TableSetter::find_row_heights() {
  heights_.resize(grid_.rows);
  for (std::size_t r = 0; r < grid_.rows; ++r) {
    heights_[r] = cell_pitch(table_.body_type).scale(3, 2);
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    const Length pitch = cell_pitch(type_of(cell));
    const Length height = pitch * static_cast<std::int64_t>(cells_[i].set.lines.size()) + pitch / 2;
    // A cell over several rows makes its last row taller if it must.
    const std::size_t last =
        std::min(cell.row + static_cast<std::size_t>(cell.cell->row_span), grid_.rows) - 1;
    Length above;
    for (std::size_t r = cell.row; r < last; ++r) above += heights_[r];
    heights_[last] = std::max(heights_[last], height - above);
  }
}

// T-06: the block of figures stands in the middle of its column, points one below the other.
Length TableSetter::figure_shift(std::size_t index) const {
  const GridCell& cell = grid_.cells[index];
  if (!is_figure(index)) return {};
  const Length block = before_point_[cell.column] + after_point_[cell.column];
  const Length room = widths_[cell.column] - padding() * 2;
  return (room - block) / 2 + before_point_[cell.column] - before_alignment(index);
}

Length TableSetter::row_top(std::size_t row, std::size_t from) const {
  Length top;
  for (std::size_t r = from; r < row; ++r) top += heights_[r];
  return top;
}

void TableSetter::draw_cell(std::size_t index, Length top, Drawing& drawing) const {
  const GridCell& cell = grid_.cells[index];
  const SetCell& set = cells_[index];
  const TypeSize type = type_of(cell);
  const Length pitch = cell_pitch(type);
  Length height;
  const std::size_t end =
      std::min(cell.row + static_cast<std::size_t>(cell.cell->row_span), grid_.rows);
  for (std::size_t r = cell.row; r < end; ++r) height += heights_[r];
  const auto count = static_cast<std::int64_t>(set.set.lines.size());
  Length baseline = top + (height - pitch * count) / 2 + baseline_on_grid(pitch, type.size);
  for (const Line& line : set.set.lines) {
    draw_line(line, set.set.text,
              {lefts_[cell.column] + padding() + figure_shift(index), baseline, type.size, set.tag},
              drawing);
    baseline += pitch;
  }
}

SharedDrawing TableSetter::draw_rows(std::size_t first, std::size_t last) const {
  auto drawing = std::make_shared<Drawing>();
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const std::size_t row = grid_.cells[i].row;
    if (row >= first && row < last) draw_cell(i, row_top(row, first), *drawing);
  }
  if (first == 0 && grid_.head_rows > 0) {
    drawing->rules.push_back(rule({}, table_.options.thick_rule));
    drawing->rules.push_back(
        rule(row_top(last, 0) - table_.options.thin_rule / 2, table_.options.thin_rule));
  }
  if (last == grid_.rows) {
    drawing->rules.push_back(
        rule(row_top(last, first) - table_.options.thick_rule, table_.options.thick_rule));
  }
  return drawing;
}

void TableSetter::add_paragraph(const StyledParagraph& paragraph, TagIndex parent) {
  if (paragraph.text.text.empty()) return;
  Galley& galley = block_.galley;
  SetBlock set = set_paragraph(paragraph, StructureRole::paragraph, grid_of(page_), rules_, fonts_);
  append(block_.problems, std::move(set.problems));
  const auto tag = static_cast<TagIndex>(galley.tags.size());
  galley.tags.push_back({StructureRole::paragraph, parent, 1, 1, false});
  for (Strip& strip : set.galley.strips) {
    strip.tag_base = tag;
    galley.strips.push_back(std::move(strip));
  }
}

Place TableSetter::place_of_row(std::size_t row) const {
  for (const GridCell& cell : grid_.cells) {
    if (cell.row != row) continue;
    const Place place = place_of(cell.cell->text.source, 0, "");
    if (place.line > 0) return place;
  }
  return {};
}

void TableSetter::add_rows() {
  Galley& galley = block_.galley;
  const auto add = [&](std::size_t first, std::size_t last) {
    Strip strip;
    strip.drawing = draw_rows(first, last);
    strip.height = strip.extent = row_top(last, first);
    strip.place = place_of_row(first);
    galley.strips.push_back(std::move(strip));
  };
  if (grid_.head_rows > 0) add(0, grid_.head_rows);
  for (std::size_t r = grid_.head_rows; r < grid_.rows; ++r) add(r, r + 1);
  // Air between the bottom rule and the text that follows.
  if (grid_.rows > 0 && table_.notes.empty()) galley.strips.back().height += page_.pitch() / 4;
}

// T-12: 表1（续）, the units line and the head rows again, none of it part of the text.
SeamMatter TableSetter::continuation() {
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
  };
  for (const StyledParagraph* line : {&std::as_const(caption), &table_.units}) {
    if (line->text.text.empty()) continue;
    SetBlock set = set_paragraph(*line, StructureRole::caption, grid_of(page_), rules_, fonts_);
    append(block_.problems, std::move(set.problems));
    for (const Strip& strip : set.galley.strips) {
      repeat(*strip.drawing);
      matter.height += strip.height;
    }
  }
  if (grid_.head_rows > 0) {
    repeat(*draw_rows(0, grid_.head_rows));
    matter.height += row_top(grid_.head_rows, 0);
  }
  matter.drawing = std::move(drawing);
  return matter;
}

// Rows that a cell spans together are not parted.
std::vector<bool> TableSetter::rows_held() const {
  std::vector<bool> held(grid_.rows, false);
  for (const GridCell& cell : grid_.cells) {
    const std::size_t end =
        std::min(cell.row + static_cast<std::size_t>(cell.cell->row_span), grid_.rows);
    for (std::size_t r = cell.row; r + 1 < end; ++r) held[r] = true;
  }
  return {held.begin() + static_cast<std::ptrdiff_t>(grid_.head_rows), held.end()};
}

SetBlock TableSetter::set() {
  block_.galley.tags.push_back({StructureRole::table, -1, 1, 1, false});
  measure_cells();
  if (!find_widths()) {
    block_.problems.push_back(
        {"table.too-wide", Severity::error, place_of(table_.caption.text.source, 0, ""),
         fmt::format("the table \"{}\" is wider than the page: {} columns do not fit",
                     to_utf8(table_.caption.text.text), grid_.columns),
         "shorten the longest words, leave out columns, or make tables smaller in the layout"});
    return std::move(block_);
  }
  // A Table has one Caption, which holds what stands above it (ISO 32000-1 14.8.4.3.4).
  constexpr TagIndex kCaption = 1;
  block_.galley.tags.push_back({StructureRole::caption, 0, 1, 1, false});
  add_paragraph(table_.caption, kCaption);
  add_paragraph(table_.units, kCaption);
  make_tags();
  set_cells();
  find_row_heights();
  add_rows();

  TableShape shape;
  shape.rows = grid_.rows - grid_.head_rows;
  shape.lead = block_.galley.strips.size() - shape.rows;
  shape.keep_height = page_.area_height() / 2;
  shape.held = rows_held();
  shape.opening = continuation();
  auto closing = std::make_shared<Drawing>();
  closing->rules.push_back(rule({}, table_.options.thin_rule));
  shape.closing = {closing, table_.options.thin_rule};
  SetNotes notes = set_notes(table_, page_.measure(), rules_, fonts_);
  append(block_.problems, std::move(notes.problems));
  const auto base = static_cast<TagIndex>(block_.galley.tags.size());
  block_.galley.tags.insert(block_.galley.tags.end(), notes.tags.begin(), notes.tags.end());
  for (Strip& strip : notes.strips) {
    strip.tag_base = base;
    block_.galley.strips.push_back(std::move(strip));
  }
  block_.galley.seams = table_seams(block_.galley.strips, shape);
  return std::move(block_);
}

}  // namespace

SetBlock set_table(const StyledTable& table, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts) {
  return TableSetter(table, page, rules, fonts).set();
}

}  // namespace banxin
