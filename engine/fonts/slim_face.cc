#include "fonts/slim_face.h"

#include <fmt/format.h>
#include <hb-ot.h>

#include <array>
#include <vector>

#include "base/fingerprint.h"
#include "fonts/harfbuzz.h"
#include "fonts/subset_font.h"

namespace banxin {
namespace {

// What is kept beside the glyphs of the characters: the forms that these features make of them.
constexpr std::array<hb_tag_t, 8> kFeatures = {
    HB_TAG('f', 'w', 'i', 'd'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('v', 'e', 'r', 't'), 0};
// The forms of other languages would double the face.
constexpr std::array<hb_tag_t, 2> kLocalForms = {HB_TAG('l', 'o', 'c', 'l'), 0};
constexpr hb_tag_t kLocalLanguage = HB_TAG('Z', 'H', 'S', ' ');

// Subsets of FandolFang (10,365 glyphs) take as long from its slim face as from the whole; those of
// Noto Serif CJK (65,535) take less than half.
bool gains(const FontFile& font, const std::u32string& characters) {
  return font.is_cid_keyed() && font.glyph_count() > 2 * characters.size();
}

std::string entry_name(const FontFile& font, const std::u32string& characters) {
  FingerprintBuilder kept;
  kept.add(characters);
  for (const hb_tag_t feature : kFeatures) kept.add(feature);
  for (const hb_tag_t feature : kLocalForms) kept.add(feature);
  kept.add(kLocalLanguage);
  return fmt::format("slim-{}-{}-hb{}", to_string(font.stamp()), to_string(kept.finish()),
                     hb_version_string());
}

// Adds what the features can make of `glyphs` together: `language` 0 stands for all.
void add_reachable(hb_face_t* face, hb_set_t* glyphs, const hb_tag_t* features, hb_tag_t language) {
  const std::array<hb_tag_t, 2> languages = {language, 0};
  const HarfbuzzSet lookups(hb_set_create());
  hb_ot_layout_collect_lookups(face, HB_OT_TAG_GSUB, nullptr,
                               language == 0 ? nullptr : languages.data(), features, lookups.get());
  hb_ot_layout_lookups_substitute_closure(face, lookups.get(), glyphs);
}

std::vector<GlyphId> glyphs_to_keep(const FontFile& font, const std::u32string& characters) {
  const HarfbuzzSet glyphs(hb_set_create());
  for (const char32_t c : characters) {
    if (const auto glyph = font.glyph_of(c)) hb_set_add(glyphs.get(), glyph->index);
  }
  add_reachable(font.face(), glyphs.get(), kLocalForms.data(), kLocalLanguage);
  add_reachable(font.face(), glyphs.get(), kFeatures.data(), 0);
  std::vector<GlyphId> kept;
  hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
  while (hb_set_next(glyphs.get(), &glyph)) {
    if (glyph < font.glyph_count()) kept.push_back(GlyphId{glyph});
  }
  return kept;
}

}  // namespace

std::optional<FontFile> find_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters) {
  if (!gains(font, characters)) return std::nullopt;
  const std::optional<std::string> entry = cache.find(entry_name(font, characters));
  if (!entry) return std::nullopt;
  const HarfbuzzBlob blob(hb_blob_create_from_file_or_fail(entry->c_str()));
  if (!blob || !unseal(bytes_of(blob))) return std::nullopt;
  Result<FontFile> slim = FontFile::from_blob(blob.get(), *entry, 0);
  if (!slim || !slim->is_cid_keyed()) return std::nullopt;
  return std::move(*slim);
}

std::optional<FontFile> make_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters) {
  if (!gains(font, characters) || !cache.can_store()) return std::nullopt;
  std::optional<std::string> bytes = cut_face(font, glyphs_to_keep(font, characters));
  if (!bytes) return std::nullopt;
  const std::string name = entry_name(font, characters);
  cache.store(name, seal(*bytes));
  Result<FontFile> slim = FontFile::from_bytes(std::move(*bytes), name);
  if (!slim || !slim->is_cid_keyed()) return std::nullopt;
  return std::move(*slim);
}

std::optional<FontFile> open_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters) {
  if (std::optional<FontFile> slim = find_slim_face(font, cache, characters)) return slim;
  return make_slim_face(font, cache, characters);
}

}  // namespace banxin
