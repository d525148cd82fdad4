#include "figures/set_photo.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace banxin {
namespace {

constexpr TagIndex kFigureTag = 0;
constexpr std::int64_t kFinePixels = 300;  // an inch (P-38)

struct PhotoSize {
  Length width, height;
};

// Of this width, or as high as `most` if that is less.
PhotoSize size_of(const Picture& picture, Length width, Length most) {
  // Pixels that are not square: their height by their width.
  std::int64_t across = picture.density.across;
  std::int64_t down = picture.density.down;
  if (swaps_sides(picture.orientation)) std::swap(across, down);
  const std::int64_t rise = across * picture.height();
  const std::int64_t run = down * picture.width();
  const Length height = width.scale(rise, run);
  return height <= most ? PhotoSize{width, height} : PhotoSize{most.scale(run, rise), most};
}

SetBlock set_caption(const StyledPhoto& photo, const PageOptions& page, const LineRules& rules,
                     const FontSet& fonts) {
  StyledParagraph caption = photo.caption;
  SetBlock set = set_paragraph(caption, StructureRole::caption, grid_of(page), rules, fonts);
  if (set.galley.strips.size() < 2 || caption.style.align != Align::centre) return set;
  caption.style.align = Align::justify;
  return set_paragraph(caption, StructureRole::caption, grid_of(page), rules, fonts);
}

// What the size on paper leaves to be desired.
Problems judge_size(const StyledPhoto& photo, const PhotoSize& size, Length wanted) {
  Problems problems;
  if (size.width < wanted) {
    problems.push_back({"image.smaller", Severity::notice, photo.place,
                        fmt::format("{} is scaled to {:.0f} mm across to fit the page", photo.file,
                                    size.width.to_millimetres()),
                        ""});
  }
  const std::int64_t inch = (72_pt).ticks;
  const std::int64_t pixels = photo.picture.width() * inch / size.width.ticks;
  const std::int64_t needed = (kFinePixels * size.width.ticks + inch - 1) / inch;
  if (photo.picture.width() >= needed) return problems;
  problems.push_back(
      {"image.coarse", Severity::warning, photo.place,
       fmt::format("{} is printed with {} pixels an inch: it has {} across, and {} are needed",
                   photo.file, pixels, photo.picture.width(), needed),
       photo.width == PhotoWidth::full ? "use a larger picture, or set {width=half} behind it"
                                       : "use a larger picture"});
  return problems;
}

}  // namespace

SetBlock set_photo(const StyledPhoto& photo, const PageOptions& page, const LineRules& rules,
                   const FontSet& fonts) {
  SetBlock caption = set_caption(photo, page, rules, fonts);
  const Length pitch = page.pitch();
  const Length air = pitch / 4;  // at least, above the caption
  const auto caption_lines = static_cast<std::int64_t>(caption.galley.strips.size());
  const std::int64_t most_lines = std::max<std::int64_t>(page.lines - caption_lines, 2);
  const Length wanted = photo.width == PhotoWidth::half ? page.measure() / 2 : page.measure();
  const PhotoSize size = size_of(photo.picture, wanted, pitch * most_lines - air);
  const std::int64_t lines = lines_down_to(size.height + air, pitch);

  SetBlock block;
  block.problems = judge_size(photo, size, wanted);
  append(block.problems, std::move(caption.problems));
  StructureNode figure{StructureRole::figure};
  figure.alternative = photo.alternative;
  block.galley.tags.push_back(std::move(figure));
  const TagIndex caption_tags = append_tree(block.galley.tags, caption.galley.tags, kFigureTag);

  Image image;
  image.index = photo.image;
  image.x = (page.measure() - size.width) / 2;
  image.y = (pitch * lines - air - size.height) / 2;
  image.width = size.width;
  image.height = size.height;
  image.tag = kFigureTag;
  image.orientation = photo.picture.orientation;
  auto drawing = std::make_shared<Drawing>();
  drawing->images.push_back(image);
  Strip strip;
  strip.height = pitch * lines;
  strip.extent = image.y + image.height;
  strip.place = photo.place;
  strip.drawing = std::move(drawing);
  block.galley.strips.push_back(std::move(strip));
  for (Strip& line : caption.galley.strips) {
    line.tag_base = caption_tags;
    block.galley.strips.push_back(std::move(line));
  }
  block.galley.seams.resize(block.galley.strips.size() - 1);
  for (Seam& seam : block.galley.seams) seam.cost = kForbidden;
  return block;
}

}  // namespace banxin
