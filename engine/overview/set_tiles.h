#pragma once
// The indicators of an overview: tiles in columns and rows with hairlines between them. In a tile:
// the name, the figure with its unit, the change in words and as a bar. All bars are in proportion
// on one axis (T-18); none are drawn if there is but one, or if one is more than twenty times as
// long as the middle one. Where there is one column, the change stands beside the figure.
#include "overview/highlights.h"
#include "overview/overview_text.h"

namespace banxin {

class OverviewTiles {
 public:
  // Of the first `count` figures.
  OverviewTiles(const std::vector<HighlightFigure>& figures, std::size_t count,
                const OverviewSetting& setting);

  bool fits() const { return fits_; }  // across; names in two lines at most
  std::size_t rows() const { return row_heights_.size(); }
  Length height() const;
  // At `top`, each row higher by `spare`.
  void draw(Length top, Length spare, OverviewCanvas& canvas) const;

 private:
  struct Tile {
    OverviewText name;
    std::vector<OverviewText> figure;
    OverviewText change;
    const HighlightFigure* source = nullptr;
  };
  void set_tile(const HighlightFigure& figure);
  void measure_rows();
  void choose_bars();
  Length text_width() const { return width_ - pad_ * 2; }
  void draw_tile(const Tile& tile, std::size_t row, Length x, Length y, TagIndex list,
                 OverviewCanvas& canvas) const;
  void draw_bar(std::int64_t figure, Length x, Length y, OverviewCanvas& canvas) const;
  void draw_grid(Length top, Length spare, OverviewCanvas& canvas) const;

  const OverviewSetting& setting_;
  std::size_t columns_;
  Length width_;  // of a tile
  Length pad_;    // around what is in a tile
  std::vector<Tile> tiles_;
  std::vector<std::int64_t> name_lines_;  // by row
  std::vector<Length> row_heights_;
  std::vector<std::int64_t> bars_;  // of all tiles; none = no bars are drawn
  bool has_changes_ = false;
  bool fits_ = true;
};

}  // namespace banxin
