#include "pdf/write_pdf.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/check.h"
#include "base/deflate.h"
#include "pdf/haru.h"
#include "pdf/ink_colour.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/srgb_profile.h"
#include "pdf/syntax.h"
#include "pdf/tag_structure.h"
#include "pdf/write_images.h"

namespace banxin {
namespace {

constexpr std::string_view kDeflated = "/Filter /FlateDecode\n";

using FontIds = std::map<FontSlot, ObjectId>;

// The program of a face and the entry of its descriptor that names it.
std::string write_program(HaruDocument& document, const EmbeddedFont& font) {
  const ObjectId id = document.reserve();
  std::string entries(kDeflated);
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
ObjectId write_descendant(HaruDocument& document, const EmbeddedFont& font) {
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
    document.fill_stream(map, std::string(kDeflated), font.cid_to_gid_stream);
    entries += "/CIDToGIDMap " + reference(map) + "\n";
  }
  document.fill(id, std::move(entries));
  return id;
}

void write_font(HaruDocument& document, const EmbeddedFont& font, FontIds& ids) {
  const ObjectId descendant = write_descendant(document, font);
  std::string name = name_object(font.base_name);
  if (font.program == FontProgram::cff) name += "-Identity-H";
  for (std::size_t alias = 0; alias < font.to_unicode_streams.size(); ++alias) {
    const ObjectId id = document.reserve();
    const ObjectId to_unicode = document.reserve();
    document.fill_stream(to_unicode, std::string(kDeflated), font.to_unicode_streams[alias]);
    document.fill(id, "/Type /Font\n/Subtype /Type0\n/BaseFont " + name +
                          "\n/Encoding /Identity-H\n/DescendantFonts [" + reference(descendant) +
                          "]\n/ToUnicode " + reference(to_unicode) + "\n");
    ids.emplace(FontSlot{font.face, static_cast<std::uint16_t>(alias)}, id);
  }
}

// What pages are made of.
struct PageParts {
  const Pages& pages;
  const std::vector<PageStream>& streams;
  const FontIds& fonts;
  const std::vector<ObjectId>& images;
  ObjectId profile;
};

// "/Font <</F0 1 0 R /F2 5 0 R>>", or nothing.
std::string resource_group(std::string_view name, const std::vector<std::string>& resources) {
  if (resources.empty()) return "";
  return fmt::format("/{} <<{}>>", name, fmt::join(resources, " "));
}

std::string resource_entries(const PageStream& stream, const PageParts& parts) {
  std::vector<std::string> fonts, spaces, images;
  for (const FontSlot& slot : stream.fonts) {
    const auto font = parts.fonts.find(slot);
    CHECK(font != parts.fonts.end(), "every font a page uses is embedded");
    fonts.push_back(name_object(resource_name(slot)) + " " + reference(font->second));
  }
  for (const Ink& ink : stream.spot_inks) {
    spaces.push_back(name_object(spot_resource(ink)) + " " + separation_space(ink, parts.profile));
  }
  for (const std::uint32_t image : stream.images) {
    images.push_back(name_object(image_resource(image)) + " " + reference(parts.images[image]));
  }
  return "/Resources <<" + resource_group("Font", fonts) + resource_group("ColorSpace", spaces) +
         resource_group("XObject", images) + ">>\n";
}

// Where a page's text is in the parent tree: by the page's index.
std::string page_entries(const Page& page, std::size_t index, ObjectId content) {
  std::string box = " [0 0 ";
  append_length(box, page.width);
  box.push_back(' ');
  append_length(box, page.height);
  box += "]\n";
  std::string out = "/Type /Page\n/MediaBox" + box + "/TrimBox" + box;
  out += "/Contents " + reference(content) + "\n/Tabs /S\n/StructParents ";
  append_integer(out, static_cast<std::int64_t>(index));
  return out + "\n";
}

using Annotations = std::vector<std::vector<ObjectId>>;  // by page

void write_pages(HaruDocument& document, const PageParts& parts, const Annotations& annotations,
                 const std::vector<ObjectId>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const ObjectId content = document.reserve();
    document.fill_stream(content, std::string(kDeflated), parts.streams[i].content);
    std::string entries = page_entries(parts.pages.pages[i], i, content);
    entries += resource_entries(parts.streams[i], parts);
    if (!annotations[i].empty()) {
      entries += "/Annots [";
      for (const ObjectId annotation : annotations[i]) entries += reference(annotation) + " ";
      entries.back() = ']';
      entries += "\n";
    }
    document.fill(ids[i], std::move(entries));
  }
  document.set_pages(ids);
}

struct WrittenLinks {
  Annotations annotations;
  std::vector<StructuredLink> structured;
};

// Numbers in the parent tree go on after those of the pages.
WrittenLinks write_links(HaruDocument& document, const Pages& pages,
                         const Destinations& destinations) {
  WrittenLinks written;
  written.annotations.resize(pages.pages.size());
  for (const PlacedLink& link : collect_links(pages, destinations)) {
    const ObjectId id = document.reserve();
    std::string entries = link_entries(link, destinations);
    if (link.tag != kArtifact) {
      entries += "/StructParent ";
      append_integer(entries,
                     static_cast<std::int64_t>(pages.pages.size() + written.structured.size()));
      entries.push_back('\n');
      written.structured.push_back({link.tag, link.page, id});
    }
    document.fill(id, std::move(entries));
    written.annotations[link.page].push_back(id);
  }
  return written;
}

// A range begins where the numbers do not go on; pages without a number have an empty label.
std::string page_labels(const std::vector<Page>& pages) {
  const bool any =
      std::any_of(pages.begin(), pages.end(), [](const Page& page) { return page.number > 0; });
  if (!any) return "";
  std::string out = "/PageLabels <</Nums [";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int number = std::max(pages[i].number, 0);
    const int before = i == 0 ? -1 : std::max(pages[i - 1].number, 0);
    const int expected = before > 0 ? before + 1 : before;
    if (number == expected) continue;
    append_integer(out, static_cast<std::int64_t>(i));
    if (number == 0) {
      out += " <<>> ";
    } else {
      out += " <</S /D /St ";
      append_integer(out, number);
      out += ">> ";
    }
  }
  out.back() = ']';
  return out + ">>\n";
}

std::string catalogue_entries(const DocumentInfo& info, ObjectId structure, ObjectId metadata) {
  std::string out = "/MarkInfo <</Marked true>>\n";
  if (!info.language.empty()) out += "/Lang " + byte_string(info.language) + "\n";
  // Printed at their size, P-02 to P-04 hold on paper too.
  out += "/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>>\n";
  out += "/StructTreeRoot " + reference(structure) + "\n";
  return out + "/Metadata " + reference(metadata) + "\n";
}

// D-07: colours are meant as a screen's; black is the black plate's (see pdf/ink_colour.h).
std::string output_intents(ObjectId profile) {
  return "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
         " /Info (sRGB IEC61966-2.1) /DestOutputProfile " +
         reference(profile) + ">>]\n";
}

// Fixed things first, what an edit or a copy changes last, so that files of one run share a prefix.
std::string write_document(const Pages& pages, const std::vector<PageStream>& streams,
                           const std::vector<EmbeddedFont>& fonts, const DocumentInfo& info,
                           Claims claims) {
  HaruDocument document;
  const ObjectId profile = document.reserve();
  const std::string profile_bytes = deflate(srgb_profile());
  document.fill_stream(profile, "/N 3\n/Alternate /DeviceRGB\n" + std::string(kDeflated),
                       profile_bytes);
  FontIds font_ids;
  for (const EmbeddedFont& font : fonts) write_font(document, font, font_ids);
  std::vector<ObjectId> page_ids;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) page_ids.push_back(document.reserve());
  const Destinations destinations = collect_destinations(pages);
  const WrittenLinks links = write_links(document, pages, destinations);
  const WrittenImages images = write_images(document, pages.images, streams);
  write_pages(document, {pages, streams, font_ids, images.ids, profile}, links.annotations,
              page_ids);
  const ObjectId structure =
      write_structure(document, pages.tags, streams, links.structured, page_ids);
  const auto outline = write_outline(document, destinations, page_ids);
  const auto names = write_name_tree(document, destinations, page_ids);

  const std::string packet = make_metadata(info, claims);
  const ObjectId metadata = document.reserve();
  document.fill_stream(metadata, "/Type /Metadata\n/Subtype /XML\n", packet);
  std::string catalogue = catalogue_entries(info, structure, metadata) + output_intents(profile);
  if (outline) catalogue += "/Outlines " + reference(*outline) + "\n/PageMode /UseOutlines\n";
  if (names) catalogue += "/Names <</Dests " + reference(*names) + ">>\n";
  catalogue += page_labels(pages.pages);
  document.fill(document.catalogue(), std::move(catalogue));
  std::string information = std::string("/Producer (") + kProducer + ")\n";
  const std::u32string title = legal_characters(info.title);
  if (!title.empty()) information += "/Title " + text_string(title) + "\n";
  document.fill(document.information(), std::move(information));
  return document.write();
}

}  // namespace

Result<std::string> write_pdf(const Pages& pages, const std::vector<PageStream>& streams,
                              const std::vector<EmbeddedFont>& fonts, const DocumentInfo& info,
                              Claims claims) {
  CHECK(streams.size() == pages.pages.size(), "one stream for each page");
  try {
    return write_document(pages, streams, fonts, info, claims);
  } catch (const HaruError& error) {
    return tl::unexpected(Problem{.code = "pdf.failed",
                                  .severity = Severity::error,
                                  .place = {},
                                  .what = std::string("cannot write the PDF: ") + error.what(),
                                  .remedy = "",
                                  .blame = Blame::environment});
  }
}

}  // namespace banxin
