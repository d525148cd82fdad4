#pragma once
// Length: every distance of the engine, as whole ticks.
// 1 pt = 65,024 ticks and 1 mm = 184,320 ticks, both exact, so that sizes given in points and page
// measures given in millimetres meet without rounding (25.4 mm = 72 pt).
// No floating point outside the literals below and the PDF back end.
#include <compare>
#include <cstdint>
#include <tuple>

namespace banxin {

__extension__ typedef __int128 int128;

// a · b / c rounded half away from zero. REQUIRES c > 0.
constexpr std::int64_t mul_div(std::int64_t a, std::int64_t b, std::int64_t c) {
  std::int64_t narrow = 0;  // 64 bits nearly always hold it, and divide several times faster
  if (!__builtin_mul_overflow(a, b, &narrow) &&
      !__builtin_add_overflow(narrow, narrow >= 0 ? c / 2 : -(c / 2), &narrow)) {
    return narrow / c;
  }
  const int128 product = static_cast<int128>(a) * b;
  const int128 half = c / 2;
  return static_cast<std::int64_t>((product >= 0 ? product + half : product - half) / c);
}

struct Length {
  static constexpr std::int64_t kTicksPerPoint = 65'024;
  static constexpr std::int64_t kTicksPerMillimetre = 184'320;

  std::int64_t ticks = 0;

  static constexpr Length points(std::int64_t n) { return {n * kTicksPerPoint}; }
  static constexpr Length millimetres(std::int64_t n) { return {n * kTicksPerMillimetre}; }
  // Thousandths, as layouts write them: 15.75 pt is 15,750.
  static constexpr Length milli_points(std::int64_t n) {
    return {mul_div(n, kTicksPerPoint, 1000)};
  }
  static constexpr Length milli_millimetres(std::int64_t n) {
    return {mul_div(n, kTicksPerMillimetre, 1000)};
  }

  constexpr double to_points() const {
    return static_cast<double>(ticks) / static_cast<double>(kTicksPerPoint);
  }
  constexpr double to_millimetres() const {
    return static_cast<double>(ticks) / static_cast<double>(kTicksPerMillimetre);
  }

  friend constexpr auto operator<=>(const Length&, const Length&) = default;
  constexpr auto fields() const { return std::tie(ticks); }
  constexpr Length operator-() const { return {-ticks}; }
  constexpr Length& operator+=(Length other) { return ticks += other.ticks, *this; }
  constexpr Length& operator-=(Length other) { return ticks -= other.ticks, *this; }
  friend constexpr Length operator+(Length a, Length b) { return {a.ticks + b.ticks}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.ticks - b.ticks}; }
  friend constexpr Length operator*(Length a, std::int64_t n) { return {a.ticks * n}; }
  friend constexpr Length operator*(std::int64_t n, Length a) { return {a.ticks * n}; }
  // Truncates towards zero; scale() rounds.
  friend constexpr Length operator/(Length a, std::int64_t n) { return {a.ticks / n}; }

  // this · numerator / denominator, rounded.
  constexpr Length scale(std::int64_t numerator, std::int64_t denominator) const {
    return {mul_div(ticks, numerator, denominator)};
  }
};

// Multiples of `pitch` that reach at least to `y`. REQUIRES y >= 0, pitch > 0.
constexpr std::int64_t lines_down_to(Length y, Length pitch) {
  return (y.ticks + pitch.ticks - 1) / pitch.ticks;
}

// Font design units; meaningful only beside the units-per-em of their face.
struct FontUnits {
  std::int32_t value = 0;
  constexpr auto fields() const { return std::tie(value); }
  friend constexpr auto operator<=>(const FontUnits&, const FontUnits&) = default;
};

constexpr Length scale(FontUnits units, std::int32_t units_per_em, Length size) {
  return size.scale(units.value, units_per_em);
}

namespace literals {
constexpr Length operator""_pt(unsigned long long n) {
  return Length::points(static_cast<std::int64_t>(n));
}
constexpr Length operator""_pt(long double n) {
  return Length::milli_points(static_cast<std::int64_t>(n * 1000 + 0.5L));
}
constexpr Length operator""_mm(unsigned long long n) {
  return Length::millimetres(static_cast<std::int64_t>(n));
}
constexpr Length operator""_mm(long double n) {
  return Length::milli_millimetres(static_cast<std::int64_t>(n * 1000 + 0.5L));
}
}  // namespace literals

}  // namespace banxin
