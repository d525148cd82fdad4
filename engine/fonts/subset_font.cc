#include "fonts/subset_font.h"

#include <fmt/format.h>
#include <hb-subset.h>

#include <utility>

#include "base/check.h"
#include "fonts/harfbuzz.h"

namespace banxin {
namespace {

using Input = HarfbuzzOwner<hb_subset_input_t, hb_subset_input_destroy>;
using Plan = HarfbuzzOwner<hb_subset_plan_t, hb_subset_plan_destroy>;

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

struct Cut {
  Plan plan;
  HarfbuzzFace face;
};

// `glyphs` of `font`, .notdef included. An empty face: it failed.
Cut cut(const FontFile& font, const std::vector<GlyphId>& glyphs) {
  Cut result;
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return result;
  // Without subroutines a subset is made faster and deflates smaller (LIBHARU §5). Codes of
  // name-keyed CFF are glyph ids, so they must stay; those of CID-keyed CFF are CIDs, which stay
  // anyway.
  unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE;
  if (font.has_cff() && !font.is_cid_keyed()) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags(input.get(), flags);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const GlyphId glyph : glyphs) hb_set_add(wanted, glyph.index);
  result.plan.reset(hb_subset_plan_create_or_fail(font.outlines(), input.get()));
  if (result.plan) result.face.reset(hb_subset_plan_execute_or_fail(result.plan.get()));
  return result;
}

Problem failed(const FontFile& font, const char* why) {
  Problem problem;
  problem.code = "font.subset-failed";
  problem.place.file = font.path();
  problem.what = fmt::format("font cannot be subset: {}", why);
  problem.remedy = "install the font again, or name another file in fonts.toml";
  problem.blame = Blame::environment;
  return problem;
}

// `blob` is ours to release.
std::string take_bytes(hb_blob_t* blob) { return std::string(bytes_of(HarfbuzzBlob(blob))); }

}  // namespace

Result<FontSubset> subset_font(const FontFile& font, const std::vector<GlyphId>& glyphs) {
  for (const GlyphId glyph : glyphs) {
    CHECK(glyph.index < font.glyph_count(), "glyphs to subset are of the font");
  }
  const Cut made = cut(font, glyphs);
  if (!made.face) return tl::unexpected(failed(font, "its tables are damaged"));
  FontSubset subset;
  if (font.has_cff()) {
    subset.program = FontProgram::cff;
    subset.bytes = take_bytes(hb_face_reference_table(made.face.get(), kCff));
  } else {
    subset.program = FontProgram::truetype;
    subset.bytes = take_bytes(hb_face_reference_blob(made.face.get()));
    const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(made.plan.get());
    for (const GlyphId glyph : glyphs) {
      subset.subset_glyphs.push_back(hb_map_get(mapping, glyph.index));
    }
  }
  if (subset.bytes.empty()) return tl::unexpected(failed(font, "it has no outlines"));
  return subset;
}

std::optional<std::string> cut_face(const FontFile& font, const std::vector<GlyphId>& glyphs) {
  const Cut made = cut(font, glyphs);
  if (!made.face) return std::nullopt;
  std::string bytes = take_bytes(hb_face_reference_blob(made.face.get()));
  if (bytes.empty()) return std::nullopt;
  return bytes;
}

std::optional<Result<FontSubset>> subset_slim(const FontFile& font, const FontFile& slim,
                                              const std::vector<GlyphId>& glyphs) {
  CHECK(font.is_cid_keyed() && slim.is_cid_keyed(), "only CID-keyed fonts have slim faces");
  std::vector<std::uint32_t> glyph_by_cid(0x10000);
  for (std::uint32_t glyph = 1; glyph < slim.glyph_count(); ++glyph) {
    glyph_by_cid[slim.code_of(GlyphId{glyph}) & 0xFFFF] = glyph;
  }
  std::vector<GlyphId> in_slim;
  in_slim.reserve(glyphs.size());
  for (const GlyphId glyph : glyphs) {
    if (glyph.index == 0) continue;
    const std::uint32_t found = glyph_by_cid[font.code_of(glyph) & 0xFFFF];
    if (found == 0) return std::nullopt;
    in_slim.push_back(GlyphId{found});
  }
  return subset_font(slim, in_slim);
}

}  // namespace banxin
