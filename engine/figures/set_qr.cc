#include "figures/set_qr.h"

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <qrcodegen.hpp>
#include <set>
#include <stdexcept>
#include <vector>

namespace banxin {
namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

// Modules [left, right) × [top, bottom).
struct Block {
  int top, left, bottom, right;
  friend auto operator<=>(const Block&, const Block&) = default;
};

// The modules of a code and one light one around them; faster to ask than the library.
class Modules {
 public:
  explicit Modules(const QrCode& code) : side_(code.getSize()) {
    dark_.resize(static_cast<std::size_t>((side_ + 2) * (side_ + 2)));
    for (int row = 0; row < side_; ++row) {
      for (int column = 0; column < side_; ++column) {
        dark_[index(row, column)] = code.getModule(column, row);
      }
    }
  }
  int side() const { return side_; }
  // REQUIRES both from -1 to side().
  bool dark(int row, int column) const { return dark_[index(row, column)] != 0; }

 private:
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>((row + 1) * (side_ + 2) + column + 1);
  }
  int side_;
  std::vector<char> dark_;
};

// One dark module grown to a block of dark ones: first along its row or its column as far as it
// goes, then to both sides as a whole.
class BlockGrower {
 public:
  explicit BlockGrower(const Modules& modules) : modules_(modules) {}

  Block along_row(int row, int column) const {
    Block block = {row, column, row + 1, column + 1};
    widen(block);
    heighten(block);
    return block;
  }
  Block along_column(int row, int column) const {
    Block block = {row, column, row + 1, column + 1};
    heighten(block);
    widen(block);
    return block;
  }

 private:
  bool is_dark(const Block& block) const {
    for (int row = block.top; row < block.bottom; ++row) {
      for (int column = block.left; column < block.right; ++column) {
        if (!modules_.dark(row, column)) return false;
      }
    }
    return true;
  }
  void widen(Block& block) const {
    while (is_dark({block.top, block.left - 1, block.bottom, block.left})) --block.left;
    while (is_dark({block.top, block.right, block.bottom, block.right + 1})) ++block.right;
  }
  void heighten(Block& block) const {
    while (is_dark({block.top - 1, block.left, block.top, block.right})) --block.top;
    while (is_dark({block.bottom, block.left, block.bottom + 1, block.right})) ++block.bottom;
  }

  const Modules& modules_;
};

// Any two dark modules that share a side are together in one of the blocks, as the whole row and
// the whole column of every dark module are in one each.
std::set<Block> blocks_of(const QrCode& code) {
  const Modules modules(code);
  const BlockGrower grower(modules);
  std::set<Block> blocks;
  for (int row = 0; row < modules.side(); ++row) {
    for (int column = 0; column < modules.side(); ++column) {
      if (!modules.dark(row, column)) continue;
      if (!modules.dark(row, column - 1)) blocks.insert(grower.along_row(row, column));
      if (!modules.dark(row - 1, column)) blocks.insert(grower.along_column(row, column));
    }
  }
  return blocks;
}

std::optional<QrCode> encode(std::string_view text) {
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  try {
    return QrCode::encodeSegments({QrSegment::makeBytes(bytes)}, QrCode::Ecc::MEDIUM);
  } catch (const std::length_error&) {  // how the library says that nothing holds it
    return std::nullopt;
  }
}

SetQr failed(const char* code, std::string what, std::string remedy) {
  SetQr set;
  set.problems.push_back({code, Severity::error, {}, std::move(what), std::move(remedy)});
  return set;
}

}  // namespace

SetQr set_qr(std::string_view text, Length wanted) {
  if (text.empty()) return failed("qr.empty", "a QR code of no text", "give it a text");
  const std::optional<QrCode> code = encode(text);
  if (!code) {
    return failed("qr.too-long", fmt::format("{} bytes are too many for a QR code", text.size()),
                  "2,331 bytes fit; shorten the text");
  }
  const int modules = code->getSize() + kQrQuietZone * 2;
  const Length module = wanted / modules;
  if (module < kLeastQrModule) {
    const Length least = kLeastQrModule * modules;
    return failed("qr.too-small",
                  fmt::format("a QR code of {} bytes has {} × {} modules with its quiet zone; on "
                              "{:g} mm each would be smaller than {:g} mm",
                              text.size(), modules, modules, wanted.to_millimetres(),
                              kLeastQrModule.to_millimetres()),
                  fmt::format("give it {:g} mm, or shorten the text", least.to_millimetres()));
  }
  auto drawing = std::make_shared<Drawing>();
  for (const Block& block : blocks_of(*code)) {
    drawing->rules.push_back({module * (block.left + kQrQuietZone),
                              module * (block.top + kQrQuietZone),
                              module * (block.right - block.left),
                              module * (block.bottom - block.top),
                              {}});
  }
  return {std::move(drawing), module * modules, module, {}};
}

}  // namespace banxin
