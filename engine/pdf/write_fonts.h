#pragma once
// Embedded fonts as objects of a file or of an update of one.
#include <map>
#include <string>
#include <vector>

#include "pdf/document_update.h"
#include "pdf/glyph_usage.h"
#include "pdf/haru.h"

namespace banxin {

using FontIds = std::map<FontSlot, ObjectId>;

// Adds a font resource for each slot of each face. `Document`: HaruDocument or DocumentUpdate. The
// fonts must outlive a HaruDocument's write().
template <typename Document>
void write_fonts(Document& document, const std::vector<EmbeddedFont>& fonts, FontIds& ids);

// "/Font <</F0 1 0 R /F2 5 0 R>>" of these slots; nothing if there are none. REQUIRES that all are
// in `ids`.
std::string font_resources(const std::vector<FontSlot>& slots, const FontIds& ids);

// "/Name <<…>>", or nothing.
std::string resource_group(std::string_view name, const std::vector<std::string>& resources);

}  // namespace banxin
