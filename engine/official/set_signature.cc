#include "official/set_signature.h"

#include <algorithm>

#include "official/text_line.h"

namespace banxin {
namespace {

struct Places {
  Length organs;  // right end of the organs, or their centre
  Length date;
};

// x of the right end of the organs and of the date's left end.
Places place_unsealed(Length organ, Length date, Length cell, Length measure) {
  const Length end = measure - cell * 2;
  if (date > organ) return {end - date - cell * 2 + organ, end - date};
  return {end, end - organ + cell * 2};
}

// x of the centre of the organs and of the date's left end. An organ too long for that moves both.
Places place_sealed(Length organ, Length date, Length cell, Length measure) {
  const Length left = measure - cell * 4 - date;
  const Length centre = left + date / 2;
  const Length beyond = std::max(centre + organ / 2 - measure, Length{});
  return {centre - beyond, left - beyond};
}

}  // namespace

SetBlock set_signature(const StyledSignature& signature, const Grid& grid, const LineRules& rules,
                       const FontSet& fonts) {
  SetBlock block;
  std::vector<TextLine> organs;
  Length longest;
  for (const StyledParagraph& organ : signature.organs) {
    organs.push_back(set_text_line(organ, rules, fonts));
    longest = std::max(longest, organs.back().width);
  }
  const TextLine date = set_text_line(signature.date, rules, fonts);
  const auto place = signature.seal ? place_sealed : place_unsealed;
  const Places places = place(longest, date.width, date.type.cell, grid.measure);
  const auto add = [&](const TextLine& line, Length x) {
    if (x < Length{}) tell_overfull(line, block.problems);
    auto drawing = std::make_shared<Drawing>();
    draw_text_line(line, x, baseline_on_grid(grid.cell, line.type.size), *drawing, block);
    Strip strip;
    strip.drawing = std::move(drawing);
    strip.height = grid.pitch;
    strip.extent = grid.cell;
    strip.place = line.place;
    if (!block.galley.strips.empty()) {
      block.galley.seams.emplace_back();
      block.galley.seams.back().cost = kForbidden;
    }
    block.galley.strips.push_back(std::move(strip));
  };
  for (const TextLine& organ : organs) {
    add(organ, places.organs - (signature.seal ? organ.width / 2 : organ.width));
  }
  add(date, places.date);
  return block;
}

}  // namespace banxin
