#include "overview/set_tiles.h"

#include <algorithm>
#include <cstdlib>

#include "marks/bar_scale.h"

namespace banxin {
namespace {

constexpr Ink kTrackInk = {0, 0, 0, 12};
constexpr Ink kFallInk = {0, 0, 0, 60};
constexpr std::size_t kNameLines = 2;
constexpr std::int64_t kMostOfMedian = 20;  // beside a longer bar the others say nothing

}  // namespace

OverviewTiles::OverviewTiles(const std::vector<HighlightFigure>& figures, std::size_t count,
                             const OverviewSetting& setting)
    : setting_(setting),
      columns_(std::min(static_cast<std::size_t>(setting.layout.overview.columns),
                        std::max<std::size_t>(count, 1))),
      width_(setting.layout.page.measure() / static_cast<std::int64_t>(columns_)),
      pad_(setting.size(Element::overview_name).scale(7, 10)) {
  for (std::size_t i = 0; i < count; ++i) set_tile(figures[i]);
  choose_bars();
  measure_rows();
}

void OverviewTiles::set_tile(const HighlightFigure& figure) {
  Tile tile;
  tile.source = &figure;
  tile.name = set_overview_text(figure.name, Element::overview_name, text_width(), setting_);
  const bool change_only = figure.value.text.empty();
  tile.figure = set_overview_figure(change_only ? figure.change : figure.value, setting_);
  const RichText change = change_only ? RichText{} : figure.change;
  tile.change = set_overview_text(change, Element::overview_change, text_width(), setting_);
  Length width = figure_width(tile.figure);
  if (columns_ == 1 && tile.change.lines() > 0) width += tile.change.size + tile.change.width();
  fits_ = fits_ && width <= text_width() && tile.change.lines() <= 1 && tile.change.fits() &&
          tile.name.lines() <= kNameLines && tile.name.fits();
  has_changes_ |= tile.change.lines() > 0;
  tiles_.push_back(std::move(tile));
}

void OverviewTiles::measure_rows() {
  for (std::size_t first = 0; first < tiles_.size(); first += columns_) {
    std::size_t lines = 1;
    for (std::size_t i = first; i < std::min(first + columns_, tiles_.size()); ++i) {
      lines = std::max(lines, tiles_[i].name.lines());
    }
    const Tile& any = tiles_[first];
    Length height = pad_ * 2 + any.name.pitch() * static_cast<std::int64_t>(lines);
    height += setting_.size(Element::overview_value).scale(12, 10);
    const bool below = columns_ > 1;
    if (has_changes_ && below) height += setting_.size(Element::overview_change).scale(133, 100);
    if (!bars_.empty()) height += setting_.size(Element::overview_change).scale(7, 10);
    name_lines_.push_back(static_cast<std::int64_t>(lines));
    row_heights_.push_back(height);
  }
}

// A bar alone compares nothing, and beside one far longer than the rest none can be read.
void OverviewTiles::choose_bars() {
  for (const Tile& tile : tiles_) {
    if (tile.source->bar) bars_.push_back(*tile.source->bar);
  }
  std::vector<std::int64_t> lengths;
  for (const std::int64_t bar : bars_) lengths.push_back(std::abs(bar));
  std::sort(lengths.begin(), lengths.end());
  const bool comparable =
      lengths.size() > 1 && lengths.back() <= lengths[lengths.size() / 2] * kMostOfMedian;
  if (!comparable) bars_.clear();
}

Length OverviewTiles::height() const {
  Length height;
  for (const Length row : row_heights_) height += row;
  return height;
}

void OverviewTiles::draw(Length top, Length spare, OverviewCanvas& canvas) const {
  if (tiles_.empty()) return;
  const TagIndex list = canvas.add_node(StructureRole::list);
  Length y = top;
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const std::size_t row = i / columns_;
    const std::size_t column = i % columns_;
    draw_tile(tiles_[i], row, width_ * static_cast<std::int64_t>(column) + pad_,
              y + spare / 2 + pad_, list, canvas);
    if (column + 1 == columns_) y += row_heights_[row] + spare;
  }
  draw_grid(top, spare, canvas);
}

void OverviewTiles::draw_tile(const Tile& tile, std::size_t row, Length x, Length y, TagIndex list,
                              OverviewCanvas& canvas) const {
  const TagIndex item = canvas.add_node(StructureRole::list_item, list);
  const TagIndex body = canvas.add_node(StructureRole::list_body, item);
  canvas.draw(tile.name, x, y, canvas.add_node(StructureRole::paragraph, body));
  y += tile.name.pitch() * name_lines_[row];
  const Length value_size = setting_.size(Element::overview_value);
  const Length baseline = y + value_size;
  canvas.draw_figure(tile.figure, x, baseline, canvas.add_node(StructureRole::paragraph, body));
  y += value_size.scale(12, 10);
  const OverviewText& change = tile.change;
  if (change.lines() > 0) {
    const TagIndex tag = canvas.add_node(StructureRole::paragraph, body);
    if (columns_ == 1) {
      canvas.draw_figure({change}, x + text_width() - change.width(), baseline, tag);
    } else {
      canvas.draw(change, x, y, tag);
    }
  }
  if (has_changes_ && columns_ > 1) {
    y += setting_.size(Element::overview_change).scale(133, 100);
  }
  if (!bars_.empty() && tile.source->bar) {
    draw_bar(*tile.source->bar, x, y + setting_.size(Element::overview_change).scale(3, 10),
             canvas);
  }
}

void OverviewTiles::draw_bar(std::int64_t figure, Length x, Length y,
                             OverviewCanvas& canvas) const {
  const Length thickness = setting_.size(Element::overview_change).scale(35, 100);
  const BarScale scale(bars_, x, text_width());
  Rule bar = scale.bar(figure, y, thickness, 0);
  bar.ink = figure < 0 ? kFallInk : ink_of(setting_.layout.style(Element::overview_value).ink);
  canvas.add_rule(x, y, text_width(), thickness, kTrackInk);
  canvas.drawing.rules.push_back(bar);
  canvas.drawing.rules.push_back(scale.axis(y - thickness / 3, thickness + thickness / 3 * 2));
}

void OverviewTiles::draw_grid(Length top, Length spare, OverviewCanvas& canvas) const {
  const Length measure = setting_.layout.page.measure();
  Length y = top;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (row > 0) canvas.add_rule({}, y - kHairline / 2, measure, kHairline, kHairlineInk);
    const Length height = row_heights_[row] + spare;
    for (std::size_t column = 1; column < columns_; ++column) {
      if (row * columns_ + column >= tiles_.size()) break;
      canvas.add_rule(width_ * static_cast<std::int64_t>(column), y + pad_, kHairline,
                      height - pad_ * 2, kHairlineInk);
    }
    y += height;
  }
}

}  // namespace banxin
