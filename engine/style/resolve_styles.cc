#include "style/resolve_styles.h"

#include "base/check.h"
#include "style/style_chart.h"
#include "style/style_notes.h"
#include "style/style_official.h"
#include "style/style_photo.h"
#include "style/style_table.h"
#include "style/style_text.h"

namespace banxin {
namespace {

// The run-in lead has a face of its own; strong spans in it keep theirs.
void style_lead(TextOffset lead, const ElementStyle& style, StyledText& text) {
  if (lead == 0 || style.lead == style.role) return;
  // Marks of notes and terms in it are not counted.
  for (const Reference& mark : text.references)
    lead += mark.begin < lead ? mark.end - mark.begin : 0;
  std::vector<RoleRun> runs;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const RoleRun& run = text.runs[i];
    if (run.begin >= lead || run.role != style.role) {
      runs.push_back(run);
      continue;
    }
    runs.push_back({run.begin, style.lead});
    const std::size_t end = i + 1 < text.runs.size() ? text.runs[i + 1].begin : text.text.size();
    if (end > lead) runs.push_back({lead, style.role});
  }
  text.runs = std::move(runs);
}

// P-16: a name of two characters is as wide as one of three. The blank before it is a full cell,
// being kept.
void spread_name(StyledText& speaker) {
  const std::size_t gap = speaker.text.rfind(U' ');
  if (gap == std::u32string::npos || speaker.text.size() - gap - 1 != 2) return;
  speaker.gaps.push_back({static_cast<TextOffset>(gap + 1), 1000});
}

Element element_of(const TextBlock& block, bool heading_follows) {
  switch (block.kind) {
    case TextKind::title:
      return Element::title;
    case TextKind::subtitle:
      return Element::subtitle;
    case TextKind::speaker:
      return Element::speaker;
    case TextKind::byline:
      return Element::byline;
    case TextKind::salutation:
      return Element::salutation;
    case TextKind::caption:
      return Element::caption;
    case TextKind::paragraph:
      return Element::body;
    case TextKind::attachment_note:
      return Element::body;  // where there is no 附件说明 (P-21)
    case TextKind::document_note:
      return Element::document_note;
    case TextKind::annex_label:
      return Element::annex_label;
    case TextKind::annex_title:
      return Element::annex_title;
    case TextKind::heading:
      break;
    default:
      CHECK(false, "lines of a group are styled by style_official");
  }
  CHECK(block.level >= 0 && block.level <= 5, "headings have levels 0 to 5");
  if (block.level == 0) return heading_follows ? Element::part_heading : Element::heading;
  return static_cast<Element>(static_cast<int>(Element::heading1) + block.level - 1);
}

bool is_heading(const Block& block) {
  const auto* text = std::get_if<TextBlock>(&block);
  return text != nullptr && text->kind == TextKind::heading;
}

bool continues_title(const Block& block) {
  const auto* text = std::get_if<TextBlock>(&block);
  return text != nullptr && (text->kind == TextKind::subtitle || text->kind == TextKind::speaker);
}

StyledParagraph style_block(const TextBlock& block, const Block* next, NoteStyler& notes) {
  const bool heading_follows = next != nullptr && is_heading(*next);
  StyledParagraph styled = notes.style(block.text, element_of(block, heading_follows));
  if (block.kind == TextKind::speaker) spread_name(styled.text);
  style_lead(block.lead, styled.style, styled.text);
  // Title, subtitle and speaker are one group; what is below the last of them is below the group.
  if (next != nullptr && continues_title(*next)) styled.style.lines_after = 0;
  return styled;
}

// Below the title, which is the last block; what was below that is below the label.
void add_draft_label(StyledReport& report) {
  const Layout& layout = report.layout;
  if (!layout.draft.on || layout.draft.label.empty()) return;
  StyledParagraph label =
      style_paragraph({from_utf8(layout.draft.label), {}, {}}, Element::draft_label, layout);
  auto& title = std::get<StyledParagraph>(report.blocks.back());
  std::swap(title.style.lines_after, label.style.lines_after);
  report.blocks.emplace_back(std::move(label));
}

StyledList style_list(const ListBlock& list, NoteStyler& notes) {
  StyledList styled;
  for (const RichText& item : list.items) {
    styled.items.push_back(notes.style(item, Element::list_item));
  }
  return styled;
}

// On a page of their own.
void add_part(std::vector<StyledParagraph> paragraphs, StyledReport& styled) {
  if (paragraphs.empty()) return;
  styled.parts.push_back({styled.blocks.size(), {}, false});
  for (StyledParagraph& paragraph : paragraphs) styled.blocks.emplace_back(std::move(paragraph));
}

std::vector<SharedImage> images_of(const Photos& photos) {
  std::vector<SharedImage> images;
  for (const Picture& picture : photos.pictures) images.push_back(picture.image);
  return images;
}

}  // namespace

StyledReport resolve_styles(const Report& report, const Layout& layout, const Photos& photos) {
  StyledReport styled{report.file, title_of(report), layout, {}, {}, images_of(photos)};
  int photo_count = 0;
  const bool official = is_official(report, layout);
  NoteStyler notes(report, layout);
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (official) {
      if (auto part = part_begun_by(report, i)) {
        // The imprint stays at the foot of the last page.
        if (part->end_piece) add_part(notes.style_end_notes(), styled);
        part->first = styled.blocks.size();
        styled.parts.push_back(*part);
      }
      if (auto group = style_official(report, i, layout)) {
        styled.blocks.push_back(std::move(group->block));
        i = group->end - 1;
        continue;
      }
    }
    const Block& block = report.blocks[i];
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      const Block* next = i + 1 < report.blocks.size() ? &report.blocks[i + 1] : nullptr;
      styled.blocks.emplace_back(style_block(*text, next, notes));
      if (text->kind == TextKind::title) add_draft_label(styled);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      styled.blocks.emplace_back(style_list(*list, notes));
    } else if (const auto* table = std::get_if<TableBlock>(&block)) {
      styled.blocks.emplace_back(style_table(*table, layout));
    } else if (const auto* chart = std::get_if<ChartBlock>(&block)) {
      styled.blocks.emplace_back(style_chart(*chart, layout));
    } else if (const auto* photo = std::get_if<PhotoBlock>(&block)) {
      ++photo_count;
      const auto known = photos.by_file.find(photo->file);
      if (known == photos.by_file.end()) continue;
      StyledPhoto& set = std::get<StyledPhoto>(
          styled.blocks.emplace_back(style_photo(*photo, photo_count, layout)));
      set.image = known->second;
      set.picture = photos.pictures[known->second];
    } else {
      add_part(notes.style_glossary(std::get<GlossaryBlock>(block)), styled);
      if (i + 1 < report.blocks.size()) styled.parts.push_back({styled.blocks.size(), {}, false});
    }
  }
  const bool imprint = !styled.parts.empty() && styled.parts.back().end_piece;
  if (!imprint) add_part(notes.style_end_notes(), styled);
  return styled;
}

}  // namespace banxin
