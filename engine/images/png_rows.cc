#include "images/png_rows.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace banxin {
namespace {

constexpr int kFilters = 5;  // none, sub, up, average, Paeth

// A pass of Adam7: where its first pixel stands in a square of 8 × 8, and the steps to the next.
struct Pass {
  int x, y, step_x, step_y;

  std::size_t columns(const PngHeader& header) const { return count(header.width, x, step_x); }
  std::size_t rows(const PngHeader& header) const { return count(header.height, y, step_y); }

 private:
  static std::size_t count(int size, int first, int step) {
    return size <= first ? 0 : static_cast<std::size_t>((size - first + step - 1) / step);
  }
};

constexpr std::array<Pass, 7> kAdam7 = {{{0, 0, 8, 8},
                                         {4, 0, 8, 8},
                                         {0, 4, 4, 8},
                                         {2, 0, 4, 4},
                                         {0, 2, 2, 4},
                                         {1, 0, 2, 2},
                                         {0, 1, 1, 2}}};
constexpr std::array<Pass, 1> kWhole = {{{0, 0, 1, 1}}};

template <typename Visit>
void each_pass(const PngHeader& header, const Visit& visit) {
  const auto visit_pass = [&](const Pass& pass) {
    if (pass.columns(header) > 0 && pass.rows(header) > 0) visit(pass);
  };
  if (header.interlaced) {
    for (const Pass& pass : kAdam7) visit_pass(pass);
  } else {
    for (const Pass& pass : kWhole) visit_pass(pass);
  }
}

using Byte = unsigned char;

Byte paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left);
  const int to_above = std::abs(guess - above);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return static_cast<Byte>(left);
  return static_cast<Byte>(to_above <= to_corner ? above : corner);
}

// What a filter expects at a place, from the bytes at its left, above, and above those.
template <int filter>
Byte expected(Byte left, Byte above, Byte corner) {
  if constexpr (filter == 1) return left;
  if constexpr (filter == 2) return above;
  if constexpr (filter == 3) return static_cast<Byte>((left + above) / 2);
  if constexpr (filter == 4) return paeth(left, above, corner);
  return 0;
}

// A row and the one above it; above the first stand zeros.
struct RowPair {
  const char* row;
  const char* above;
  std::size_t size;   // bytes of a row
  std::size_t pixel;  // and of a pixel
};

// visit(i, what the filter expects there), from left to right.
template <int filter, typename Visit>
void each_byte(const RowPair& rows, const Visit& visit) {
  const auto byte = [](const char* from, std::size_t i) { return static_cast<Byte>(from[i]); };
  const std::size_t first = std::min(rows.pixel, rows.size);
  for (std::size_t i = 0; i < first; ++i) {
    visit(i, expected<filter>(0, byte(rows.above, i), 0));
  }
  for (std::size_t i = first; i < rows.size; ++i) {
    visit(i, expected<filter>(byte(rows.row, i - rows.pixel), byte(rows.above, i),
                              byte(rows.above, i - rows.pixel)));
  }
}

template <typename Visit>
void each_byte(int filter, const RowPair& rows, const Visit& visit) {
  if (filter == 0) each_byte<0>(rows, visit);
  if (filter == 1) each_byte<1>(rows, visit);
  if (filter == 2) each_byte<2>(rows, visit);
  if (filter == 3) each_byte<3>(rows, visit);
  if (filter == 4) each_byte<4>(rows, visit);
}

void unfilter(int filter, char* row, const RowPair& rows) {
  if (filter == 0) return;
  each_byte(filter, rows, [row](std::size_t i, Byte guess) {
    row[i] = static_cast<char>(static_cast<Byte>(row[i]) + guess);
  });
}

void copy_pixel(const char* from, std::size_t from_x, char* to, std::size_t to_x, int bits) {
  if (bits >= 8) {
    const auto size = static_cast<std::size_t>(bits / 8);
    std::copy_n(from + from_x * size, size, to + to_x * size);
    return;
  }
  const auto shift = [bits](std::size_t x) {
    return 8 - bits - static_cast<int>(x * static_cast<std::size_t>(bits) % 8);
  };
  const auto byte = [bits](std::size_t x) { return x * static_cast<std::size_t>(bits) / 8; };
  const int value = static_cast<Byte>(from[byte(from_x)]) >> shift(from_x) & ((1 << bits) - 1);
  to[byte(to_x)] = static_cast<char>(static_cast<Byte>(to[byte(to_x)]) | value << shift(to_x));
}

}  // namespace

std::size_t packed_size(const PngHeader& header) {
  std::size_t size = 0;
  each_pass(header, [&](const Pass& pass) {
    size += pass.rows(header) * (1 + row_size(pass.columns(header), header.pixel_bits()));
  });
  return size;
}

bool filters_are_known(const PngHeader& header, std::string_view packed) {
  bool known = true;
  std::size_t at = 0;
  each_pass(header, [&](const Pass& pass) {
    for (std::size_t r = 0; r < pass.rows(header); ++r) {
      known = known && static_cast<Byte>(packed[at]) < kFilters;
      at += 1 + row_size(pass.columns(header), header.pixel_bits());
    }
  });
  return known;
}

std::optional<std::string> unpack_rows(const PngHeader& header, std::string packed) {
  if (!filters_are_known(header, packed)) return std::nullopt;
  const int bits = header.pixel_bits();
  const auto pixel = static_cast<std::size_t>(std::max(bits / 8, 1));
  const std::size_t whole = row_size(static_cast<std::size_t>(header.width), bits);
  std::string rows(whole * static_cast<std::size_t>(header.height), '\0');
  char* in = packed.data();
  each_pass(header, [&](const Pass& pass) {
    const std::size_t size = row_size(pass.columns(header), bits);
    const std::string zeros(size, '\0');
    const char* above = zeros.data();
    for (std::size_t r = 0; r < pass.rows(header); ++r) {
      unfilter(*in, in + 1, {in + 1, above, size, pixel});
      above = in + 1;
      const std::size_t y =
          static_cast<std::size_t>(pass.y) + r * static_cast<std::size_t>(pass.step_y);
      char* out = rows.data() + y * whole;
      if (pass.step_x == 1) {
        std::copy_n(above, size, out);
      } else {
        for (std::size_t c = 0; c < pass.columns(header); ++c) {
          copy_pixel(above, c, out,
                     static_cast<std::size_t>(pass.x) + c * static_cast<std::size_t>(pass.step_x),
                     bits);
        }
      }
      in += 1 + size;
    }
  });
  return rows;
}

// The least sum of differences, taken as signed bytes (ISO/IEC 15948 §12.8).
std::string filter_rows(std::string_view rows, std::size_t row, std::size_t pixel) {
  std::string out;
  out.reserve(rows.size() + rows.size() / row);
  const std::string zeros(row, '\0');
  std::string filtered(row, '\0');
  std::string best(row, '\0');
  for (std::size_t at = 0; at + row <= rows.size(); at += row) {
    const char* here = rows.data() + at;
    const RowPair pair{here, at == 0 ? zeros.data() : here - row, row, pixel};
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    int chosen = 0;
    for (int filter = 0; filter < kFilters; ++filter) {
      std::uint64_t sum = 0;
      char* const rest = filtered.data();
      each_byte(filter, pair, [rest, here, &sum](std::size_t i, Byte guess) {
        const auto difference = static_cast<Byte>(static_cast<Byte>(here[i]) - guess);
        rest[i] = static_cast<char>(difference);
        sum += std::min<unsigned>(difference, 256U - difference);
      });
      if (sum >= least) continue;
      least = sum;
      chosen = filter;
      best.swap(filtered);
    }
    out.push_back(static_cast<char>(chosen));
    out += best;
  }
  return out;
}

}  // namespace banxin
