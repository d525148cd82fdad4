#include "blocks/set_report.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "base/check.h"
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

bool has_notes(const Galley& galley, std::size_t first, std::size_t end) {
  return std::any_of(galley.strips.begin() + static_cast<std::ptrdiff_t>(first),
                     galley.strips.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Strip& strip) { return !strip.notes.empty(); });
}

// Appends the galley of block `index` to the part's, its tags to `tags`.
void join(Galley& part, StructureTree& tags, const BlockMemo::Known& known,
          const std::optional<Seam>& seam, std::size_t index) {
  const Galley& block = known.block->set.galley;
  if (block.strips.empty()) return;
  if (seam) part.seams.push_back(*seam);
  const std::size_t first = part.strips.size();
  for (Alternative alternative : block.alternatives) {
    // Another setting would carry a mark to another line.
    if (has_notes(block, alternative.first, alternative.end)) continue;
    alternative.first += first;
    alternative.end += first;
    alternative.block = index;
    part.alternatives.push_back(alternative);
  }
  for (ParagraphStrips paragraph : block.paragraphs) {
    if (has_notes(block, paragraph.first, paragraph.end)) continue;
    paragraph.first += first;
    paragraph.end += first;
    paragraph.block = index;
    part.paragraphs.push_back(paragraph);
  }
  const TagIndex base = append_tree(tags, block.tags, -1);
  for (const Strip& block_strip : block.strips) {
    Strip& strip = part.strips.emplace_back(block_strip);
    strip.tag_base += base;
    for (StripNote& note : strip.notes) note.tag_base += base;
    if (strip.place.line > 0) strip.place.line += known.lines_down;
  }
  part.seams.insert(part.seams.end(), block.seams.begin(), block.seams.end());
}

BlockMemo::Known set_anew(const StyledBlock& block, std::size_t alike_before, const Layout& layout,
                          const FontSet& fonts) {
  return {std::make_shared<const BlockGalley>(set_block(block, alike_before, layout, fonts)), 0,
          true};
}

// By block: those above it whose anchors have its words.
std::vector<std::size_t> count_alike(const std::vector<StyledBlock>& blocks) {
  std::vector<std::size_t> alike_before;
  std::map<std::u32string, std::size_t> counts;
  for (const StyledBlock& block : blocks) {
    const auto title = anchor_title(block);
    alike_before.push_back(title ? counts[*title]++ : 0);
  }
  return alike_before;
}

// Blocks do not know of each other: they are set on all cores, some at a time.
std::vector<BlockMemo::Known> set_blocks(const StyledReport& report,
                                         const std::vector<std::size_t>& alike_before,
                                         const FontSet& fonts, BlockMemo* memo) {
  constexpr std::size_t kAtATime = 32;
  const Fingerprint layout_key = memo ? BlockMemo::key_of(report.layout) : Fingerprint{};
  std::vector<BlockMemo::Known> galleys(report.blocks.size());
  std::vector<std::function<void()>> tasks;
  for (std::size_t first = 0; first < galleys.size(); first += kAtATime) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kAtATime, galleys.size());
      for (std::size_t i = first; i < end; ++i) {
        const StyledBlock& block = report.blocks[i];
        galleys[i] = memo ? memo->set(block, alike_before[i], report.layout, layout_key, fonts)
                          : set_anew(block, alike_before[i], report.layout, fonts);
      }
    });
  }
  run_parallel(tasks);
  return galleys;
}

// A heading above a turned table is set to its page.
void turn_headings(const StyledReport& report, const std::vector<std::size_t>& alike_before,
                   const FontSet& fonts, std::vector<BlockMemo::Known>& blocks) {
  for (std::size_t i = blocks.size(); i-- > 1;) {
    const BlockGalley& above = *blocks[i - 1].block;
    if (!blocks[i].block->turned || above.turned || !above.edges.heading ||
        !above.edges.keep_with_next) {
      continue;
    }
    Layout layout = report.layout;
    layout.page = layout.page.landscape();
    auto turned = std::make_shared<BlockGalley>(
        set_block(report.blocks[i - 1], alike_before[i - 1], layout, fonts));
    turned->turned = true;
    blocks[i - 1] = {std::move(turned), 0, blocks[i - 1].anew};
  }
}

class PartJoiner {
 public:
  explicit PartJoiner(const StyledReport& report) : report_(report) {}

  // Before the block `index`: whatever begins there.
  void begin_parts(std::size_t index) {
    for (; next_ < report_.parts.size() && report_.parts[next_].first <= index; ++next_) {
      const StyledPart& styled = report_.parts[next_];
      CHECK(!styled.end_piece || !parts_.empty(), "an end piece stands below a part");
      if (styled.end_piece) {
        in_end_piece_ = true;
        headed_insert_ = false;
        parts_.back().end_piece.emplace();
        above_.reset();
      } else {
        begin(styled.options);
      }
    }
  }

  void add(const BlockMemo::Known& known, std::size_t index);

  std::vector<Part> finish() {
    drop_empty();
    if (parts_.empty()) begin({});
    return std::move(parts_);
  }

 private:
  void begin(const PartOptions& options) {
    drop_empty();
    Part part;
    part.page = report_.layout.page;
    part.options = options;
    parts_.push_back(std::move(part));
    in_end_piece_ = false;
    headed_insert_ = false;
    above_.reset();
    above_was_heading_ = false;
  }
  // What stands behind a heading that went with its table does not flow to the page before it.
  void begin_behind_insert() {
    PartOptions options = parts_.back().options;
    options.start = PartStart::next_page;
    if (options.numbers == PartNumbers::restart) options.numbers = PartNumbers::go_on;
    begin(options);
  }
  void add_turned(const BlockMemo::Known& known, std::size_t index);
  void add_range(Galley& galley, const StripRange& strips, const BlockEdges& edges) const;
  void drop_empty() {
    if (parts_.empty()) return;
    const Part& last = parts_.back();
    if (last.galley.strips.empty() && last.inserts.empty() && !last.end_piece) parts_.pop_back();
  }
  const StyledReport& report_;
  std::vector<Part> parts_;
  std::size_t next_ = 0;  // of report_.parts
  bool in_end_piece_ = false;
  std::optional<BlockEdges> above_;
  std::optional<BlockEdges> turned_above_;
  bool headed_insert_ = false;  // the last insert begins with a heading
  bool above_was_heading_ = false;
};

// How the block's strips stand in their part. Called before they are in it.
void PartJoiner::add_range(Galley& galley, const StripRange& strips,
                           const BlockEdges& edges) const {
  if (edges.spans) {
    if (!galley.spans.empty() && galley.spans.back().end == strips.first) {
      galley.spans.back().end = strips.end;
    } else {
      galley.spans.push_back(strips);
    }
    return;
  }
  const bool held =
      edges.keep_with_previous || edges.keep_with_next || (above_ && above_->keep_with_next);
  if (edges.deferrable && !held && above_) galley.deferrable.push_back(strips);
}

void PartJoiner::add(const BlockMemo::Known& known, std::size_t index) {
  const BlockGalley& block = *known.block;
  if (block.set.galley.strips.empty()) return;
  if (parts_.empty()) begin({});
  if (block.turned) {
    add_turned(known, index);
    return;
  }
  turned_above_.reset();
  if (headed_insert_) begin_behind_insert();
  Galley& galley = in_end_piece_ ? *parts_.back().end_piece : parts_.back().galley;
  std::optional<Seam> seam;
  if (above_) seam = seam_between(*above_, block.edges, report_.layout.page.pitch());
  const bool single_line = block.set.galley.strips.size() == 1;
  // A group that something keeps to does not wait.
  if (block.edges.keep_with_previous && !galley.deferrable.empty() &&
      galley.deferrable.back().end == galley.strips.size()) {
    galley.deferrable.pop_back();
  }
  const StripRange strips{galley.strips.size(),
                          galley.strips.size() + block.set.galley.strips.size()};
  add_range(galley, strips, block.edges);
  join(galley, galley.tags, known, seam, index);
  const bool is_heading = block.edges.heading;
  // P-31: a heading keeps two lines with it, so a single line below it holds on to the next.
  above_ = block.edges;
  if (above_was_heading_ && single_line) above_->keep_with_next = true;
  above_was_heading_ = is_heading;
}

// P-27, T-14: on a page of its own, together with the heading above it.
void PartJoiner::add_turned(const BlockMemo::Known& known, std::size_t index) {
  const BlockGalley& block = *known.block;
  Part& part = parts_.back();
  const bool goes_on = turned_above_ && turned_above_->keep_with_next;
  if (!goes_on) {
    PartInsert insert;
    insert.strip = part.galley.strips.size();
    insert.part.page = report_.layout.page.landscape();
    insert.part.options = part.options;
    insert.part.turned = true;
    part.inserts.push_back(std::move(insert));
  }
  Part& turned = part.inserts.back().part;
  std::optional<Seam> seam;
  if (goes_on) seam = seam_between(*turned_above_, block.edges, turned.page.pitch());
  turned_above_ = block.edges;
  headed_insert_ = headed_insert_ || block.edges.heading;
  join(turned.galley, part.galley.tags, known, seam, index);
}

}  // namespace

SetParts set_report(const StyledReport& report, const FontSet& fonts, BlockMemo* memo) {
  SetParts set;
  PartJoiner joiner(report);
  const std::vector<std::size_t> alike_before = count_alike(report.blocks);
  std::vector<BlockMemo::Known> blocks = set_blocks(report, alike_before, fonts, memo);
  turn_headings(report, alike_before, fonts, blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].anew) set.set_anew.push_back(i);
    for (Problem problem : blocks[i].block->set.problems) {
      if (problem.place.line > 0) problem.place.line += blocks[i].lines_down;
      set.problems.push_back(std::move(problem));
    }
    joiner.begin_parts(i);
    joiner.add(blocks[i], i);
  }
  set.parts = joiner.finish();
  for (Problem& problem : set.problems) {
    if (problem.place.file.empty() && problem.place.line > 0) problem.place.file = report.file;
  }
  return set;
}

}  // namespace banxin
