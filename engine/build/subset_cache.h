#pragma once
// SubsetCache: embedded fonts kept on disk between processes, so that a report that is built again,
// or edited without new characters, cuts no face. An entry's name says the stamp of the font file,
// the glyphs with what each stands for, and the code that cut it; a damaged entry is a miss.
#include <optional>
#include <utility>

#include "base/fingerprint.h"
#include "fonts/cache_dir.h"
#include "pdf/glyph_usage.h"

namespace banxin {

class SubsetCache {
 public:
  // `code`: loaded_code().
  SubsetCache(CacheDir folder, const Fingerprint& code) : folder_(std::move(folder)), code_(code) {}

  // As embed_font() of this face made it.
  std::optional<EmbeddedFont> find(const FaceUsage& usage, const FontFile& font) const;
  void store(const FaceUsage& usage, const FontFile& font, const EmbeddedFont& embedded) const;

 private:
  std::string name_of(const FaceUsage& usage, const FontFile& font) const;

  CacheDir folder_;
  Fingerprint code_;
};

}  // namespace banxin
