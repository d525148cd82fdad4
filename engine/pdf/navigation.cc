#include "pdf/navigation.h"

#include <algorithm>
#include <array>

#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr std::size_t kNamesPerLeaf = 64;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// [page /XYZ left top null]
std::string destination_array(const Destination& destination, const std::vector<ObjectId>& pages) {
  std::string out = "[";
  append_reference(out, pages[destination.page]);
  out += " /XYZ ";
  append_length(out, destination.left);
  out.push_back(' ');
  append_length(out, destination.top);
  return out + " null]";
}

struct OutlineItem {
  const Destination* destination = nullptr;
  ObjectId id;
  std::size_t parent = kNone;
  std::size_t previous = kNone, next = kNone, first = kNone, last = kNone;
  std::int64_t descendants = 0;
};

std::vector<OutlineItem> nest_items(const Destinations& destinations) {
  std::vector<OutlineItem> items;
  std::vector<std::size_t> open;  // the last item and those above it
  std::size_t last_root = kNone;
  for (const Destination& destination : destinations.all) {
    const int level = destination.anchor->outline_level;
    if (level <= 0) continue;
    while (!open.empty() && items[open.back()].destination->anchor->outline_level >= level) {
      open.pop_back();
    }
    const std::size_t index = items.size();
    OutlineItem item;
    item.destination = &destination;
    item.parent = open.empty() ? kNone : open.back();
    std::size_t& last = open.empty() ? last_root : items[item.parent].last;
    item.previous = last;
    if (last != kNone) {
      items[last].next = index;
    } else if (item.parent != kNone) {
      items[item.parent].first = index;
    }
    last = index;
    for (const std::size_t above : open) ++items[above].descendants;
    open.push_back(index);
    items.push_back(item);
  }
  return items;
}

std::string item_entries(const std::vector<OutlineItem>& items, const OutlineItem& item,
                         ObjectId root, const std::vector<ObjectId>& pages) {
  std::string out = "/Title " + text_string(item.destination->anchor->title) + "\n/Parent " +
                    reference(item.parent == kNone ? root : items[item.parent].id) + "\n";
  const auto link = [&](std::string_view key, std::size_t index) {
    if (index == kNone) return;
    out += key;
    append_reference(out, items[index].id);
    out.push_back('\n');
  };
  link("/Prev ", item.previous);
  link("/Next ", item.next);
  link("/First ", item.first);
  link("/Last ", item.last);
  if (item.descendants > 0) {
    out += "/Count ";
    append_integer(out, item.descendants);
    out.push_back('\n');
  }
  return out + "/Dest " + destination_array(*item.destination, pages) + "\n";
}

// D-05: what is no ASCII in an address is percent-encoded (RFC 3986 §2.1).
std::string percent_encoded(const std::string& address) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '<' && c != '>' && c != '"') {
      encoded.push_back(c);
    } else {
      encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace

Destinations collect_destinations(const Pages& pages) {
  Destinations result;
  for (std::size_t index = 0; index < pages.pages.size(); ++index) {
    const Page& page = pages.pages[index];
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing) continue;
      for (const Anchor& anchor : placed.drawing->anchors) {
        if (!anchor.name.empty() && !result.named.emplace(anchor.name, result.all.size()).second) {
          continue;
        }
        result.all.push_back({&anchor, index, placed.x, page.height - placed.y - anchor.y});
      }
    }
  }
  return result;
}

std::optional<ObjectId> write_outline(HaruDocument& document, const Destinations& destinations,
                                      const std::vector<ObjectId>& pages) {
  std::vector<OutlineItem> items = nest_items(destinations);
  if (items.empty()) return std::nullopt;
  const ObjectId root = document.reserve();
  for (OutlineItem& item : items) item.id = document.reserve();
  std::size_t last = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].parent == kNone) last = i;
    document.fill(items[i].id, item_entries(items, items[i], root, pages));
  }
  std::string entries = "/Type /Outlines\n/First " + reference(items[0].id) + "\n/Last " +
                        reference(items[last].id) + "\n/Count ";
  append_integer(entries, static_cast<std::int64_t>(items.size()));
  document.fill(root, entries + "\n");
  return root;
}

std::optional<ObjectId> write_name_tree(HaruDocument& document, const Destinations& destinations,
                                        const std::vector<ObjectId>& pages) {
  if (destinations.named.empty()) return std::nullopt;
  const ObjectId root = document.reserve();
  std::string kids;
  for (auto entry = destinations.named.begin(); entry != destinations.named.end();) {
    const std::string first = byte_string(entry->first);
    std::string last;
    std::string names;
    for (std::size_t count = 0; count < kNamesPerLeaf && entry != destinations.named.end();
         ++count, ++entry) {
      last = byte_string(entry->first);
      names += last + " " + destination_array(destinations.all[entry->second], pages) + "\n";
    }
    const ObjectId leaf = document.reserve();
    document.fill(leaf, "/Limits [" + first + " " + last + "]\n/Names [" + names + "]\n");
    if (!kids.empty()) kids.push_back(' ');
    append_reference(kids, leaf);
  }
  document.fill(root, "/Kids [" + kids + "]\n");
  return root;
}

namespace {

PlacedLink place_link(const Link& link, const PlacedDrawing& placed, Length page_height) {
  PlacedLink on_page;
  on_page.link = &link;
  on_page.tag = link.tag == kArtifact ? kArtifact : placed.tag_base + link.tag;
  if (placed.turned) {
    on_page.left = placed.x + link.y;
    on_page.width = link.height;
    on_page.height = link.width;
    on_page.top = page_height - placed.y + link.x + link.width;
  } else {
    on_page.left = placed.x + link.x;
    on_page.width = link.width;
    on_page.height = link.height;
    on_page.top = page_height - placed.y - link.y;
  }
  return on_page;
}

}  // namespace

std::vector<PlacedLink> collect_links(const Pages& pages, const Destinations& destinations) {
  std::vector<PlacedLink> links;
  for (std::size_t index = 0; index < pages.pages.size(); ++index) {
    const Page& page = pages.pages[index];
    for (const PlacedDrawing& placed : page.drawings) {
      if (!placed.drawing || placed.artifact) continue;
      for (const Link& link : placed.drawing->links) {
        if (link.kind == LinkKind::anchor && !destinations.named.contains(link.target)) continue;
        links.push_back(place_link(link, placed, page.height));
        links.back().page = index;
      }
    }
  }
  return links;
}

std::string link_entries(const PlacedLink& placed, const Destinations& destinations) {
  const Link& link = *placed.link;
  std::string entries = "/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/F 4\n/Rect [";
  for (const Length edge :
       {placed.left, placed.top - placed.height, placed.left + placed.width, placed.top}) {
    append_length(entries, edge);
    entries.push_back(' ');
  }
  entries.back() = ']';
  if (link.kind == LinkKind::address) {
    return entries + "\n/Contents " + text_string(from_utf8(link.target)) + "\n/A <</S /URI /URI " +
           byte_string(percent_encoded(link.target)) + ">>\n";
  }
  const Anchor& anchor = *destinations.all[destinations.named.at(link.target)].anchor;
  return entries + "\n/Contents " +
         text_string(anchor.title.empty() ? from_utf8(anchor.name) : anchor.title) + "\n/Dest " +
         byte_string(link.target) + "\n";
}

}  // namespace banxin
