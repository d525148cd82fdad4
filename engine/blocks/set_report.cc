#include "blocks/set_report.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/run_parallel.h"
#include "blocks/set_block.h"

namespace banxin {
namespace {

Seam seam_between(const BlockEdges& above, const BlockEdges& below, Length pitch) {
  Seam seam;
  seam.gap = pitch * std::max(above.lines_after, below.lines_before);
  seam.to_grid = above.off_grid || below.off_grid;
  if (above.keep_with_next || below.keep_with_previous) seam.cost = kForbidden;
  return seam;
}

// Appends a block's galley to the part's, its tags re-based.
void join(Galley& part, Galley block, const std::optional<Seam>& seam, const std::string& file) {
  if (block.strips.empty()) return;
  if (seam) part.seams.push_back(*seam);
  const TagIndex base = append_tree(part.tags, block.tags, -1);
  for (Strip& strip : block.strips) {
    strip.tag_base += base;
    if (strip.place.line > 0) strip.place.file = file;
    part.strips.push_back(std::move(strip));
  }
  for (Seam& block_seam : block.seams) part.seams.push_back(std::move(block_seam));
}

// Blocks do not know of each other: they are set on all cores, some at a time.
std::vector<BlockGalley> set_blocks(const StyledReport& report, const FontSet& fonts) {
  constexpr std::size_t kAtATime = 32;
  std::vector<BlockGalley> galleys(report.blocks.size());
  std::vector<std::function<void()>> tasks;
  for (std::size_t first = 0; first < galleys.size(); first += kAtATime) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kAtATime, galleys.size());
      for (std::size_t i = first; i < end; ++i) {
        galleys[i] = set_block(report.blocks[i], i, report.layout, fonts);
      }
    });
  }
  run_parallel(tasks);
  return galleys;
}

}  // namespace

SetParts set_report(const StyledReport& report, const FontSet& fonts) {
  SetParts set;
  const auto begin_part = [&](bool turned) {
    Part part;
    part.page = turned ? report.layout.page.landscape() : report.layout.page;
    part.turned = turned;
    set.parts.push_back(std::move(part));
  };
  begin_part(false);
  std::optional<BlockEdges> above;
  bool above_was_heading = false;
  for (BlockGalley& block : set_blocks(report, fonts)) {
    append(set.problems, std::move(block.set.problems));
    if (block.set.galley.strips.empty()) continue;
    if (block.turned || set.parts.back().turned) {
      if (set.parts.back().galley.strips.empty()) set.parts.pop_back();
      begin_part(block.turned);
      above.reset();
    }
    std::optional<Seam> seam;
    if (above) seam = seam_between(*above, block.edges, report.layout.page.pitch());
    const bool single_line = block.set.galley.strips.size() == 1;
    join(set.parts.back().galley, std::move(block.set.galley), seam, report.file);
    const bool is_heading = block.edges.heading;
    // P-31: a heading keeps two lines with it, so a single line below it holds on to the next.
    if (above_was_heading && single_line) block.edges.keep_with_next = true;
    above_was_heading = is_heading;
    above = block.edges;
  }
  for (Problem& problem : set.problems) {
    if (problem.place.file.empty() && problem.place.line > 0) problem.place.file = report.file;
  }
  return set;
}

}  // namespace banxin
