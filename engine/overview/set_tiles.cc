#include "overview/set_tiles.h"

#include <algorithm>

namespace banxin {
namespace {

constexpr Length kHairline = 0.1_mm;
constexpr Ink kHairlineInk = {0, 0, 0, 50};
constexpr Ink kTrackInk = {0, 0, 0, 12};
constexpr Ink kFallInk = {0, 0, 0, 60};
constexpr std::size_t kNameLines = 2;

// Thousandths.
std::int64_t thousandths(const Decimal& decimal) {
  std::int64_t value = decimal.digits;
  for (int i = decimal.decimals; i < 3; ++i) value *= 10;
  for (int i = 3; i < decimal.decimals; ++i) value /= 10;
  return value;
}

bool has_bar(const HighlightFigure& figure) {
  return figure.percent &&
         (figure.direction == Direction::up || figure.direction == Direction::down);
}

}  // namespace

OverviewTiles::OverviewTiles(const std::vector<HighlightFigure>& figures, std::size_t count,
                             const OverviewSetting& setting)
    : setting_(setting),
      columns_(std::min(static_cast<std::size_t>(setting.layout.overview.columns),
                        std::max<std::size_t>(count, 1))),
      width_(setting.layout.page.measure() / static_cast<std::int64_t>(columns_)),
      pad_(setting.size(Element::overview_name).scale(7, 10)) {
  for (std::size_t i = 0; i < count; ++i) set_tile(figures[i]);
  set_scale();
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
    if (has_bars_) height += setting_.size(Element::overview_change).scale(7, 10);
    name_lines_.push_back(static_cast<std::int64_t>(lines));
    row_heights_.push_back(height);
  }
}

// The longest change, but three times the middle one at most. A bar alone compares nothing.
void OverviewTiles::set_scale() {
  std::vector<std::int64_t> changes;
  for (const Tile& tile : tiles_) {
    if (!has_bar(*tile.source)) continue;
    changes.push_back(thousandths(*tile.source->percent));
    has_falls_ |= tile.source->direction == Direction::down;
  }
  has_bars_ = changes.size() > 1;
  if (!has_bars_) return;
  std::sort(changes.begin(), changes.end());
  longest_bar_ =
      std::max<std::int64_t>(std::min(changes.back(), changes[changes.size() / 2] * 3), 1);
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
  if (has_bars_ && has_bar(*tile.source)) {
    draw_bar(*tile.source, x, y + setting_.size(Element::overview_change).scale(3, 10), canvas);
  }
}

// Rises go to the right, falls to the left; where there are falls, a third of the track is theirs.
void OverviewTiles::draw_bar(const HighlightFigure& figure, Length x, Length y,
                             OverviewCanvas& canvas) const {
  const Length thickness = setting_.size(Element::overview_change).scale(35, 100);
  const Length track = text_width();
  const Length zero = has_falls_ ? track / 3 : Length{};
  const bool rises = figure.direction == Direction::up;
  const std::int64_t change = thousandths(*figure.percent);
  const bool broken = change > longest_bar_;
  const Length room = has_falls_ ? track / 3 : track;
  const Length full = rises && has_falls_ ? track - zero : room;
  // One scale to both sides: that of the shorter.
  const Length scale = std::min(full, room);
  const Length length = broken ? full : scale.scale(change, longest_bar_);
  const Ink ink = rises ? ink_of(setting_.layout.style(Element::overview_value).ink) : kFallInk;
  canvas.add_rule(x, y, track, thickness, kTrackInk);
  canvas.add_rule(rises ? x + zero : x + zero - length, y, length, thickness, ink);
  if (broken) {
    const Length at = rises ? x + zero + length.scale(4, 5) : x + zero - length.scale(4, 5);
    canvas.add_rule(at, y, thickness / 2, thickness, {0, 0, 0, 0});
  }
  if (has_falls_) {
    canvas.add_rule(x + zero - kHairline, y - thickness / 3, kHairline * 2,
                    thickness + thickness / 3 * 2, {});
  }
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
