#pragma once
// The structure tree of a tagged PDF (ISO 32000-1 §14.7–14.8, D-05).
#include <vector>

#include "marks/structure.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace banxin {

// The standard structure type: "H1" … "TD".
const char* structure_type(StructureRole role);

// Writes StructTreeRoot, Document, an element for each node of `tags` that has marked content or
// such a descendant, and the parent tree, whose keys are page indexes. An element's own content
// comes before its children, which stand in the order of their indexes. Returns the StructTreeRoot.
// REQUIRES parents before children, and every marked tag in `tags` (CHECKed).
ObjectId write_structure(HaruDocument& document, const StructureTree& tags,
                         const std::vector<PageStream>& streams,
                         const std::vector<ObjectId>& pages);

}  // namespace banxin
