#pragma once
// Editions as bytes: JSON in UTF-8, a page, paragraph, sheet or copy a line, always in the same
// order. A reader takes its own version alone: what an ink is counts as part of the form.
#include <string>
#include <string_view>

#include "base/problem.h"
#include "editions/edition.h"

namespace banxin {

std::string write_edition(const Edition& edition);

// Whether the bytes begin as an edition does, whatever follows.
bool is_edition(std::string_view bytes);

// Errors: edition.unreadable (no JSON, or not of this form), edition.version (made by a later
// or an older banxin). `file` is named in them.
Result<Edition> read_edition(std::string_view bytes, const std::string& file);

}  // namespace banxin
