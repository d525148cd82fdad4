#pragma once
// The structure tree of a tagged PDF (ISO 32000-1 §14.7–14.8, D-05).
#include <vector>

#include "marks/structure.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace banxin {

// The standard structure type: "H1" … "TD".
const char* structure_type(StructureRole role);

// A link annotation as a part of the structure: its number in the parent tree is the number of
// pages and its index in `links`.
struct StructuredLink {
  TagIndex tag = kArtifact;
  std::size_t page = 0;  // index
  ObjectId annotation;
};

// Writes StructTreeRoot, Document, an element for each node of `tags` that has content or such a
// descendant, the parent tree, whose keys are page indexes and then those of links, and the
// identifiers of notes. Empty cells of a table that is written are written too. Children stand in
// the order of their indexes, an element's own content among them as on the page. Returns the
// StructTreeRoot.
// REQUIRES parents before children, and every tag of streams and links in `tags` (CHECKed).
ObjectId write_structure(HaruDocument& document, const StructureTree& tags,
                         const std::vector<PageStream>& streams,
                         const std::vector<StructuredLink>& links,
                         const std::vector<ObjectId>& pages);

}  // namespace banxin
