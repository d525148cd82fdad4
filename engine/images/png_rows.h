#pragma once
// The rows of a PNG (ISO/IEC 15948 §7–9): taken out of the filters and passes that they are stored
// in, and filtered again.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "images/png_chunks.h"

namespace banxin {

// Bytes of a row of pixels.
constexpr std::size_t row_size(std::size_t width, int pixel_bits) {
  return (width * static_cast<std::size_t>(pixel_bits) + 7) / 8;
}

// Bytes of all rows with their filters, in all passes.
std::size_t packed_size(const PngHeader& header);

// Whether every row has a filter that there is. In: packed_size(header) bytes.
bool filters_are_known(const PngHeader& header, std::string_view packed);

// The rows from top to bottom, each padded to whole bytes, without filters; nothing if a row has a
// filter that there is not. In: packed_size(header) bytes.
std::optional<std::string> unpack_rows(const PngHeader& header, std::string packed);

// Rows of whole bytes with the filter each that promises the shortest stream. `pixel`: bytes of a
// pixel.
std::string filter_rows(std::string_view rows, std::size_t row, std::size_t pixel);

}  // namespace banxin
