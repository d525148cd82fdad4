#pragma once
// The charset of a CFF table: which CID each glyph of a CID-keyed font has (Adobe Technical Note
// #5176, §13 Charsets, formats 0–2).
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace banxin {

struct CffCharset {
  bool cid_keyed = false;
  std::vector<std::uint16_t>
      cids;  // by glyph; empty if not CID-keyed or if CID = glyph id throughout
};

// In: a whole CFF table and its number of glyphs. Nothing if the table is malformed.
std::optional<CffCharset> read_cff_charset(std::string_view table, std::uint32_t glyph_count);

}  // namespace banxin
