#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/deflate.h"
#include "pdf/content_writer.h"
#include "pdf/syntax.h"
#include "pdf/tag_structure.h"
#include "pdf/write_images.h"
#include "pdf/write_pdf.h"

namespace banxin {
namespace {

constexpr std::string_view kLayoutArtifact = "/Type /Layout";

std::string_view artifact_properties(const PlacedDrawing& placed) {
  if (!placed.artifact) return kLayoutArtifact;
  switch (placed.furniture) {
    case Furniture::header:
      return "/Type /Pagination /Subtype /Header";
    case Furniture::footer:
      return "/Type /Pagination /Subtype /Footer";
    case Furniture::repeated:
      break;
  }
  return "/Type /Pagination";
}

// Rules and dots lie below all text of the page, in one artifact: between lines they would cut a
// paragraph's marked content into pieces.
void draw_rules(const Page& page, bool tagged, ContentWriter& writer) {
  bool open = false;
  const auto begin = [&] {
    if (open) return;
    open = true;
    tagged ? writer.begin_artifact(kLayoutArtifact) : writer.begin_unmarked();
  };
  for (const PlacedDrawing& placed : page.drawings) {
    if (!placed.drawing) continue;
    for (const Rule& rule : placed.drawing->rules) {
      if (rule.width.ticks <= 0 || rule.height.ticks <= 0) continue;
      begin();
      writer.set_ink(rule.ink);
      if (placed.turned) {
        const Rule turned{{}, {}, rule.height, rule.width, rule.ink};
        writer.fill_rectangle(turned, placed.x + rule.y, placed.y - rule.x - rule.width);
        continue;
      }
      writer.fill_rectangle(rule, placed.x + rule.x, placed.y + rule.y);
    }
    for (const Dot& dot : placed.drawing->dots) {
      begin();
      writer.set_ink(dot.ink);
      if (placed.turned) {
        writer.fill_circle(dot, placed.x + dot.y, placed.y - dot.x);
      } else {
        writer.fill_circle(dot, placed.x + dot.x, placed.y + dot.y);
      }
    }
  }
  if (open) writer.end_marked();
}

class PageDrawer {
 public:
  // `tags` null: nothing is marked.
  PageDrawer(const Page& page, const StructureTree* tags, const FontSet& fonts,
             const SlotOfGlyph& slot_of)
      : page_(page), tags_(tags), fonts_(fonts), slot_of_(slot_of), writer_(page.height) {}

  PageStream draw() {
    draw_rules(page_, tags_ != nullptr, writer_);
    for (const PlacedDrawing& placed : page_.drawings) {
      if (!placed.drawing) continue;
      for (const Image& image : placed.drawing->images) draw_image(image, placed);
      for (const GlyphRun& run : placed.drawing->runs) {
        if (!run.glyphs.empty()) draw_run(run, placed);
      }
    }
    stream_.spot_inks = writer_.spot_inks();
    stream_.content = deflate(writer_.finish());
    return std::move(stream_);
  }

 private:
  void draw_image(const Image& image, const PlacedDrawing& placed) {
    CHECK(!placed.turned, "photos are not on turned pages");
    mark_for(image.tag, placed);
    writer_.draw_image(image_resource(image.index), image, placed.x + image.x, placed.y + image.y);
    auto& used = stream_.images;
    const auto place = std::lower_bound(used.begin(), used.end(), image.index);
    if (place == used.end() || *place != image.index) used.insert(place, image.index);
  }

  void draw_run(const GlyphRun& run, const PlacedDrawing& placed) {
    mark_for(run.tag, placed);
    CHECK(!placed.turned || run.turn == Turn::none, "vertical text is not on a turned page");
    const Turn turn = placed.turned ? Turn::anticlockwise : run.turn;
    writer_.set_line((turn == Turn::none ? placed.y : placed.x) + run.baseline, turn);
    const Length start = turn == Turn::none        ? placed.x
                         : turn == Turn::clockwise ? placed.y
                                                   : page_.height - placed.y;
    writer_.set_ink(run.ink);
    if (!run.read_as.empty()) writer_.begin_read_as(text_string(run.read_as));
    const FontFile& font = fonts_.face(run.face).file;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      const DrawnGlyph& drawn = run.glyphs[i];
      use(slot_of_(run.face, drawn.glyph, text_of(run, i)));
      writer_.set_font(resource_, run.size);
      writer_.show(font.code_of(drawn.glyph), written_width(font, drawn.glyph), start + drawn.x);
    }
    if (!run.read_as.empty()) writer_.end_read_as();
  }

  void mark_for(TagIndex tag, const PlacedDrawing& placed) {
    if (tags_ == nullptr) {
      if (!tag_) writer_.begin_unmarked();
      tag_ = kArtifact;
    } else if (placed.artifact || tag == kArtifact) {
      mark_artifact(artifact_properties(placed));
    } else {
      mark(placed.tag_base + tag);
    }
  }

  void mark_artifact(std::string_view properties) {
    if (tag_ == kArtifact && artifact_ == properties) return;
    writer_.end_marked();
    tag_ = kArtifact;
    artifact_ = properties;
    writer_.begin_artifact(properties);
  }

  void mark(TagIndex tag) {
    if (tag_ == tag) return;
    writer_.end_marked();
    tag_ = tag;
    const auto node = static_cast<std::size_t>(tag);
    CHECK(node < tags_->size(), "a run's tag is a node of the tree");
    writer_.begin_marked(structure_type((*tags_)[node].role), stream_.marked.size());
    stream_.marked.push_back(tag);
  }

  void use(FontSlot slot) {
    if (slot_ == slot) return;
    slot_ = slot;
    resource_ = resource_name(slot);
    const auto place = std::lower_bound(stream_.fonts.begin(), stream_.fonts.end(), slot);
    if (place == stream_.fonts.end() || *place != slot) stream_.fonts.insert(place, slot);
  }

  const Page& page_;
  const StructureTree* tags_;
  const FontSet& fonts_;
  const SlotOfGlyph& slot_of_;
  ContentWriter writer_;
  PageStream stream_;
  std::optional<TagIndex> tag_;  // of the open sequence
  std::string_view artifact_;    // its properties
  std::optional<FontSlot> slot_;
  std::string resource_;
};

}  // namespace

std::string resource_name(FontSlot slot) {
  std::string name = "F" + std::to_string(slot.face.index);
  if (slot.alias > 0) name += "a" + std::to_string(slot.alias);
  return name;
}

PageStream draw_page(const Page& page, const StructureTree& tags, const FontSet& fonts,
                     const GlyphUsage& usage) {
  const SlotOfGlyph slot_of = [&](FaceId face, GlyphId glyph, const std::u32string& text) {
    return usage.slot_of(face, glyph, text);
  };
  return PageDrawer(page, &tags, fonts, slot_of).draw();
}

PageStream draw_untagged(const Page& page, const FontSet& fonts, const SlotOfGlyph& slot_of) {
  return PageDrawer(page, nullptr, fonts, slot_of).draw();
}

}  // namespace banxin
