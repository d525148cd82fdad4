#include "pdf/ink_colour.h"

#include <fmt/format.h>

#include <cstdint>

#include "pdf/syntax.h"

namespace banxin {
namespace {

// Solid overprints of C, M, Y on coated paper, by bits: 1 cyan, 2 magenta, 4 yellow.
constexpr std::array<std::array<int, 3>, 8> kSolids = {{{255, 255, 255},
                                                        {0, 158, 227},
                                                        {230, 0, 126},
                                                        {49, 39, 131},
                                                        {255, 237, 0},
                                                        {0, 150, 64},
                                                        {227, 6, 19},
                                                        {60, 60, 59}}};
constexpr int kBlack = 29;  // solid black, all three

std::string recipe(const Ink& ink, const char* separator) {
  return fmt::format("C{1}{0}M{2}{0}Y{3}{0}K{4}", separator, ink.cyan, ink.magenta, ink.yellow,
                     ink.black);
}

}  // namespace

std::string spot_resource(const Ink& ink) { return recipe(ink, ""); }

std::array<int, 3> appearance(const Ink& ink) {
  std::array<int, 3> result{};
  for (std::size_t channel = 0; channel < result.size(); ++channel) {
    std::int64_t sum = 0;  // in millionths
    for (unsigned solid = 0; solid < kSolids.size(); ++solid) {
      std::int64_t area = 1;
      area *= (solid & 1) != 0 ? ink.cyan : 100 - ink.cyan;
      area *= (solid & 2) != 0 ? ink.magenta : 100 - ink.magenta;
      area *= (solid & 4) != 0 ? ink.yellow : 100 - ink.yellow;
      sum += area * kSolids[solid][channel];
    }
    const std::int64_t left = 255 * (100 - ink.black) + kBlack * ink.black;  // of 25,500
    result[channel] = static_cast<int>(sum * left / 25'500 / 1'000'000);
  }
  return result;
}

std::string separation_space(const Ink& ink, ObjectId profile) {
  std::string out = "[/Separation " + name_object(recipe(ink, " ")) + " [/ICCBased " +
                    reference(profile) + "] <</FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [";
  for (const int value : appearance(ink)) {
    append_fixed(out, value * 10'000 / 255, 4);
    out.push_back(' ');
  }
  out.back() = ']';
  return out + " /N 1>>]";
}

}  // namespace banxin
