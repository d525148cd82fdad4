#pragma once
// XMP: the metadata packet of a document (ISO 16684-1), with its claims of conformance.
#include <string>

#include "pdf/conformance.h"

namespace banxin {

constexpr char kProducer[] = "banxin";

// What XML can hold of a text: the title, here and in the Info dictionary, is made of these.
std::u32string legal_characters(const std::u32string& text);

// Well-formed XML in UTF-8: title, language, producer, claims. Holds no dates (D-06).
std::string make_metadata(const DocumentInfo& info, Claims claims);

}  // namespace banxin
