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
Byte expected(int filter, Byte left, Byte above, Byte corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return static_cast<Byte>((left + above) / 2);
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

struct Neighbours {
  const char* row;
  const char* above;  // null: the first row
  std::size_t pixel;

  Byte expect(int filter, std::size_t i) const {
    const bool first = i < pixel;
    const Byte left = first ? 0 : static_cast<Byte>(row[i - pixel]);
    const Byte up = above == nullptr ? 0 : static_cast<Byte>(above[i]);
    const Byte corner = first || above == nullptr ? Byte{0} : static_cast<Byte>(above[i - pixel]);
    return expected(filter, left, up, corner);
  }
};

void unfilter(int filter, char* row, const char* above, std::size_t size, std::size_t pixel) {
  if (filter == 0) return;
  const Neighbours neighbours{row, above, pixel};
  for (std::size_t i = 0; i < size; ++i) {
    row[i] = static_cast<char>(static_cast<Byte>(row[i]) + neighbours.expect(filter, i));
  }
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
    const char* above = nullptr;
    for (std::size_t r = 0; r < pass.rows(header); ++r) {
      unfilter(*in, in + 1, above, size, pixel);
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
  std::string filtered(row, '\0');
  std::string best;
  for (std::size_t at = 0; at + row <= rows.size(); at += row) {
    const Neighbours neighbours{rows.data() + at, at == 0 ? nullptr : rows.data() + at - row,
                                pixel};
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    int chosen = 0;
    for (int filter = 0; filter < kFilters; ++filter) {
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < row; ++i) {
        const auto rest =
            static_cast<Byte>(static_cast<Byte>(rows[at + i]) - neighbours.expect(filter, i));
        filtered[i] = static_cast<char>(rest);
        sum += rest < 128 ? rest : 256 - rest;
      }
      if (sum >= least) continue;
      least = sum;
      chosen = filter;
      best = filtered;
    }
    out.push_back(static_cast<char>(chosen));
    out += best;
  }
  return out;
}

}  // namespace banxin
