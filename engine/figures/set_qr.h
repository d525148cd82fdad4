#pragma once
// A QR code as rules: model 2, byte mode, error correction M or better, in pure black (B-33).
#include <string_view>

#include "base/length.h"
#include "base/problem.h"
#include "marks/drawing.h"

namespace banxin {

// A module, the smallest square of a code.
constexpr Length kLeastQrModule = Length::milli_millimetres(400);
// 静区: modules left white on each side.
constexpr int kQrQuietZone = 4;

struct SetQr {
  SharedDrawing drawing;  // null with errors
  Length size;            // both sides, with the quiet zone; at most the size wanted
  Length module;
  Problems problems;
};

// In: the text, as UTF-8, and the side of the square that the code may take, its quiet zone in it.
// Out: rules in the square's coordinates, a whole number of ticks to a module. They overlap where
// modules meet, so that no renderer shows a hairline between them. Errors: qr.too-small, saying the
// least size; qr.too-long, qr.empty. Problems have no place: the caller knows whose text it is.
SetQr set_qr(std::string_view text, Length wanted);

}  // namespace banxin
