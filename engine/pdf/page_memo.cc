#include "pdf/page_memo.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace banxin {
namespace {

std::vector<TagIndex> tags_of(const Drawing& drawing) {
  std::vector<TagIndex> tags;
  for (const GlyphRun& run : drawing.runs) tags.push_back(run.tag);
  for (const Image& image : drawing.images) tags.push_back(image.tag);
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

// That the page's tags are counted from.
TagIndex first_tag_of(const Page& page) {
  for (const PlacedDrawing& placed : page.drawings) {
    if (placed.drawing && !placed.artifact) return placed.tag_base;
  }
  return 0;
}

void move_tags(std::vector<TagIndex>& tags, TagIndex by) {
  for (TagIndex& tag : tags) tag += by;
}

}  // namespace

Fingerprint PageMemo::content_of(const Drawing& drawing) {
  FingerprintBuilder builder;
  builder.add(drawing.runs);
  builder.add(drawing.rules);
  builder.add(drawing.dots);
  builder.add(drawing.images);
  return builder.finish();
}

Fingerprint PageMemo::aliases_of(const GlyphUsage& usage) {
  FingerprintBuilder builder;
  for (const FaceUsage& face : usage.faces) {
    builder.add(face.face.index);
    for (const auto& [glyph, texts] : face.texts) {
      if (texts.size() == 1) continue;
      builder.add(glyph.index);
      builder.add(texts);
    }
  }
  return builder.finish();
}

std::vector<Memo<PageMemo::KnownDrawing>::Shared> PageMemo::know(const Page& page) {
  std::vector<Fingerprint> addresses;
  for (const PlacedDrawing& placed : page.drawings) {
    addresses.push_back({0, reinterpret_cast<std::uintptr_t>(placed.drawing.get())});
  }
  auto known = drawings_.find_all(addresses);
  for (std::size_t i = 0; i < known.size(); ++i) {
    const SharedDrawing& drawing = page.drawings[i].drawing;
    if (known[i] || !drawing) continue;
    known[i] = drawings_.keep(addresses[i], {drawing, content_of(*drawing), tags_of(*drawing)},
                              bytes_of(*drawing));
  }
  return known;
}

Fingerprint PageMemo::key_of(const Page& page, const StructureTree& tags, TagIndex first_tag,
                             const Fingerprint& aliases) {
  FingerprintBuilder builder;
  builder.add(aliases);
  builder.add(page.width);
  builder.add(page.height);
  const auto known_drawings = know(page);
  for (std::size_t i = 0; i < known_drawings.size(); ++i) {
    const PlacedDrawing& placed = page.drawings[i];
    if (!placed.drawing) continue;
    const KnownDrawing& known = *known_drawings[i];
    builder.add(known.content);
    builder.add(placed.x);
    builder.add(placed.y);
    builder.add(placed.turned);
    builder.add(placed.artifact);
    builder.add(placed.furniture);
    if (placed.artifact) continue;
    builder.add(placed.tag_base - first_tag);
    for (const TagIndex tag : known.tags) {
      const auto node = static_cast<std::size_t>(placed.tag_base + tag);
      if (tag != kArtifact) builder.add(tags.at(node).role);
    }
  }
  return builder.finish();
}

PageMemo::Known PageMemo::draw(const Page& page, const StructureTree& tags, const FontSet& fonts,
                               const GlyphUsage& usage, const Fingerprint& aliases) {
  const TagIndex first_tag = first_tag_of(page);
  const Fingerprint key = key_of(page, tags, first_tag, aliases);
  bool anew = false;
  const auto draw_anew = [&] {
    anew = true;
    PageStream stream = draw_page(page, tags, fonts, usage);
    move_tags(stream.marked, -first_tag);
    return stream;
  };
  Known drawn{*pages_.get(key, draw_anew,
                          [](const PageStream& stream) {
                            return sizeof(PageStream) + stream.content.size() +
                                   stream.marked.size() * sizeof(TagIndex);
                          }),
              false};
  drawn.anew = anew;
  move_tags(drawn.stream.marked, first_tag);
  return drawn;
}

}  // namespace banxin
