#include "pdf/glyph_usage.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"

namespace banxin {
namespace {

// Most glyphs stand for one character throughout; that character is kept in a table by glyph, so
// that only what is new costs a search.
struct FaceTally {
  std::vector<char32_t> first;  // by glyph; 0: not seen
  std::vector<std::pair<GlyphId, std::u32string>> further;

  void count(GlyphId glyph, char32_t character) {
    if (glyph.index >= first.size()) first.resize(glyph.index + 1, 0);
    char32_t& seen = first[glyph.index];
    if (seen == 0 || seen == character) {
      seen = character;
    } else {
      further.emplace_back(glyph, std::u32string(1, character));
    }
  }
  void count(GlyphId glyph, std::u32string text) {
    if (text.size() == 1) {
      count(glyph, text[0]);
    } else {
      further.emplace_back(glyph, std::move(text));
    }
  }

  FaceUsage usage(FaceId face) {
    FaceUsage result{face, {}};
    auto& texts = result.texts;
    for (std::uint32_t glyph = 0; glyph < first.size(); ++glyph) {
      if (first[glyph] == 0) continue;
      texts.emplace_hint(texts.end(), GlyphId{glyph}, std::vector{std::u32string(1, first[glyph])});
    }
    for (auto& [glyph, text] : further) texts[glyph].push_back(std::move(text));
    for (auto& [glyph, all] : texts) {
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    return result;
  }
};

}  // namespace

std::u32string text_of(const GlyphRun& run, std::size_t index) {
  for (const auto& [glyph, text] : run.texts) {
    if (glyph == index) return text;
  }
  const char32_t character = run.glyphs[index].character;
  return character == 0 ? std::u32string() : std::u32string(1, character);
}

std::int64_t written_width(const FontFile& font, GlyphId glyph) {
  return mul_div(font.advance_of(glyph).value, 100'000, font.units_per_em());
}

GlyphUsage collect_usage(const Pages& pages) {
  std::map<FaceId, FaceTally> tallies;
  for (const Page& page : pages.pages) {
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing) continue;
      for (const GlyphRun& run : placed.drawing->runs) {
        if (run.glyphs.empty()) continue;
        FaceTally& tally = tallies[run.face];
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
          const DrawnGlyph& drawn = run.glyphs[i];
          if (run.texts.empty() && drawn.character != 0) {
            tally.count(drawn.glyph, drawn.character);
          } else {
            tally.count(drawn.glyph, text_of(run, i));
          }
        }
      }
    }
  }
  GlyphUsage usage;
  for (auto& [face, tally] : tallies) usage.faces.push_back(tally.usage(face));
  return usage;
}

GlyphUsage join_usage(GlyphUsage a, const GlyphUsage& b) {
  for (const FaceUsage& face : b.faces) {
    const auto place =
        std::lower_bound(a.faces.begin(), a.faces.end(), face.face,
                         [](const FaceUsage& usage, FaceId wanted) { return usage.face < wanted; });
    if (place == a.faces.end() || place->face != face.face) {
      a.faces.insert(place, face);
      continue;
    }
    for (const auto& [glyph, texts] : face.texts) {
      std::vector<std::u32string>& all = place->texts[glyph];
      std::vector<std::u32string> joined;
      std::set_union(all.begin(), all.end(), texts.begin(), texts.end(),
                     std::back_inserter(joined));
      all = std::move(joined);
    }
  }
  return a;
}

GlyphUsage without_usage(const GlyphUsage& usage, const GlyphUsage& base) {
  GlyphUsage rest;
  for (const FaceUsage& face : usage.faces) {
    FaceUsage own{face.face, {}};
    for (const auto& [glyph, texts] : face.texts) {
      for (const std::u32string& text : texts) {
        if (!base.find(face.face, glyph, text)) own.texts[glyph].push_back(text);
      }
    }
    if (!own.texts.empty()) rest.faces.push_back(std::move(own));
  }
  return rest;
}

std::optional<FontSlot> GlyphUsage::find(FaceId face, GlyphId glyph,
                                         const std::u32string& text) const {
  const auto used =
      std::lower_bound(faces.begin(), faces.end(), face,
                       [](const FaceUsage& usage, FaceId wanted) { return usage.face < wanted; });
  if (used == faces.end() || used->face != face) return std::nullopt;
  const auto found = used->texts.find(glyph);
  if (found == used->texts.end()) return std::nullopt;
  const auto& texts = found->second;
  const auto position = std::lower_bound(texts.begin(), texts.end(), text);
  if (position == texts.end() || *position != text) return std::nullopt;
  return FontSlot{face, static_cast<std::uint16_t>(position - texts.begin())};
}

FontSlot GlyphUsage::slot_of(FaceId face, GlyphId glyph, const std::u32string& text) const {
  const auto slot = find(face, glyph, text);
  CHECK(slot, "the glyph and its text were collected");
  return *slot;
}

}  // namespace banxin
