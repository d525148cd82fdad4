#include <algorithm>
#include <string_view>

#include "base/check.h"
#include "base/deflate.h"
#include "base/fingerprint.h"
#include "pdf/font_descriptor.h"
#include "pdf/glyph_usage.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr std::int64_t kDefaultWidth = 100'000;  // DW 1000
constexpr std::size_t kEntriesPerBlock = 100;    // of a CMap (Adobe Technical Note #5014)
constexpr std::size_t kMinEqualRun = 3;          // "c c w" from here on beats "c [w w w]"

// ZERO WIDTH SPACE for a part of the glyph before it: with no entry, or an empty one, Poppler makes
// a blank of the glyph and MuPDF U+FFFD.
constexpr std::u32string_view kNoText = U"\u200B";

struct UsedGlyph {
  std::uint32_t code;
  GlyphId glyph;
  std::int64_t width;  // see written_width
  const std::vector<std::u32string>* texts;
};

std::vector<UsedGlyph> by_code(const FaceUsage& usage, const FontFile& font) {
  std::vector<UsedGlyph> used;
  used.reserve(usage.texts.size());
  for (const auto& [glyph, texts] : usage.texts) {
    used.push_back({font.code_of(glyph), glyph, written_width(font, glyph), &texts});
  }
  std::sort(used.begin(), used.end(),
            [](const UsedGlyph& a, const UsedGlyph& b) { return a.code < b.code; });
  return used;
}

// Six letters that stand for these glyphs of this face.
std::string subset_tag(const FaceUsage& usage, const std::string& postscript_name) {
  FingerprintBuilder builder;
  builder.add(postscript_name);
  for (const auto& entry : usage.texts) builder.add(entry.first.index);
  std::uint64_t hash = builder.finish().low;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag.push_back(static_cast<char>('A' + hash % 26));
    hash /= 26;
  }
  return tag;
}

void append_width(std::string& out, std::int64_t width) { append_fixed(out, width, 2); }

// Codes first … last of one width.
struct WidthRun {
  std::uint32_t first, last;
  std::int64_t width;
  std::size_t size() const { return last - first + 1; }
};

// The entries of W; widths of 1000 are the default and not listed.
std::string widths_of(const std::vector<UsedGlyph>& used) {
  std::vector<WidthRun> runs;
  for (const UsedGlyph& glyph : used) {
    if (glyph.width == kDefaultWidth) continue;
    if (!runs.empty() && runs.back().last + 1 == glyph.code && runs.back().width == glyph.width) {
      runs.back().last = glyph.code;
    } else {
      runs.push_back({glyph.code, glyph.code, glyph.width});
    }
  }
  std::string out;
  for (std::size_t i = 0; i < runs.size();) {
    if (!out.empty()) out.push_back(' ');
    append_integer(out, runs[i].first);
    if (runs[i].size() >= kMinEqualRun) {
      out.push_back(' ');
      append_integer(out, runs[i].last);
      out.push_back(' ');
      append_width(out, runs[i].width);
      ++i;
      continue;
    }
    out += " [";
    std::uint32_t next = runs[i].first;
    for (; i < runs.size() && runs[i].first == next && runs[i].size() < kMinEqualRun; ++i) {
      for (; next <= runs[i].last; ++next) {
        if (out.back() != '[') out.push_back(' ');
        append_width(out, runs[i].width);
      }
    }
    out.push_back(']');
  }
  return out;
}

constexpr std::string_view kCMapHead =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view kCMapTail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

// What each glyph stands for in the font resource `alias`.
std::string to_unicode_of(const std::vector<UsedGlyph>& used, std::size_t alias) {
  std::vector<const UsedGlyph*> mapped;
  for (const UsedGlyph& glyph : used) {
    if (alias < glyph.texts->size()) mapped.push_back(&glyph);
  }
  std::string out(kCMapHead);
  for (std::size_t first = 0; first < mapped.size(); first += kEntriesPerBlock) {
    const std::size_t end = std::min(first + kEntriesPerBlock, mapped.size());
    append_integer(out, static_cast<std::int64_t>(end - first));
    out += " beginbfchar\n";
    for (std::size_t i = first; i < end; ++i) {
      out.push_back('<');
      append_hex(out, mapped[i]->code);
      out += "> <";
      const std::u32string& text = (*mapped[i]->texts)[alias];
      append_utf16_hex(out, text.empty() ? kNoText : text);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  out += kCMapTail;
  return out;
}

// Two bytes for each code up to the last: the glyph of the subset.
std::string cid_to_gid_of(const FontFile& font, const std::vector<GlyphId>& glyphs,
                          const FontSubset& subset) {
  CHECK(subset.subset_glyphs.size() == glyphs.size(), "every glyph asked for is in the subset");
  std::string map;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t place = std::size_t{font.code_of(glyphs[i])} * 2;
    if (map.size() < place + 2) map.resize(place + 2, '\0');
    map[place] = static_cast<char>(subset.subset_glyphs[i] >> 8);
    map[place + 1] = static_cast<char>(subset.subset_glyphs[i]);
  }
  return map;
}

Result<FontSubset> make_subset(const FontFile& font, const FontFile* slim,
                               const std::vector<GlyphId>& glyphs) {
  if (slim) {
    if (auto subset = subset_slim(font, *slim, glyphs)) return std::move(*subset);
  }
  return subset_font(font, glyphs);
}

}  // namespace

Result<EmbeddedFont> embed_font(const FaceUsage& usage, const Face& face, const FontFile* slim) {
  const FontFile& font = face.file;
  std::vector<GlyphId> glyphs;
  glyphs.reserve(usage.texts.size());
  std::size_t aliases = 1;
  for (const auto& [glyph, texts] : usage.texts) {
    glyphs.push_back(glyph);
    aliases = std::max(aliases, texts.size());
  }
  const Result<FontSubset> subset = make_subset(font, slim, glyphs);
  if (!subset) return tl::unexpected(subset.error());

  std::string name = font.postscript_name();
  if (name.empty()) name = "Unnamed";
  const std::vector<UsedGlyph> used = by_code(usage, font);
  EmbeddedFont embedded;
  embedded.face = usage.face;
  embedded.base_name = subset_tag(usage, name) + "+" + name;
  embedded.program = subset->program;
  embedded.program_stream = deflate(subset->bytes, DeflateEffort::least);
  embedded.program_length = subset->bytes.size();
  if (subset->program == FontProgram::truetype) {
    embedded.cid_to_gid_stream = deflate(cid_to_gid_of(font, glyphs, *subset));
  }
  embedded.widths = widths_of(used);
  embedded.descriptor = descriptor_entries(measure_font(font));
  for (std::size_t alias = 0; alias < aliases; ++alias) {
    embedded.to_unicode_streams.push_back(deflate(to_unicode_of(used, alias)));
  }
  return embedded;
}

}  // namespace banxin
