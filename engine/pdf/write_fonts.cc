#include "pdf/write_fonts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/check.h"
#include "pdf/syntax.h"
#include "pdf/write_pdf.h"

namespace banxin {
namespace {

// The program of a face and the entry of its descriptor that names it.
template <typename Document>
std::string write_program(Document& document, const EmbeddedFont& font) {
  const ObjectId id = document.reserve();
  std::string entries(kDeflatedEntry);
  const bool truetype = font.program == FontProgram::truetype;
  if (truetype) {
    entries += "/Length1 ";
    append_integer(entries, static_cast<std::int64_t>(font.program_length));
    entries += "\n";
  } else {
    entries += "/Subtype /CIDFontType0C\n";
  }
  document.fill_stream(id, std::move(entries), font.program_stream);
  return (truetype ? "/FontFile2 " : "/FontFile3 ") + reference(id) + "\n";
}

// The CIDFont that all aliases of a face share.
template <typename Document>
ObjectId write_descendant(Document& document, const EmbeddedFont& font) {
  const std::string name = name_object(font.base_name);
  const bool truetype = font.program == FontProgram::truetype;
  const ObjectId id = document.reserve();
  const ObjectId descriptor = document.reserve();
  document.fill(descriptor, "/Type /FontDescriptor\n/FontName " + name + "\n" + font.descriptor +
                                write_program(document, font));
  std::string entries = "/Type /Font\n/Subtype /CIDFontType";
  entries += truetype ? "2" : "0";
  entries += "\n/BaseFont " + name + "\n";
  entries += "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n";
  entries += "/FontDescriptor " + reference(descriptor) + "\n/DW 1000\n";
  if (!font.widths.empty()) entries += "/W [" + font.widths + "]\n";
  if (truetype) {
    const ObjectId map = document.reserve();
    document.fill_stream(map, std::string(kDeflatedEntry), font.cid_to_gid_stream);
    entries += "/CIDToGIDMap " + reference(map) + "\n";
  }
  document.fill(id, std::move(entries));
  return id;
}

template <typename Document>
void write_font(Document& document, const EmbeddedFont& font, FontIds& ids) {
  const ObjectId descendant = write_descendant(document, font);
  std::string name = name_object(font.base_name);
  if (font.program == FontProgram::cff) name += "-Identity-H";
  for (std::size_t alias = 0; alias < font.to_unicode_streams.size(); ++alias) {
    const ObjectId id = document.reserve();
    const ObjectId to_unicode = document.reserve();
    document.fill_stream(to_unicode, std::string(kDeflatedEntry), font.to_unicode_streams[alias]);
    document.fill(id, "/Type /Font\n/Subtype /Type0\n/BaseFont " + name +
                          "\n/Encoding /Identity-H\n/DescendantFonts [" + reference(descendant) +
                          "]\n/ToUnicode " + reference(to_unicode) + "\n");
    ids.emplace(FontSlot{font.face, static_cast<std::uint16_t>(alias)}, id);
  }
}

}  // namespace

template <typename Document>
void write_fonts(Document& document, const std::vector<EmbeddedFont>& fonts, FontIds& ids) {
  for (const EmbeddedFont& font : fonts) write_font(document, font, ids);
}
template void write_fonts(HaruDocument&, const std::vector<EmbeddedFont>&, FontIds&);
template void write_fonts(DocumentUpdate&, const std::vector<EmbeddedFont>&, FontIds&);

std::string resource_group(std::string_view name, const std::vector<std::string>& resources) {
  if (resources.empty()) return "";
  return fmt::format("/{} <<{}>>", name, fmt::join(resources, " "));
}

std::string font_resources(const std::vector<FontSlot>& slots, const FontIds& ids) {
  std::vector<std::string> fonts;
  for (const FontSlot& slot : slots) {
    const auto font = ids.find(slot);
    CHECK(font != ids.end(), "every font a page uses is embedded");
    fonts.push_back(name_object(resource_name(slot)) + " " + reference(font->second));
  }
  return resource_group("Font", fonts);
}

}  // namespace banxin
