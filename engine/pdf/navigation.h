#pragma once
// What points into a document: named destinations, outline, links (D-05).
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pages/page.h"
#include "pdf/haru.h"

namespace banxin {

struct Destination {
  const Anchor* anchor = nullptr;  // of the pages it was collected from
  std::size_t page = 0;            // index
  Length left, top;                // from the bottom left corner of the page
};

struct Destinations {
  std::vector<Destination> all;              // in reading order
  std::map<std::string, std::size_t> named;  // index in `all`; of equal names the first counts
};

Destinations collect_destinations(const Pages& pages);

// Anchors with an outline level, nested by level; one that jumps over levels stands under the last
// higher one. Nothing if there are none. Returns the Outlines dictionary.
std::optional<ObjectId> write_outline(HaruDocument& document, const Destinations& destinations,
                                      const std::vector<ObjectId>& pages);

// The name tree of all named anchors, or nothing.
std::optional<ObjectId> write_name_tree(HaruDocument& document, const Destinations& destinations,
                                        const std::vector<ObjectId>& pages);

struct PlacedLink {
  const Link* link = nullptr;  // of the pages it was collected from
  std::size_t page = 0;        // index
  Length left, top;            // from the bottom left corner of the page
  Length width, height;
  TagIndex tag = kArtifact;  // in the tree of the pages
};

// The links of all pages in reading order. Left out: links to no anchor, links in repeated matter.
std::vector<PlacedLink> collect_links(const Pages& pages, const Destinations& destinations);

// The annotation's dictionary; /Contents tells where the link leads (ISO 14289-1 7.18.5).
std::string link_entries(const PlacedLink& link, const Destinations& destinations);

}  // namespace banxin
