#include "figures/set_chart.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "figures/chart_columns.h"
#include "paragraphs/draw_lines.h"
#include "tables/set_cell.h"

namespace banxin {
namespace {

constexpr TagIndex kFigureTag = 0;
constexpr Length kTickThickness = 0.7_mm;

// A place for lines of text: from `x`, in the middle of [top, top + height).
struct TextBox {
  Length x, width, top, height;
  Align align = Align::start;
};

class ChartSetter {
 public:
  ChartSetter(const StyledChart& chart, const PageOptions& page, const LineRules& rules,
              const FontSet& fonts)
      : chart_(chart),
        page_(page),
        rules_(rules),
        fonts_(fonts),
        columns_(chart_columns(chart, page.measure(), rules, fonts)) {
    for (const StyledChartSeries& series : chart.series) {
      bars_ += series.mark == ChartMark::bar ? 1 : 0;
    }
    bars_ = std::max<std::int64_t>(bars_, 1);
  }

  SetChart set();

 private:
  SetLines lines_of(const StyledText& text, TypeSize type, Length width, Align align);
  void draw_text(const SetLines& set, TypeSize type, const TextBox& box, Drawing& drawing) const;
  void draw_value(const StyledText& text, const TextBox& box, Drawing& drawing);
  void add_legend();
  void add_row(const StyledChartRow& row);
  void draw_bars(const StyledChartRow& row, Length height, Drawing& drawing);
  void draw_tick(const StyledChartRow& row, Length height, Drawing& drawing) const;
  void add_strip(std::shared_ptr<Drawing> drawing, std::int64_t lines, Place place);
  void add_caption();
  void add_seams(std::size_t caption_lines);

  const StyledChart& chart_;
  const PageOptions& page_;
  const LineRules& rules_;
  const FontSet& fonts_;
  ChartColumns columns_;
  std::int64_t bars_ = 0;  // series drawn as bars
  std::size_t head_strips_ = 0;
  SetChart result_;
};

SetLines ChartSetter::lines_of(const StyledText& text, TypeSize type, Length width, Align align) {
  SetLines set = set_cell(text, {type, width, {}, align}, rules_, fonts_);
  append(result_.set.problems, std::move(set.problems));
  return set;
}

Length pitch_of(TypeSize type) { return type.size.scale(6, 5); }

void ChartSetter::draw_text(const SetLines& set, TypeSize type, const TextBox& box,
                            Drawing& drawing) const {
  const Length pitch = pitch_of(type);
  const Length height = pitch * static_cast<std::int64_t>(set.lines.size());
  const Length baseline = box.top + (box.height - height) / 2 + baseline_on_grid(pitch, type.size);
  draw_lines(set, {box.x, baseline, type.size, kFigureTag}, pitch, drawing);
}

void ChartSetter::draw_value(const StyledText& text, const TextBox& box, Drawing& drawing) {
  if (text.text.empty()) return;
  const SetLines set = lines_of(text, chart_.value_type, box.width, box.align);
  draw_text(set, chart_.value_type, box, drawing);
}

void ChartSetter::add_strip(std::shared_ptr<Drawing> drawing, std::int64_t lines, Place place) {
  Strip strip;
  strip.drawing = std::move(drawing);
  strip.height = strip.extent = page_.pitch() * lines;
  strip.place = std::move(place);
  result_.set.galley.strips.push_back(std::move(strip));
}

// What the bars are, over them; their unit at the right edge.
void ChartSetter::add_legend() {
  auto drawing = std::make_shared<Drawing>();
  const Length pitch = page_.pitch();
  const Length em = chart_.value_type.size;
  Length x = columns_.bars;
  std::size_t bar = 0;
  for (const StyledChartSeries& series : chart_.series) {
    if (series.name.text.empty()) continue;
    const Length width = measure_cell(series.name, chart_.value_type, rules_, fonts_).most;
    const Length swatch = em.scale(4, 5);
    if (series.mark == ChartMark::tick) {
      drawing->rules.push_back(
          {x + (swatch - kTickThickness) / 2, (pitch - em) / 2, kTickThickness, em, {}});
    } else {
      drawing->rules.push_back({x, (pitch - swatch) / 2, swatch, swatch, bar_ink(bar++, false)});
    }
    x += swatch + columns_.gap;
    draw_value(series.name, {x, width, {}, pitch}, *drawing);
    x += width + em;
  }
  draw_value(chart_.units, {{}, page_.measure(), {}, pitch, Align::end}, *drawing);
  if (drawing->runs.empty()) return;
  add_strip(std::move(drawing), 1, {});
  head_strips_ = 1;
}

// One bar below the other, each with its text at its end; a text without a bar at the axis.
void ChartSetter::draw_bars(const StyledChartRow& row, Length height, Drawing& drawing) {
  const BarScale& scale = columns_.scale;
  const Length pitch = page_.pitch();
  const Length slot = pitch.scale(9, 10 * bars_);
  const Length thickness = slot.scale(bars_ > 1 ? 8 : 5, 10);
  Length top = (height - slot * bars_) / 2;
  std::size_t bar = 0;
  Length tick = scale.zero();
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (chart_.series[i].mark == ChartMark::tick && row.values[i].figure) {
      tick = scale.end(*row.values[i].figure);
    }
  }
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (chart_.series[i].mark == ChartMark::tick) continue;
    const StyledChartValue& value = row.values[i];
    if (value.figure) {
      drawing.rules.push_back(
          scale.bar(*value.figure, top + (slot - thickness) / 2, thickness, bar));
    }
    const Length end = value.figure ? scale.end(*value.figure) : scale.zero();
    const bool left = value.figure && *value.figure < 0;
    const Length gap = columns_.gap;
    if (left) {
      const Length right = std::min(end, tick) - gap;
      draw_value(value.text,
                 {columns_.level_end, right - columns_.level_end, top, slot, Align::end}, drawing);
    } else {
      const Length x = std::max(end, tick) + gap;
      draw_value(value.text, {x, page_.measure() - x, top, slot}, drawing);
    }
    top += slot;
    ++bar;
  }
}

void ChartSetter::draw_tick(const StyledChartRow& row, Length height, Drawing& drawing) const {
  const Length tall = page_.pitch().scale(13, 20);
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (chart_.series[i].mark != ChartMark::tick || !row.values[i].figure) continue;
    const Length x = columns_.scale.end(*row.values[i].figure) - kTickThickness / 2;
    drawing.rules.push_back({x, (height - tall) / 2, kTickThickness, tall, {}});
  }
}

void ChartSetter::add_row(const StyledChartRow& row) {
  const Length pitch = page_.pitch();
  const Length width = row.values.empty() ? page_.measure() : columns_.label;
  const SetLines label = lines_of(row.label, chart_.label_type, width, Align::start);
  const Length text_height =
      pitch_of(chart_.label_type) * static_cast<std::int64_t>(label.lines.size());
  const std::int64_t lines = std::max<std::int64_t>(lines_down_to(text_height, pitch), 1);
  const Length height = pitch * lines;
  auto drawing = std::make_shared<Drawing>();
  draw_text(label, chart_.label_type, {{}, width, {}, height}, *drawing);
  if (!row.values.empty()) {
    const Length begin = columns_.label;
    draw_value(row.level, {begin, columns_.level_end - begin, {}, height, Align::end}, *drawing);
    draw_bars(row, height, *drawing);
    draw_tick(row, height, *drawing);
    drawing->rules.push_back(columns_.scale.axis({}, height));
  }
  add_strip(std::move(drawing), lines, place_of(row.label.source, 0, ""));
}

void ChartSetter::add_caption() {
  SetBlock caption =
      set_paragraph(chart_.caption, StructureRole::caption, grid_of(page_), rules_, fonts_);
  append(result_.set.problems, std::move(caption.problems));
  Galley& galley = result_.set.galley;
  const TagIndex tags = append_tree(galley.tags, caption.galley.tags, kFigureTag);
  for (Strip& line : caption.galley.strips) {
    line.tag_base = tags;
    galley.strips.push_back(std::move(line));
  }
  add_seams(caption.galley.strips.size());
}

// A heading above takes two lines more. The legend is repeated on each page (T-13). Two rows stay
// together at the top, one with the caption.
void ChartSetter::add_seams(std::size_t caption_lines) {
  Galley& galley = result_.set.galley;
  Length height;
  for (const Strip& strip : galley.strips) height += strip.height;
  result_.whole = height <= page_.pitch() * (page_.lines - 2);
  galley.seams.resize(galley.strips.size() - 1);
  const std::size_t last = galley.strips.size() - caption_lines;  // behind the rows
  for (std::size_t i = 0; i < galley.seams.size(); ++i) {
    const bool between_rows = i > head_strips_ && i + 2 < last;
    if (result_.whole || !between_rows) galley.seams[i].cost = kForbidden;
    if (between_rows && head_strips_ > 0) {
      galley.seams[i].opening = {galley.strips.front().drawing, galley.strips.front().height};
    }
  }
}

SetChart ChartSetter::set() {
  StructureNode figure{StructureRole::figure};
  figure.alternative = chart_.alternative;
  result_.set.galley.tags.push_back(std::move(figure));
  add_legend();
  for (const StyledChartRow& row : chart_.rows) add_row(row);
  if (!result_.set.galley.strips.empty()) add_caption();
  return std::move(result_);
}

}  // namespace

SetChart set_chart(const StyledChart& chart, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts) {
  return ChartSetter(chart, page, rules, fonts).set();
}

}  // namespace banxin
