#include "pdf/write_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "base/deflate.h"
#include "pdf/haru.h"
#include "pdf/ink_colour.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/output_intent.h"
#include "pdf/syntax.h"
#include "pdf/tag_structure.h"
#include "pdf/write_fonts.h"
#include "pdf/write_images.h"

namespace banxin {
namespace {

// What pages are made of.
struct PageParts {
  const Pages& pages;
  const std::vector<PageStream>& streams;
  const FontIds& fonts;
  const std::vector<ObjectId>& images;
  ObjectId profile;
};

std::string resource_entries(const PageStream& stream, const PageParts& parts) {
  std::vector<std::string> spaces, images;
  for (const Ink& ink : stream.spot_inks) {
    spaces.push_back(name_object(spot_resource(ink)) + " " + separation_space(ink, parts.profile));
  }
  for (const std::uint32_t image : stream.images) {
    images.push_back(name_object(image_resource(image)) + " " + reference(parts.images[image]));
  }
  return "/Resources <<" + font_resources(stream.fonts, parts.fonts) +
         resource_group("ColorSpace", spaces) + resource_group("XObject", images) + ">>\n";
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
    document.fill_stream(content, std::string(kDeflatedEntry), parts.streams[i].content);
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

// Fixed things first, what an edit or a copy changes last, so that files of one run share a prefix.
std::string write_document(const Pages& pages, const std::vector<PageStream>& streams,
                           const std::vector<EmbeddedFont>& fonts, const DocumentInfo& info,
                           Claims claims, Memo<std::string>* deflated) {
  HaruDocument document;
  const ObjectId profile = document.reserve();
  const std::string profile_bytes = deflated_srgb_profile();
  document.fill_stream(profile, std::string(kProfileEntries), profile_bytes);
  FontIds font_ids;
  write_fonts(document, fonts, font_ids);
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
  document.fill(document.information(), information_entries(info));
  return document.write(deflated);
}

}  // namespace

Result<std::string> write_pdf(const Pages& pages, const std::vector<PageStream>& streams,
                              const std::vector<EmbeddedFont>& fonts, const DocumentInfo& info,
                              Claims claims, Memo<std::string>* deflated) {
  CHECK(streams.size() == pages.pages.size(), "one stream for each page");
  try {
    return write_document(pages, streams, fonts, info, claims, deflated);
  } catch (const HaruError& error) {
    return tl::unexpected(pdf_failed(error));
  }
}

}  // namespace banxin
