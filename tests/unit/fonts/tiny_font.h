#pragma once
// Fonts made in memory for tests: 1,000 units per em, each glyph a box from `left` to `right`, 700
// high.
#include <hb.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace banxin::testing {

struct TinyGlyph {
  char32_t character = 0;
  int advance = 1000;
  int left = 100;
  int right = 900;
  int cid = 0;  // of a CID-keyed font
};

inline void put(std::string& out, std::int64_t value, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>(value >> shift));
  }
}

inline void put16(std::string& out, std::initializer_list<int> values) {
  for (const int value : values) put(out, value, 2);
}

class SfntBuilder {
 public:
  SfntBuilder() : face_(hb_face_builder_create()) {}
  ~SfntBuilder() { hb_face_destroy(face_); }
  SfntBuilder(const SfntBuilder&) = delete;
  SfntBuilder& operator=(const SfntBuilder&) = delete;

  void add(const std::string& tag, const std::string& table) {
    hb_blob_t* blob = hb_blob_create(table.data(), static_cast<unsigned>(table.size()),
                                     HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    hb_face_builder_add_table(face_, hb_tag_from_string(tag.c_str(), 4), blob);
    hb_blob_destroy(blob);
  }

  // cmap, head, hhea, hmtx; glyph i + 1 stands for glyphs[i]. Characters must ascend.
  void add_common(const std::vector<TinyGlyph>& glyphs) {
    std::string cmap;
    put16(cmap, {0, 1, 3, 10});
    put(cmap, 12, 4);
    put16(cmap, {12, 0});
    put(cmap, 16 + 12 * static_cast<std::int64_t>(glyphs.size()), 4);
    put(cmap, 0, 4);
    put(cmap, static_cast<std::int64_t>(glyphs.size()), 4);
    std::string hmtx;
    put16(hmtx, {500, 0});
    std::int64_t glyph = 0;
    for (const TinyGlyph& g : glyphs) {
      put(cmap, g.character, 4);
      put(cmap, g.character, 4);
      put(cmap, ++glyph, 4);
      put16(hmtx, {g.advance, g.left});
    }
    std::string head;
    put16(head, {1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000});
    head.append(16, '\0');
    put16(head, {0, 0, 1000, 1000, 0, 8, 2, 1, 0});  // long offsets in loca
    std::string hhea;
    put16(hhea, {1, 0, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0});
    put16(hhea, {static_cast<int>(glyphs.size()) + 1});
    add("cmap", cmap);
    add("head", head);
    add("hhea", hhea);
    add("hmtx", hmtx);
  }

  std::string build() const {
    hb_blob_t* blob = hb_face_reference_blob(face_);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    std::string bytes(data, length);
    hb_blob_destroy(blob);
    return bytes;
  }

 private:
  hb_face_t* face_;
};

using ExtraTables = std::vector<std::pair<std::string, std::string>>;  // tag, bytes

inline std::string tiny_truetype(const std::vector<TinyGlyph>& glyphs,
                                 const ExtraTables& more = {}) {
  std::string glyf;
  std::string loca;
  put(loca, 0, 4);
  put(loca, 0, 4);
  for (const TinyGlyph& g : glyphs) {
    const int width = g.right - g.left;
    put16(glyf, {1, g.left, 0, g.right, 700, 3, 0});
    glyf.append(4, '\1');
    put16(glyf, {g.left, width, 0, -width, 0, 0, 700, 0});
    put(loca, static_cast<std::int64_t>(glyf.size()), 4);
  }
  std::string maxp;
  put16(maxp, {1, 0, static_cast<int>(glyphs.size()) + 1, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
  SfntBuilder builder;
  builder.add_common(glyphs);
  builder.add("maxp", maxp);
  builder.add("loca", loca);
  builder.add("glyf", glyf);
  for (const auto& [tag, bytes] : more) builder.add(tag, bytes);
  return builder.build();
}

inline std::string cff_index(const std::vector<std::string>& objects) {
  std::string index;
  put(index, static_cast<std::int64_t>(objects.size()), 2);
  if (objects.empty()) return index;
  put(index, 4, 1);
  std::int64_t offset = 1;
  put(index, offset, 4);
  for (const std::string& object : objects) {
    put(index, offset += static_cast<std::int64_t>(object.size()), 4);
  }
  for (const std::string& object : objects) index += object;
  return index;
}

// A number of a DICT in its five-byte form.
inline std::string dict_number(std::int64_t value) {
  std::string number(1, '\x1D');
  put(number, value, 4);
  return number;
}

inline std::string box_charstring(const TinyGlyph& g) {
  const auto number = [](int value) {
    std::string coded(1, '\x1C');
    put16(coded, {value});
    return coded;
  };
  return number(g.left) + number(0) + "\x15" + number(g.right - g.left) + number(700) +
         number(g.left - g.right) + "\x06\x0E";  // rmoveto hlineto endchar
}

// A CID-keyed CFF table (ROS Adobe-Identity-0) whose charset is `charset` as stored.
inline std::string tiny_cid_cff(const std::vector<TinyGlyph>& glyphs, const std::string& charset) {
  std::vector<std::string> charstrings = {"\x0E"};
  for (const TinyGlyph& g : glyphs) {
    charstrings.push_back(box_charstring(g));
  }
  const std::string front = std::string("\1\0\4\4", 4) + cff_index({"Tiny"});
  const std::string strings = cff_index({"Adobe", "Identity"}) + cff_index({});
  const std::string fd_select(1 + charstrings.size(), '\0');
  const std::string outlines = cff_index(charstrings);
  const std::string private_dict = dict_number(1000) + "\x14";
  std::string top;
  std::string font_dict;
  // All numbers have five bytes, so that a second pass knows every offset.
  for (int pass = 0; pass < 2; ++pass) {
    const auto at = static_cast<std::int64_t>((front + cff_index({top}) + strings).size());
    const auto size = [](const std::string& part) {
      return static_cast<std::int64_t>(part.size());
    };
    const std::int64_t select_at = at + size(charset);
    const std::int64_t outlines_at = select_at + size(fd_select);
    const std::int64_t private_at = outlines_at + size(outlines);
    const std::int64_t array_at = private_at + size(private_dict);
    font_dict = dict_number(size(private_dict)) + dict_number(private_at) + "\x12";
    top = dict_number(391) + dict_number(392) + dict_number(0) + "\x0C\x1E" + dict_number(at) +
          "\x0F" + dict_number(select_at) + "\x0C\x25" + dict_number(outlines_at) + "\x11" +
          dict_number(array_at) + "\x0C\x24";
  }
  return front + cff_index({top}) + strings + charset + fd_select + outlines + private_dict +
         cff_index({font_dict});
}

// A name-keyed CFF font: glyph names do not matter to a PDF, so all are taken from the standard
// strings.
inline std::string tiny_named_font(const std::vector<TinyGlyph>& glyphs) {
  std::vector<std::string> charstrings = {"\x0E"};
  std::string charset(1, '\0');
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    charstrings.push_back(box_charstring(glyphs[i]));
    put16(charset, {static_cast<int>(i) + 1});
  }
  const std::string front = std::string("\1\0\4\4", 4) + cff_index({"Tiny"});
  const std::string strings = cff_index({}) + cff_index({});
  const std::string outlines = cff_index(charstrings);
  const std::string private_dict = dict_number(1000) + "\x14";
  std::string top;
  for (int pass = 0; pass < 2; ++pass) {
    const auto charset_at = static_cast<std::int64_t>((front + cff_index({top}) + strings).size());
    const auto outlines_at = charset_at + static_cast<std::int64_t>(charset.size());
    const auto private_at = outlines_at + static_cast<std::int64_t>(outlines.size());
    top = dict_number(charset_at) + "\x0F" + dict_number(outlines_at) + "\x11" +
          dict_number(static_cast<std::int64_t>(private_dict.size())) + dict_number(private_at) +
          "\x12";
  }
  std::string maxp;
  put16(maxp, {0, 0x5000, static_cast<int>(glyphs.size()) + 1});
  SfntBuilder builder;
  builder.add_common(glyphs);
  builder.add("maxp", maxp);
  builder.add("CFF ", front + cff_index({top}) + strings + charset + outlines + private_dict);
  return builder.build();
}

inline std::string tiny_cid_font(const std::vector<TinyGlyph>& glyphs) {
  std::string charset(1, '\0');
  for (const TinyGlyph& g : glyphs) put16(charset, {g.cid});
  std::string maxp;
  put16(maxp, {0, 0x5000, static_cast<int>(glyphs.size()) + 1});
  SfntBuilder builder;
  builder.add_common(glyphs);
  builder.add("maxp", maxp);
  builder.add("CFF ", tiny_cid_cff(glyphs, charset));
  return builder.build();
}

}  // namespace banxin::testing
