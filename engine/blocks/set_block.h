#pragma once
// One block of a report as a galley, and what the seams around it must know.
#include <optional>
#include <string>

#include "paragraphs/set_paragraph.h"
#include "style/styled_report.h"

namespace banxin {

// How a block stands to its neighbours.
struct BlockEdges {
  int lines_before = 0;  // empty grid lines
  int lines_after = 0;
  bool keep_with_next = false;
  bool heading = false;  // keeps two lines with it (P-31)
  bool keep_with_previous = false;
  bool off_grid = false;    // what follows returns to the grid
  bool spans = false;       // stands over all columns (P-42)
  bool deferrable = false;  // may wait for the next page top (T-14)
};

struct BlockGalley {
  SetBlock set;
  BlockEdges edges;
  bool turned = false;  // set to the landscape page (P-27)
};

// The lines that an alternative of a block's galley stands for; tags as in that galley.
std::vector<Strip> set_alternative(const StyledBlock& block, const Alternative& alternative,
                                   const Layout& layout, const FontSet& fonts);

// The paragraph that an alternative is of: the block, or an item of the list that it is.
const StyledParagraph& paragraph_of(const StyledBlock& block, std::size_t item);

// The words that the block's anchor is named by; none: it has no anchor.
std::optional<std::u32string> anchor_title(const StyledBlock& block);

// `alike_before`: blocks above it whose anchors have the same words.
BlockGalley set_block(const StyledBlock& block, std::size_t alike_before, const Layout& layout,
                      const FontSet& fonts);

}  // namespace banxin
