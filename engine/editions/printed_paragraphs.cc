#include "editions/printed_paragraphs.h"

#include <algorithm>
#include <map>
#include <optional>

namespace banxin {
namespace {

std::optional<ParagraphKind> kind_of(StructureRole role) {
  if (is_heading(role)) return ParagraphKind::heading;
  switch (role) {
    case StructureRole::paragraph:
      return ParagraphKind::text;
    case StructureRole::list_item:
      return ParagraphKind::list_item;
    case StructureRole::caption:
      return ParagraphKind::caption;
    case StructureRole::table_row:
      return ParagraphKind::table_row;
    case StructureRole::note:
      return ParagraphKind::footnote;
    case StructureRole::contents_item:
      return ParagraphKind::contents_entry;
    case StructureRole::figure:
      return ParagraphKind::figure;
    default:
      return std::nullopt;
  }
}

// What a node of the structure tree is a part of.
struct NodeOwner {
  TagIndex paragraph = -1;  // node of its paragraph; -1 = none
  TagIndex cell = -1;
  bool head_cell = false;
  bool mark = false;  // of a footnote or a term: counted by the page, no words of the paragraph
};

// Parents stand before their children, so one pass does.
std::vector<NodeOwner> find_owners(const StructureTree& tags) {
  std::vector<NodeOwner> owners(tags.size());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const StructureNode& node = tags[i];
    NodeOwner& owner = owners[i];
    if (node.parent >= 0) owner = owners[static_cast<std::size_t>(node.parent)];
    // Notes, and entries of the contents' second level, stand inside of others. Lists never do.
    const bool is_of_its_own =
        node.role == StructureRole::note || node.role == StructureRole::contents_item;
    if (is_of_its_own) owner = {};
    if (owner.paragraph < 0 && kind_of(node.role)) owner.paragraph = static_cast<TagIndex>(i);
    const ParagraphKind within =
        owner.paragraph < 0 ? ParagraphKind::text
                            : *kind_of(tags[static_cast<std::size_t>(owner.paragraph)].role);
    if (node.role == StructureRole::table_cell || node.role == StructureRole::table_head_cell) {
      owner.cell = static_cast<TagIndex>(i);
      owner.head_cell = node.role == StructureRole::table_head_cell;
    }
    owner.mark =
        owner.mark ||
        (node.role == StructureRole::reference && within != ParagraphKind::contents_entry) ||
        (node.role == StructureRole::list_label && within == ParagraphKind::footnote);
  }
  return owners;
}

bool is_western(char32_t c) { return c > U' ' && c < 0x7F; }

// The characters of a run, as they are read.
std::u32string text_of(const GlyphRun& run) {
  std::u32string text;
  auto several = run.texts.begin();
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    if (several != run.texts.end() && several->first == i) {
      text += several->second;
      ++several;
    } else if (run.glyphs[i].character != 0) {
      text.push_back(run.glyphs[i].character);
    }
  }
  return text;
}

class ParagraphReader {
 public:
  explicit ParagraphReader(const Pages& pages) : pages_(pages), owners_(find_owners(pages.tags)) {}

  std::vector<PrintedParagraph> read() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      page_ = static_cast<int>(i) + 1;
      line_ = 0;
      for (const PlacedDrawing& placed : pages_.pages[i].drawings) {
        if (!placed.artifact && placed.drawing) add(placed);
      }
    }
    return finish();
  }

 private:
  struct Reading {
    PrintedParagraph printed;
    TagIndex node = -1;
    TagIndex cell = -1;
    bool all_heads = true;
  };

  void add(const PlacedDrawing& placed);
  Reading& reading_of(TagIndex node, const PlacedDrawing& placed);
  const NodeOwner* owner_of(const PlacedDrawing& placed, TagIndex tag) const {
    if (tag == kArtifact) return nullptr;
    const NodeOwner& owner = owners_[static_cast<std::size_t>(placed.tag_base + tag)];
    return owner.paragraph < 0 || owner.mark ? nullptr : &owner;
  }
  std::vector<PrintedParagraph> finish();

  const Pages& pages_;
  std::vector<NodeOwner> owners_;
  std::map<TagIndex, std::size_t> index_;  // of a paragraph's node in readings_
  std::vector<Reading> readings_;
  int page_ = 0;
  int line_ = 0;
};

// The paragraph, with a line for this drawing.
ParagraphReader::Reading& ParagraphReader::reading_of(TagIndex node, const PlacedDrawing& placed) {
  const auto [at, is_new] = index_.emplace(node, readings_.size());
  if (is_new) {
    readings_.emplace_back();
    readings_.back().node = node;
    const StructureNode& named = pages_.tags[static_cast<std::size_t>(node)];
    readings_.back().printed.paragraph.kind = *kind_of(named.role);
  }
  Reading& reading = readings_[at->second];
  EditionParagraph& paragraph = reading.printed.paragraph;
  const bool same_line = !paragraph.lines.empty() && paragraph.lines.back().page == page_ &&
                         paragraph.lines.back().line == line_;
  if (!same_line) {
    paragraph.lines.push_back({page_, line_, static_cast<TextOffset>(paragraph.text.size())});
    reading.printed.places.push_back({placed.y, placed.y, placed.turned});
  }
  return reading;
}

void ParagraphReader::add(const PlacedDrawing& placed) {
  bool counted = false;
  const auto count = [&] {
    if (!counted) ++line_;
    counted = true;
  };
  for (const GlyphRun& run : placed.drawing->runs) {
    const NodeOwner* const owner = owner_of(placed, run.tag);
    if (owner == nullptr) continue;
    count();
    Reading& reading = reading_of(owner->paragraph, placed);
    std::u32string& text = reading.printed.paragraph.text;
    const std::u32string words = text_of(run);
    const TextOffset line_begin = reading.printed.paragraph.lines.back().offset;
    if (owner->cell >= 0 && owner->cell != reading.cell && !text.empty()) {
      text.push_back(U'\t');
    } else if (text.size() == line_begin && !text.empty() && !words.empty() &&
               is_western(text.back()) && is_western(words.front())) {
      text.push_back(U' ');  // the blank that the line end took
    }
    reading.cell = owner->cell;
    reading.all_heads = reading.all_heads && owner->head_cell;
    text += words;
    LinePlace& place = reading.printed.places.back();
    if (run.turn == Turn::none) {
      place.bottom = std::max(place.bottom, placed.y + run.baseline + run.size.scale(12, 100));
    }
  }
  for (const Image& image : placed.drawing->images) {
    if (const NodeOwner* const owner = owner_of(placed, image.tag)) {
      count();
      reading_of(owner->paragraph, placed).printed.places.back().bottom =
          placed.y + image.y + image.height;
    }
  }
}

std::vector<PrintedParagraph> ParagraphReader::finish() {
  std::vector<PrintedParagraph> printed;
  for (Reading& reading : readings_) {
    EditionParagraph& paragraph = reading.printed.paragraph;
    const StructureNode& node = pages_.tags[static_cast<std::size_t>(reading.node)];
    if (paragraph.text.empty()) paragraph.text = node.alternative;
    if (paragraph.kind == ParagraphKind::table_row && reading.all_heads) {
      paragraph.kind = ParagraphKind::table_head;
    }
    printed.push_back(std::move(reading.printed));
  }
  return printed;
}

}  // namespace

std::vector<PrintedParagraph> printed_paragraphs(const Pages& pages) {
  return ParagraphReader(pages).read();
}

}  // namespace banxin
