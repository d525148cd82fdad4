#pragma once
// XMP: the metadata packet of a document (ISO 16684-1). No conformance (PDF/A, PDF/UA) is claimed.
#include <string>

#include "pdf/write_pdf.h"

namespace banxin {

constexpr char kProducer[] = "banxin";

// Well-formed XML in UTF-8: title, language, producer. Holds no dates (D-06).
std::string make_metadata(const DocumentInfo& info);

}  // namespace banxin
