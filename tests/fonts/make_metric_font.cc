// make_metric_font OUT.ttf: writes the metric font of the tests, "Banxin Metric".
//
// A face whose advances are known by heart, so that a test can say where every glyph of a line
// stands: 1000 units per em, ascender 880, descender -120. It has no GSUB and no GPOS, so neither
// `halt` nor `chws`.
//   advance 1000: Han 〇 〓, U+3000, full-width forms, full-width marks, — … ①–⑳ ■ ● ★
//   advance 500:  ASCII, Latin-1, · – − ℃ ‰ ㎡ №, pinyin vowels
// Ink, in x of the cell:
//   Han             60…940 (y -60…820)
//   opening marks   560…900, the right half only (mainland positions: CLREQ, GB/T 15834)
//   closing, pause and stop marks, ！ and ？   100…440, the left half only
//   —               0…1000, a bar at height 380: two of them touch
//   …               three dots across the cell; two make six at one pitch
// Every glyph but bars and dots is a ring whose hole spells the lower 16 bits of its code point,
// one hexadecimal digit an edge: no two look alike, and a rendering test notices a wrong glyph.
//
// Covered Han: the 6,763 of GB 2312, some characters of names (two of them beyond the BMP), and
// ⼀ U+2F00 with a glyph of its own. Left out on purpose, for tests of missing characters: kana,
// U+2E3A, emoji.
//
// The bytes depend on nothing but this file and truetype_writer.cc. Requires an iconv(3) that knows
// GB 2312 (glibc's). Exit status: 0 written, 1 cannot write or no GB 2312, 2 usage.
#include <iconv.h>

#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truetype_writer.h"

namespace banxin::testing {
namespace {

constexpr int kDashHeight = 380;  // centre of the Han cell
constexpr std::size_t kHanziOfGb2312 = 6763;

// ---- The characters ----------------------------------------------------------------------------

constexpr std::u32string_view kOpeningMarks = U"‘“〈《「『【〔〖〘〚〝（［｛";
constexpr std::u32string_view kClosingMarks = U"’”〉》」』】〕〗〙〛〞〟）］｝";
constexpr std::u32string_view kPausesAndStops = U"，、；：。．！？‼⁇⁈⁉";
constexpr std::u32string_view kOtherFullWidth =
    U"—…⋯～〜・￥￠￡　〇〓⼀■□●○◆◇★☆▲△※㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
constexpr std::u32string_view kOtherHalfWidth = U"–‐‑•‧‰‱′″℃℉№€−≤≥≈≠√→←āēěīǐōǒūǔǎǖǘǚǜńňǹ㎡㎏㎞㎜㎝";
constexpr std::u32string_view kRareHan = U"䶮龘堃喆玥珺昇镕𠮷𫍯";
constexpr std::u32string_view kBlank = U" \u00A0\u3000";

bool contains(std::u32string_view set, char32_t character) {
  return set.find(character) != std::u32string_view::npos;
}

// The character at a place of GB 2312's table of 94 × 94, or nothing where the table is empty.
std::optional<char32_t> decode_gb2312(iconv_t converter, unsigned row, unsigned cell) {
  std::array<char, 2> bytes = {static_cast<char>(0xA0 + row), static_cast<char>(0xA0 + cell)};
  std::array<char, 4> decoded = {};
  char* in = bytes.data();
  char* out = decoded.data();
  std::size_t in_left = bytes.size();
  std::size_t out_left = decoded.size();
  iconv(converter, nullptr, nullptr, nullptr, nullptr);
  if (iconv(converter, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) return {};
  char32_t character = 0;
  for (char byte : decoded) character = character << 8 | static_cast<unsigned char>(byte);
  return character;
}

// The hanzi of GB 2312, rows 16–87. Empty when iconv does not know them.
std::u32string hanzi_of_gb2312() {
  const iconv_t converter = iconv_open("UTF-32BE", "GB2312");
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  std::u32string hanzi;
  for (unsigned row = 16; row <= 87; ++row) {
    for (unsigned cell = 1; cell <= 94; ++cell) {
      if (const auto character = decode_gb2312(converter, row, cell)) hanzi += *character;
    }
  }
  iconv_close(converter);
  return hanzi;
}

void add_range(std::map<char32_t, int>& advances, char32_t first, char32_t last, int advance) {
  for (char32_t character = first; character <= last; ++character) advances[character] = advance;
}

void add_all(std::map<char32_t, int>& advances, std::u32string_view characters, int advance) {
  for (char32_t character : characters) advances[character] = advance;
}

// Every character of the font with its advance.
std::map<char32_t, int> advances_of_characters(std::u32string_view hanzi) {
  std::map<char32_t, int> advances;
  add_range(advances, U' ', U'~', kHalfWidth);
  add_range(advances, U'\u00A0', U'\u00FF', kHalfWidth);
  add_all(advances, kOtherHalfWidth, kHalfWidth);
  add_range(advances, U'①', U'⑳', kFullWidth);
  add_range(advances, U'！', U'～', kFullWidth);
  for (auto marks : {kOpeningMarks, kClosingMarks, kPausesAndStops, kOtherFullWidth}) {
    add_all(advances, marks, kFullWidth);
  }
  add_all(advances, hanzi, kFullWidth);
  add_all(advances, kRareHan, kFullWidth);
  return advances;
}

// ---- The outlines ------------------------------------------------------------------------------

// TrueType fills what is clockwise and leaves holes where it is not.
Contour filled(const Box& box) {
  return {
      {{box.left, box.bottom}, {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}}};
}

Contour hole(const Box& box) {
  return {
      {{box.left, box.bottom}, {box.right, box.bottom}, {box.right, box.top}, {box.left, box.top}}};
}

// A ring. The edges of its hole stand 1/8 of the box inside it, and 1/64 more for each unit of
// their digit.
Outline ring(const Box& box, char32_t character) {
  const auto inset = [character](int side, int digit) {
    const int value = static_cast<int>(character >> (4 * digit) & 0xF);
    return side / 8 + side * value / 64;
  };
  const int width = box.right - box.left;
  const int height = box.top - box.bottom;
  return {filled(box), hole({box.left + inset(width, 3), box.bottom + inset(height, 2),
                             box.right - inset(width, 1), box.top - inset(height, 0)})};
}

Outline bar(int left, int right) {
  return {filled({left, kDashHeight - 25, right, kDashHeight + 25})};
}

Outline three_dots() {
  Outline dots;
  for (int centre : {167, 500, 833}) {
    dots.push_back(filled({centre - 50, kDashHeight - 50, centre + 50, kDashHeight + 50}));
  }
  return dots;
}

Outline full_width_outline(char32_t character) {
  if (character == U'—') return bar(0, 1000);
  if (character == U'…' || character == U'⋯') return three_dots();
  if (character == U'‘' || character == U'“') return ring({560, 480, 900, 820}, character);
  if (character == U'’' || character == U'”') return ring({100, 480, 440, 820}, character);
  if (contains(U"，、。．", character)) return ring({100, -60, 440, 280}, character);
  if (contains(U"；：", character)) return ring({100, -60, 440, 600}, character);
  if (contains(kOpeningMarks, character)) return ring({560, -60, 900, 820}, character);
  if (contains(kClosingMarks, character)) return ring({100, -60, 440, 820}, character);
  if (contains(kPausesAndStops, character)) return ring({100, -60, 440, 820}, character);
  return ring({60, -60, 940, 820}, character);
}

Outline half_width_outline(char32_t character) {
  if (contains(U"-–−‐‑", character)) return bar(60, 440);
  if (contains(U"·•‧", character)) return ring({190, 320, 310, 440}, character);
  if (contains(U".,", character)) return ring({190, 0, 310, 120}, character);
  return ring({60, 0, 440, 700}, character);
}

Outline outline_of(char32_t character, int advance) {
  if (contains(kBlank, character)) return {};
  return advance == kFullWidth ? full_width_outline(character) : half_width_outline(character);
}

// ---- The glyphs --------------------------------------------------------------------------------

// Glyph 0 is .notdef; half-width glyphs come before full-width ones, so that hmtx can leave out the
// advance they share at its end; inside each, code point order, so that cmap needs few ranges.
std::vector<Glyph> make_glyphs(const std::map<char32_t, int>& advances) {
  std::vector<Glyph> glyphs = {{0, kFullWidth, ring({60, -60, 940, 820}, 0)}};
  for (int width : {kHalfWidth, kFullWidth}) {
    for (const auto& [character, advance] : advances) {
      if (advance == width) glyphs.push_back({character, advance, outline_of(character, advance)});
    }
  }
  return glyphs;
}

std::string make_font(std::u32string_view hanzi) {
  const auto advances = advances_of_characters(hanzi);
  return write_truetype(make_glyphs(advances), advances);
}

bool write_file(const char* path, const std::string& bytes) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return (std::fclose(file) == 0) && written;
}

}  // namespace
}  // namespace banxin::testing

int main(int argc, char** argv) {
  using namespace banxin::testing;
  if (argc != 2) {
    std::fputs("usage: make_metric_font OUT.ttf\n", stderr);
    return 2;
  }
  const std::u32string hanzi = hanzi_of_gb2312();
  if (hanzi.size() != kHanziOfGb2312) {
    std::fprintf(stderr, "make_metric_font: iconv decodes %zu of the %zu hanzi of GB 2312\n",
                 hanzi.size(), kHanziOfGb2312);
    return 1;
  }
  if (!write_file(argv[1], make_font(hanzi))) {
    std::fprintf(stderr, "make_metric_font: cannot write %s\n", argv[1]);
    return 1;
  }
  return 0;
}
