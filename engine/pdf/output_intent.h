#pragma once
// What files of both kinds, for reading and for printing, say of themselves alike.
#include <string>

#include "base/problem.h"
#include "pdf/conformance.h"
#include "pdf/haru.h"

namespace banxin {

// The sRGB profile as a stream (D-07): its entries and its bytes.
constexpr std::string_view kProfileEntries = "/N 3\n/Alternate /DeviceRGB\n/Filter /FlateDecode\n";
std::string deflated_srgb_profile();

// The catalogue's entry. D-07: colours are meant as a screen's; black is the black plate's (see
// pdf/ink_colour.h).
std::string output_intents(ObjectId profile);

// Of the information dictionary.
std::string information_entries(const DocumentInfo& info);

// pdf.failed.
Problem pdf_failed(const HaruError& error);

}  // namespace banxin
