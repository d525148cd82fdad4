#pragma once
// Slim face: a CID-keyed CJK face cut once to the 8,105 standard characters and the engine's marks,
// kept in the cache directory. Subsets cut from it are byte for byte those of the full face (DESIGN
// §3), but cost a fraction: the full file of Noto CJK has 65,535 glyphs. It also holds the glyphs
// that the features of the engine put for these characters (fwid: the dash of two ems; the default
// features; vert). It has outlines only: text is shaped with the full face.
#include <optional>
#include <string>

#include "fonts/cache_dir.h"
#include "fonts/font_file.h"

namespace banxin {

// The slim face of `font` if the cache has it whole. Its name in the cache says the stamp of the
// font, the characters and features, and the version of HarfBuzz. `characters`: sorted code points
// (slim_characters()).
std::optional<FontFile> find_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters);

// Cuts and stores it, which takes longer than a subset of the full face. Nothing when the face does
// not gain by it (glyf outlines, name-keyed CFF), when it cannot be cut, or when nothing can be
// stored.
std::optional<FontFile> make_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters);

// Finds it, else makes it.
std::optional<FontFile> open_slim_face(const FontFile& font, const CacheDir& cache,
                                       const std::u32string& characters);

}  // namespace banxin
