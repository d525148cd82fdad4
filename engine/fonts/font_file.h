#pragma once
// FontFile: one face of a font file, mapped into memory and read by HarfBuzz.
// Immutable after opening; may be read from several threads. Damaged fonts give an error or missing
// glyphs, never a crash: HarfBuzz checks each table before it reads it.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "base/length.h"
#include "base/problem.h"
#include "fonts/face_id.h"

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;

namespace banxin {

// The box of a glyph's ink, from its origin, y upwards; all 0 for a glyph without ink.
struct InkExtent {
  FontUnits left, right, bottom, top;
};

class FontFile {
 public:
  // Errors: font.unreadable (missing, not a font, no such index, no glyphs, no outlines that a PDF
  // can hold).
  static Result<FontFile> open(const std::string& path, unsigned index);
  // From bytes in memory; `name` stands for the path in messages and in the stamp.
  static Result<FontFile> from_bytes(std::string bytes, const std::string& name);
  // From bytes that HarfBuzz holds already; it has no stamp.
  static Result<FontFile> from_blob(hb_blob_t* blob, const std::string& name, unsigned index);

  hb_face_t* face() const { return face_.get(); }
  hb_font_t* font() const { return font_.get(); }  // scaled to font units
  // The same face with its outlines and nothing else, for subsets: hb-subset would add the glyphs
  // that a character map (variation sequences: ， has two) or layout tables lead to.
  hb_face_t* outlines() const { return outlines_.get(); }
  const std::string& path() const { return path_; }
  unsigned index() const { return index_; }
  std::int32_t units_per_em() const { return units_per_em_; }
  std::uint32_t glyph_count() const { return glyph_count_; }
  // Without characters that a PDF name cannot hold; "Unnamed" if the font has none.
  std::string postscript_name() const;

  // The glyph of a character by the font's own character map; nothing if it has none.
  std::optional<GlyphId> glyph_of(char32_t character) const;
  FontUnits advance_of(GlyphId glyph) const;
  InkExtent ink_of(GlyphId glyph) const;

  // Whether outlines are CFF (then codes in a PDF are CIDs) or glyf (then they are glyph ids).
  bool has_cff() const { return has_cff_; }
  // The code that stands for a glyph in page content: its CID in a CID-keyed CFF font, else its
  // glyph id (LIBHARU §1). Independent of any subset.
  std::uint32_t code_of(GlyphId glyph) const;
  // Whether the CFF outlines are CID-keyed; name-keyed ones keep their glyph ids when subset.
  bool is_cid_keyed() const { return cid_keyed_; }

  // Identifies the file's content without reading it: path, index, size, time of change, inode.
  // From bytes: name and content.
  const Fingerprint& stamp() const { return stamp_; }

 private:
  struct FaceDeleter {
    void operator()(hb_face_t* face) const;
  };
  struct FontDeleter {
    void operator()(hb_font_t* font) const;
  };
  std::unique_ptr<hb_face_t, FaceDeleter> face_;
  std::unique_ptr<hb_face_t, FaceDeleter> outlines_;
  std::unique_ptr<hb_font_t, FontDeleter> font_;
  std::string path_;
  unsigned index_ = 0;
  std::int32_t units_per_em_ = 1000;
  std::uint32_t glyph_count_ = 0;
  bool has_cff_ = false;
  bool cid_keyed_ = false;
  std::vector<std::uint16_t> cids_;  // by glyph; empty: the charset is identity
  Fingerprint stamp_;
};

}  // namespace banxin
