#include "fonts/font_file.h"

#include <fmt/format.h>
#include <hb-ot.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "fonts/cff_charset.h"
#include "fonts/harfbuzz.h"

namespace banxin {
namespace {

Problem unreadable(const std::string& path, const std::string& why) {
  Problem problem;
  problem.code = "font.unreadable";
  problem.place.file = path;
  problem.what = "font cannot be used: " + why;
  problem.remedy = "install the font again, or name another file in fonts.toml";
  problem.blame = Blame::environment;
  return problem;
}

Fingerprint stamp_of(const std::string& path, unsigned index, const struct stat& status) {
  FingerprintBuilder builder;
  builder.add(path);
  builder.add(index);
  builder.add(status.st_size);
  builder.add(status.st_mtim.tv_sec);
  builder.add(status.st_mtim.tv_nsec);
  builder.add(status.st_ino);
  builder.add(status.st_dev);
  return builder.finish();
}

// All that a PDF reader needs.
constexpr std::array<hb_tag_t, 10> kOutlineTables = {
    HB_TAG('C', 'F', 'F', ' '), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('g', 'l', 'y', 'f'),
    HB_TAG('l', 'o', 'c', 'a'), HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'),
    HB_TAG('p', 'r', 'e', 'p')};

hb_blob_t* reference_outline_table(hb_face_t*, hb_tag_t tag, void* whole_face) {
  if (std::find(kOutlineTables.begin(), kOutlineTables.end(), tag) == kOutlineTables.end()) {
    return hb_blob_get_empty();
  }
  return hb_face_reference_table(static_cast<hb_face_t*>(whole_face), tag);
}

void release_face(void* face) { hb_face_destroy(static_cast<hb_face_t*>(face)); }

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const HarfbuzzBlob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

}  // namespace

void FontFile::FaceDeleter::operator()(hb_face_t* face) const { hb_face_destroy(face); }
void FontFile::FontDeleter::operator()(hb_font_t* font) const { hb_font_destroy(font); }

Result<FontFile> FontFile::open(const std::string& path, unsigned index) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    return tl::unexpected(unreadable(path, std::strerror(errno)));
  }
  // A pipe would block for ever.
  if (!S_ISREG(status.st_mode)) return tl::unexpected(unreadable(path, "not a file"));
  const HarfbuzzBlob blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) return tl::unexpected(unreadable(path, "no permission to read it, or it is empty"));
  Result<FontFile> font = from_blob(blob.get(), path, index);
  if (font) font->stamp_ = stamp_of(path, index, status);
  return font;
}

Result<FontFile> FontFile::from_bytes(std::string bytes, const std::string& name) {
  auto* owned = new std::string(std::move(bytes));
  const HarfbuzzBlob blob(
      hb_blob_create(owned->data(), static_cast<unsigned>(owned->size()), HB_MEMORY_MODE_READONLY,
                     owned, [](void* data) { delete static_cast<std::string*>(data); }));
  Result<FontFile> font = from_blob(blob.get(), name, 0);
  if (font) {
    FingerprintBuilder builder;
    builder.add(name);
    builder.add(bytes_of(blob));
    font->stamp_ = builder.finish();
  }
  return font;
}

Result<FontFile> FontFile::from_blob(hb_blob_t* blob, const std::string& path, unsigned index) {
  const unsigned faces = hb_face_count(blob);
  if (faces == 0) return tl::unexpected(unreadable(path, "not an OpenType font"));
  if (index >= faces) {
    return tl::unexpected(
        unreadable(path, fmt::format("it has {} faces, index {} was asked for", faces, index)));
  }
  FontFile font;
  font.path_ = path;
  font.index_ = index;
  font.face_.reset(hb_face_create(blob, index));
  hb_face_t* face = font.face_.get();
  font.glyph_count_ = hb_face_get_glyph_count(face);
  if (font.glyph_count_ == 0) return tl::unexpected(unreadable(path, "it has no glyphs"));
  font.units_per_em_ = static_cast<std::int32_t>(hb_face_get_upem(face));

  const HarfbuzzBlob cff(hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' ')));
  font.has_cff_ = hb_blob_get_length(cff.get()) > 0;
  if (font.has_cff_) {
    std::optional<CffCharset> charset = read_cff_charset(bytes_of(cff), font.glyph_count_);
    if (!charset) return tl::unexpected(unreadable(path, "its CFF table is damaged"));
    font.cid_keyed_ = charset->cid_keyed;
    font.cids_ = std::move(charset->cids);
  } else if (!has_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
    return tl::unexpected(unreadable(path, "it has neither CFF nor TrueType outlines"));
  }

  hb_face_make_immutable(face);
  font.outlines_.reset(
      hb_face_create_for_tables(reference_outline_table, hb_face_reference(face), release_face));
  hb_face_set_index(font.outlines_.get(), index);
  hb_face_make_immutable(font.outlines_.get());
  font.font_.reset(hb_font_create(face));
  hb_ot_font_set_funcs(font.font_.get());
  hb_font_set_scale(font.font_.get(), font.units_per_em_, font.units_per_em_);
  hb_font_make_immutable(font.font_.get());
  return font;
}

std::string FontFile::postscript_name() const {
  std::array<char, 128> buffer{};
  unsigned size = buffer.size();
  hb_ot_name_get_utf8(face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                      buffer.data());
  std::string name;
  for (const char c : std::string_view(buffer.data(), size)) {
    const bool delimiter = std::strchr("[](){}<>/%#", c) != nullptr;
    if (c > ' ' && c <= '~' && !delimiter) name.push_back(c);
  }
  return name.empty() ? "Unnamed" : name;
}

std::optional<GlyphId> FontFile::glyph_of(char32_t character) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(font_.get(), character, &glyph) || glyph == 0) return std::nullopt;
  return GlyphId{glyph};
}

FontUnits FontFile::advance_of(GlyphId glyph) const {
  return {hb_font_get_glyph_h_advance(font_.get(), glyph.index)};
}

InkExtent FontFile::ink_of(GlyphId glyph) const {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(font_.get(), glyph.index, &extents)) return {};
  return {{extents.x_bearing},
          {extents.x_bearing + extents.width},
          {extents.y_bearing + extents.height},
          {extents.y_bearing}};
}

std::uint32_t FontFile::code_of(GlyphId glyph) const {
  return glyph.index < cids_.size() ? cids_[glyph.index] : glyph.index;
}

}  // namespace banxin
