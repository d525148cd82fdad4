#include "blocks/set_block.h"

#include <fmt/format.h>

#include "base/fingerprint.h"
#include "figures/set_chart.h"
#include "figures/set_photo.h"
#include "official/set_attachments.h"
#include "official/set_imprint.h"
#include "official/set_masthead.h"
#include "official/set_signature.h"
#include "tables/set_table.h"

namespace banxin {
namespace {

StructureRole role_of(Element element) {
  switch (element) {
    case Element::title:
    case Element::annex_title:
      return StructureRole::heading1;
    case Element::part_heading:
    case Element::heading:
    case Element::heading1:
    case Element::glossary_title:
      return StructureRole::heading2;
    case Element::heading2:
      return StructureRole::heading3;
    case Element::heading3:
      return StructureRole::heading4;
    case Element::heading4:
      return StructureRole::heading5;
    case Element::heading5:
      return StructureRole::heading6;
    default:
      return StructureRole::paragraph;
  }
}

// Outline entries (D-05): first and second level.
int outline_level(Element element) {
  switch (element) {
    case Element::part_heading:
    case Element::heading:
    case Element::heading1:
    case Element::annex_title:
    case Element::glossary_title:
      return 1;
    case Element::heading2:
      return 2;
    default:
      return 0;
  }
}

// Named by its words, so that an edit elsewhere leaves the name as it was.
void add_anchor(Galley& galley, std::u32string title, int level, std::size_t alike_before) {
  if (level == 0 || galley.strips.empty()) return;
  std::string name = "heading-" + to_string(fingerprint(title)).substr(0, 16);
  if (alike_before > 0) name += fmt::format("-{}", alike_before + 1);
  auto drawing = std::make_shared<Drawing>(*galley.strips.front().drawing);
  drawing->anchors.push_back({std::move(name), std::move(title), level, {}});
  galley.strips.front().drawing = std::move(drawing);
}

// What stands over all columns of a page (P-42).
bool opens_report(Element element) {
  return element == Element::title || element == Element::subtitle || element == Element::speaker ||
         element == Element::byline || element == Element::draft_label;
}

BlockGalley set_text(const StyledParagraph& paragraph, std::size_t alike_before,
                     const Layout& layout, const FontSet& fonts) {
  const bool spans = layout.page.columns > 1 && opens_report(paragraph.element);
  const Grid grid = spans ? spanning_grid_of(layout.page) : grid_of(layout.page);
  BlockGalley block{
      set_paragraph(paragraph, role_of(paragraph.element), grid, layout.lines, fonts), {}, false};
  block.edges.spans = spans;
  const int level = outline_level(paragraph.element);
  add_anchor(block.set.galley, words_of(paragraph.text), level, alike_before);
  // Another setting of a heading would not have its anchor.
  if (level > 0) {
    block.set.galley.alternatives.clear();
    block.set.galley.paragraphs.clear();
  }
  block.edges.lines_before = paragraph.style.lines_before;
  block.edges.lines_after = paragraph.style.lines_after;
  block.edges.keep_with_next = paragraph.style.keep_with_next;
  // P-31: a salutation keeps two lines with it as headings do.
  block.edges.heading =
      paragraph.element == Element::glossary_title ||
      (paragraph.element >= Element::salutation && paragraph.element <= Element::heading5);
  // P-24: below the date.
  block.edges.keep_with_previous = paragraph.element == Element::document_note;
  return block;
}

// L → LI → LBody for each item; lines of an item as a paragraph's.
BlockGalley set_list(const StyledList& list, const Layout& layout, const FontSet& fonts) {
  BlockGalley block;
  Galley& galley = block.set.galley;
  galley.tags.push_back({StructureRole::list});
  for (std::size_t index = 0; index < list.items.size(); ++index) {
    const StyledParagraph& item = list.items[index];
    SetBlock set =
        set_paragraph(item, StructureRole::list_body, grid_of(layout.page), layout.lines, fonts);
    const auto item_tag = static_cast<TagIndex>(galley.tags.size());
    galley.tags.push_back({StructureRole::list_item, 0});
    append_tree(galley.tags, set.galley.tags, item_tag);
    if (!galley.strips.empty() && !set.galley.strips.empty()) galley.seams.emplace_back();
    for (ParagraphStrips paragraph : set.galley.paragraphs) {
      paragraph.first += galley.strips.size();
      paragraph.end += galley.strips.size();
      paragraph.item = index;
      galley.paragraphs.push_back(paragraph);
    }
    for (Alternative alternative : set.galley.alternatives) {
      alternative.first += galley.strips.size();
      alternative.end += galley.strips.size();
      alternative.item = index;
      galley.alternatives.push_back(alternative);
    }
    for (Strip& strip : set.galley.strips) {
      strip.tag_base = item_tag + 1;
      for (StripNote& note : strip.notes) note.tag_base = item_tag + 1;
      galley.strips.push_back(std::move(strip));
    }
    for (Seam& seam : set.galley.seams) galley.seams.push_back(std::move(seam));
    append(block.set.problems, std::move(set.problems));
  }
  // A list is parted like a paragraph: two lines stay on each side.
  if (!galley.seams.empty()) galley.seams.front().cost = galley.seams.back().cost = kForbidden;
  return block;
}

BlockGalley set_styled_table(const StyledTable& table, const Layout& layout, const FontSet& fonts) {
  SetTable set = set_table(table, layout.page, layout.lines, fonts);
  BlockGalley block{std::move(set.set), {}, set.turned};
  block.edges.keep_with_previous = table.replaces_list;
  block.edges.off_grid = true;
  block.edges.spans = set.spans;
  block.edges.deferrable = set.whole && !set.turned && !table.replaces_list;
  return block;
}

struct BlockSetter {
  std::size_t alike_before;
  const Layout& layout;
  const FontSet& fonts;

  BlockGalley operator()(const StyledParagraph& paragraph) const {
    return set_text(paragraph, alike_before, layout, fonts);
  }
  BlockGalley operator()(const StyledList& list) const { return set_list(list, layout, fonts); }
  BlockGalley operator()(const StyledTable& table) const {
    return set_styled_table(table, layout, fonts);
  }
  BlockGalley operator()(const StyledPhoto& photo) const {
    BlockGalley block{set_photo(photo, layout.page.one_column(), layout.lines, fonts), {}, false};
    block.edges.deferrable = true;
    return block;
  }
  BlockGalley operator()(const StyledChart& chart) const {
    SetChart set = set_chart(chart, layout.page.one_column(), layout.lines, fonts);
    BlockGalley block{std::move(set.set), {}, false};
    block.edges.keep_with_previous = chart.replaces_list;
    block.edges.deferrable = set.whole && !chart.replaces_list;
    return block;
  }
  // Two lines below the red rule (P-15).
  BlockGalley operator()(const StyledMasthead& masthead) const {
    BlockGalley block{set_masthead(masthead, layout.page, layout.lines, fonts), {}, false};
    block.edges.lines_after = layout.style(Element::document_number).lines_after;
    block.edges.keep_with_next = true;
    return block;
  }
  BlockGalley operator()(const StyledAttachments& attachments) const {
    BlockGalley block{
        set_attachments(attachments, grid_of(layout.page), layout.lines, fonts), {}, false};
    block.edges.lines_before = layout.style(Element::attachment_note).lines_before;
    block.edges.keep_with_previous = true;
    return block;
  }
  // P-23: on the page of the last lines of the body.
  BlockGalley operator()(const StyledSignature& signature) const {
    BlockGalley block{
        set_signature(signature, grid_of(layout.page), layout.lines, fonts), {}, false};
    block.edges.lines_before = signature.seal ? signature.options.seal_lines
                                              : layout.style(Element::signature).lines_before;
    block.edges.keep_with_previous = true;
    return block;
  }
  BlockGalley operator()(const StyledImprint& imprint) const {
    return {set_imprint(imprint, layout.page.measure(), layout.lines, fonts), {}, false};
  }
};

}  // namespace

std::vector<Strip> set_alternative(const StyledBlock& block, const Alternative& alternative,
                                   const Layout& layout, const FontSet& fonts) {
  return set_alternative(paragraph_of(block, alternative.item), alternative, grid_of(layout.page),
                         layout.lines, fonts);
}

const StyledParagraph& paragraph_of(const StyledBlock& block, std::size_t item) {
  const auto* list = std::get_if<StyledList>(&block);
  return list != nullptr ? list->items.at(item) : std::get<StyledParagraph>(block);
}

std::optional<std::u32string> anchor_title(const StyledBlock& block) {
  const auto* paragraph = std::get_if<StyledParagraph>(&block);
  if (paragraph == nullptr || outline_level(paragraph->element) == 0) return std::nullopt;
  return words_of(paragraph->text);
}

BlockGalley set_block(const StyledBlock& block, std::size_t alike_before, const Layout& layout,
                      const FontSet& fonts) {
  return std::visit(BlockSetter{alike_before, layout, fonts}, block);
}

}  // namespace banxin
