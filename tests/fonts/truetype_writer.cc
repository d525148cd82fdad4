#include "truetype_writer.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace banxin::testing {
namespace {

constexpr std::uint32_t kMadeOnHigh = 0;  // 2024-01-01, in seconds since 1904
constexpr std::uint32_t kMadeOnLow = 3786912000;

Box bounds(const Outline& outline) {
  if (outline.empty()) return {};
  Box box = {kUnitsPerEm, kUnitsPerEm, -kUnitsPerEm, -kUnitsPerEm};
  for (const Contour& contour : outline) {
    for (const Point& point : contour) {
      box = {std::min(box.left, point.x), std::min(box.bottom, point.y),
             std::max(box.right, point.x), std::max(box.top, point.y)};
    }
  }
  return box;
}

Box bounds(const std::vector<Glyph>& glyphs) {
  Box box = bounds(glyphs.front().outline);
  for (const Glyph& glyph : glyphs) {
    if (glyph.outline.empty()) continue;
    const Box ink = bounds(glyph.outline);
    box = {std::min(box.left, ink.left), std::min(box.bottom, ink.bottom),
           std::max(box.right, ink.right), std::max(box.top, ink.top)};
  }
  return box;
}

// ---- Bytes -------------------------------------------------------------------------------------

// OpenType is big-endian throughout.
class Bytes {
 public:
  Bytes& u8(unsigned value) {
    bytes_ += static_cast<char>(value & 0xFF);
    return *this;
  }
  Bytes& u16(std::size_t value) {
    return u8(static_cast<unsigned>(value >> 8)).u8(static_cast<unsigned>(value));
  }
  Bytes& i16(int value) { return u16(static_cast<std::size_t>(value) & 0xFFFF); }
  Bytes& u32(std::size_t value) { return u16(value >> 16 & 0xFFFF).u16(value & 0xFFFF); }
  Bytes& u16s(std::initializer_list<std::size_t> values) {
    for (std::size_t value : values) u16(value);
    return *this;
  }
  Bytes& i16s(std::initializer_list<int> values) {
    for (int value : values) i16(value);
    return *this;
  }
  Bytes& text(std::string_view value) {
    bytes_ += value;
    return *this;
  }
  Bytes& pad_to(std::size_t multiple) {
    while (bytes_.size() % multiple != 0) u8(0);
    return *this;
  }
  std::size_t size() const { return bytes_.size(); }
  const std::string& string() const { return bytes_; }

 private:
  std::string bytes_;
};

// The binary search hints of sfnt header and cmap: size of an entry × the largest power of two.
struct SearchHints {
  std::size_t range = 0;
  std::size_t selector = 0;
  std::size_t shift = 0;
};

SearchHints search_hints(std::size_t entries, std::size_t entry_size) {
  SearchHints hints;
  while (std::size_t{2} << hints.selector <= entries) ++hints.selector;
  hints.range = entry_size << hints.selector;
  hints.shift = entry_size * entries - hints.range;
  return hints;
}

// ---- Tables ------------------------------------------------------------------------------------

// One axis of a glyph's points: a flag bit pair and zero, one or two bytes for each step.
struct Axis {
  unsigned short_bit;
  unsigned same_bit;
  std::vector<unsigned> flags;
  Bytes steps;

  void add(int step) {
    unsigned flag = 0;
    if (step == 0) {
      flag = same_bit;
    } else if (-256 < step && step < 256) {
      flag = short_bit | (step > 0 ? same_bit : 0);
      steps.u8(static_cast<unsigned>(step > 0 ? step : -step));
    } else {
      steps.i16(step);
    }
    flags.push_back(flag);
  }
};

std::string glyph_data(const Outline& outline) {
  if (outline.empty()) return {};
  const Box ink = bounds(outline);
  Bytes data;
  data.u16(outline.size()).i16s({ink.left, ink.bottom, ink.right, ink.top});
  for (std::size_t i = 1; i <= outline.size(); ++i) data.u16(4 * i - 1);
  data.u16(0);  // no instructions
  Axis x = {0x02, 0x10, {}, {}};
  Axis y = {0x04, 0x20, {}, {}};
  Point last;
  for (const Contour& contour : outline) {
    for (const Point& point : contour) {
      x.add(point.x - last.x);
      y.add(point.y - last.y);
      last = point;
    }
  }
  constexpr unsigned kOnCurve = 0x01;
  for (std::size_t i = 0; i < x.flags.size(); ++i) data.u8(x.flags[i] | y.flags[i] | kOnCurve);
  data.text(x.steps.string()).text(y.steps.string()).pad_to(4);
  return data.string();
}

struct GlyphTables {
  Bytes glyf;
  Bytes loca;
};

GlyphTables make_glyf_and_loca(const std::vector<Glyph>& glyphs) {
  GlyphTables tables;
  for (const Glyph& glyph : glyphs) {
    tables.loca.u32(tables.glyf.size());
    tables.glyf.text(glyph_data(glyph.outline));
  }
  tables.loca.u32(tables.glyf.size());
  return tables;
}

Bytes make_head(const std::vector<Glyph>& glyphs) {
  const Box ink = bounds(glyphs);
  Bytes head;
  head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5);  // the zero: see write_sfnt
  head.u16(0x000B).u16(kUnitsPerEm);  // baseline and left side bearing at 0, whole ppem
  head.u32(kMadeOnHigh).u32(kMadeOnLow).u32(kMadeOnHigh).u32(kMadeOnLow);
  head.i16s({ink.left, ink.bottom, ink.right, ink.top});
  head.i16s({0, 6, 2, 1, 0});  // plain, smallest ppem, left to right, long loca, glyf
  return head;
}

// How many glyphs need an advance in hmtx: the rest repeat the last one.
std::size_t count_long_metrics(const std::vector<Glyph>& glyphs) {
  std::size_t count = glyphs.size();
  while (count > 1 && glyphs[count - 2].advance == glyphs.back().advance) --count;
  return count;
}

Bytes make_hhea(const std::vector<Glyph>& glyphs) {
  const Box ink = bounds(glyphs);
  Bytes hhea;
  hhea.u32(0x00010000).i16s({kAscender, kDescender, 0, kFullWidth});
  int least_right_bearing = kUnitsPerEm;
  for (const Glyph& glyph : glyphs) {
    if (glyph.outline.empty()) continue;
    least_right_bearing =
        std::min(least_right_bearing, glyph.advance - bounds(glyph.outline).right);
  }
  hhea.i16s({ink.left, least_right_bearing, ink.right});
  hhea.i16s({1, 0, 0, 0, 0, 0, 0, 0});  // upright caret, reserved, metric format
  hhea.u16(count_long_metrics(glyphs));
  return hhea;
}

Bytes make_hmtx(const std::vector<Glyph>& glyphs) {
  const std::size_t long_metrics = count_long_metrics(glyphs);
  Bytes hmtx;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i < long_metrics) hmtx.i16(glyphs[i].advance);
    hmtx.i16(bounds(glyphs[i].outline).left);
  }
  return hmtx;
}

Bytes make_maxp(const std::vector<Glyph>& glyphs) {
  std::size_t most_contours = 0;
  for (const Glyph& glyph : glyphs) most_contours = std::max(most_contours, glyph.outline.size());
  Bytes maxp;
  maxp.u32(0x00010000).u16(glyphs.size()).u16(4 * most_contours).u16(most_contours);
  maxp.u16s({0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});  // no composites, no instructions
  return maxp;
}

Bytes make_os2(const std::map<char32_t, int>& advances) {
  std::size_t sum = 0;
  for (const auto& entry : advances) sum += static_cast<std::size_t>(entry.second);
  Bytes os2;
  os2.u16(4).u16(sum / advances.size()).u16s({400, 5, 0});  // regular, normal width, installable
  os2.i16s({650, 600, 0, 75, 650, 600, 0, 350});            // sub- and superscripts
  os2.i16s({50, 300, 0});                                   // strike-out, no family class
  for (unsigned digit : {2u, 0u, 5u, 9u, 0u, 0u, 0u, 0u, 0u, 0u}) os2.u8(digit);  // PANOSE
  os2.u32(0x80000003).u32(0x0A010000).u32(0).u32(0);  // Latin, CJK, beyond the BMP
  os2.text("BNXN").u16(0x00C0);                       // regular, and use the typographic metrics
  os2.u16(std::min<std::size_t>(advances.begin()->first, 0xFFFF));
  os2.u16(std::min<std::size_t>(advances.rbegin()->first, 0xFFFF));
  os2.i16s({kAscender, kDescender, 0, kAscender, -kDescender});
  os2.u32(0x00040001).u32(0);      // Latin 1, GB 2312
  os2.i16s({500, 700, 0, 32, 1});  // x height, cap height, default, break character, context
  return os2;
}

// Characters that follow one another, with glyphs that do.
struct CharacterRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t glyph = 0;
};

std::vector<CharacterRange> character_ranges(const std::vector<Glyph>& glyphs) {
  std::map<std::uint32_t, std::uint32_t> glyph_of;
  for (std::uint32_t i = 1; i < glyphs.size(); ++i) glyph_of[glyphs[i].character] = i;
  std::vector<CharacterRange> ranges;
  for (const auto& [character, glyph] : glyph_of) {
    if (!ranges.empty() && ranges.back().last + 1 == character &&
        ranges.back().glyph + (character - ranges.back().first) == glyph) {
      ranges.back().last = character;
    } else {
      ranges.push_back({character, character, glyph});
    }
  }
  return ranges;
}

// Format 4: the BMP in segments, closed by the one that holds U+FFFF.
Bytes make_cmap_format4(std::vector<CharacterRange> ranges) {
  std::erase_if(ranges, [](const CharacterRange& range) { return range.last > 0xFFFF; });
  ranges.push_back({0xFFFF, 0xFFFF, 0});
  const SearchHints hints = search_hints(ranges.size(), 2);
  Bytes table;
  table.u16(4).u16(16 + 8 * ranges.size()).u16(0);
  table.u16(2 * ranges.size()).u16(hints.range).u16(hints.selector).u16(hints.shift);
  for (const auto& range : ranges) table.u16(range.last);
  table.u16(0);
  for (const auto& range : ranges) table.u16(range.first);
  for (const auto& range : ranges) table.u16((0x10000 + range.glyph - range.first) & 0xFFFF);
  for (std::size_t i = 0; i < ranges.size(); ++i) table.u16(0);
  return table;
}

// Format 12: all of Unicode.
Bytes make_cmap_format12(const std::vector<CharacterRange>& ranges) {
  Bytes table;
  table.u16(12).u16(0).u32(16 + 12 * ranges.size()).u32(0).u32(ranges.size());
  for (const auto& range : ranges) table.u32(range.first).u32(range.last).u32(range.glyph);
  return table;
}

Bytes make_cmap(const std::vector<Glyph>& glyphs) {
  const auto ranges = character_ranges(glyphs);
  Bytes bmp = make_cmap_format4(ranges);
  bmp.pad_to(4);
  constexpr std::size_t kHeader = 4 + 4 * 8;
  Bytes cmap;
  cmap.u16(0).u16(4);
  cmap.u16(0).u16(3).u32(kHeader).u16(0).u16(4).u32(kHeader + bmp.size());   // Unicode
  cmap.u16(3).u16(1).u32(kHeader).u16(3).u16(10).u32(kHeader + bmp.size());  // Windows
  cmap.text(bmp.string()).text(make_cmap_format12(ranges).string());
  return cmap;
}

Bytes make_name() {
  const std::vector<std::pair<unsigned, std::string_view>> names = {
      {0, "Boxes drawn by make_metric_font.cc of banxin; no design of anybody"},
      {1, "Banxin Metric"},
      {2, "Regular"},
      {3, "Banxin Metric TF-1"},
      {4, "Banxin Metric"},
      {5, "Version 1.000"},
      {6, "BanxinMetric-Regular"}};
  Bytes records;
  Bytes strings;
  for (const auto& [id, name] : names) {
    records.u16s({3, 1, 0x409, id, 2 * name.size(), strings.size()});
    for (char letter : name) strings.u16(static_cast<unsigned char>(letter));
  }
  Bytes table;
  table.u16s({0, names.size(), 6 + records.size()});
  table.text(records.string()).text(strings.string());
  return table;
}

// Version 3: no glyph names.
Bytes make_post() {
  Bytes post;
  post.u32(0x00030000).u32(0).i16s({-75, 50});
  for (int i = 0; i < 5; ++i) post.u32(0);
  return post;
}

// ---- The file ----------------------------------------------------------------------------------

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    sum += std::uint32_t{static_cast<unsigned char>(bytes[i])} << (24 - 8 * (i % 4));
  }
  return sum;
}

// Joins the tables; the file's own checksum goes to byte 8 of head.
std::string write_sfnt(const std::map<std::string, Bytes>& tables) {
  const SearchHints hints = search_hints(tables.size(), 16);
  Bytes directory;
  directory.u32(0x00010000).u16(tables.size());
  directory.u16(hints.range).u16(hints.selector).u16(hints.shift);
  const std::size_t start = 12 + 16 * tables.size();
  std::size_t head_at = 0;
  Bytes body;
  for (const auto& [tag, table] : tables) {
    if (tag == "head") head_at = start + body.size();
    directory.text(tag).u32(checksum(table.string())).u32(start + body.size()).u32(table.size());
    body.text(table.string()).pad_to(4);
  }
  std::string file = directory.string() + body.string();
  Bytes adjustment;
  adjustment.u32((0xB1B0AFBA - checksum(file)) & 0xFFFFFFFF);
  return file.replace(head_at + 8, 4, adjustment.string());
}

}  // namespace

std::string write_truetype(const std::vector<Glyph>& glyphs,
                           const std::map<char32_t, int>& advances) {
  const auto [glyf, loca] = make_glyf_and_loca(glyphs);
  return write_sfnt({{"OS/2", make_os2(advances)},
                     {"cmap", make_cmap(glyphs)},
                     {"glyf", glyf},
                     {"head", make_head(glyphs)},
                     {"hhea", make_hhea(glyphs)},
                     {"hmtx", make_hmtx(glyphs)},
                     {"loca", loca},
                     {"maxp", make_maxp(glyphs)},
                     {"name", make_name()},
                     {"post", make_post()}});
}

}  // namespace banxin::testing
