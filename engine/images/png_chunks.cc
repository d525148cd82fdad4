#include "images/png_chunks.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/big_endian.h"
#include "images/image_problems.h"
#include "images/read_orientation.h"

namespace banxin {
namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kChunkFrame = 12;  // length, type, sum

struct Chunk {
  std::string_view type;
  std::string_view data;
};

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool fits(PngColour colour, int bits) {
  switch (colour) {
    case PngColour::gray:
      return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
    case PngColour::palette:
      return bits == 1 || bits == 2 || bits == 4 || bits == 8;
    case PngColour::rgb:
    case PngColour::gray_alpha:
    case PngColour::rgb_alpha:
      return bits == 8 || bits == 16;
  }
  return false;
}

class PngReader {
 public:
  explicit PngReader(std::string_view bytes) : bytes_(bytes) {}

  Result<PngChunks> run() {
    bool ended = false;
    for (bool first = true; !ended; first = false) {
      const auto chunk = take_chunk();
      if (!chunk) return tl::unexpected(chunk.error());
      if (first != (chunk->type == "IHDR")) {
        return tl::unexpected(broken_image("does not begin with one header"));
      }
      if (const auto problem = take(*chunk)) return tl::unexpected(*problem);
      ended = chunk->type == "IEND";
    }
    if (chunks_.data.empty()) return tl::unexpected(broken_image("holds no pixels"));
    if (chunks_.header.colour == PngColour::palette && chunks_.palette.empty()) {
      return tl::unexpected(broken_image("lacks its palette"));
    }
    return std::move(chunks_);
  }

 private:
  Result<Chunk> take_chunk() {
    const std::size_t left = bytes_.size() - at_;
    const std::size_t length = left < kChunkFrame ? 0 : read_big_endian(bytes_, at_, 4);
    if (left < kChunkFrame || length > left - kChunkFrame) {
      return tl::unexpected(broken_image(fmt::format("is cut off at byte {}", bytes_.size())));
    }
    const std::string_view summed = bytes_.substr(at_ + 4, length + 4);
    const Chunk chunk{summed.substr(0, 4), summed.substr(4)};
    const std::uint32_t sum = read_big_endian(bytes_, at_ + 8 + length, 4);
    if (!std::all_of(chunk.type.begin(), chunk.type.end(), is_letter) ||
        libdeflate_crc32(0, summed.data(), summed.size()) != sum) {
      return tl::unexpected(broken_image(fmt::format("was changed at byte {} or behind it", at_)));
    }
    at_ += kChunkFrame + length;
    return chunk;
  }

  std::optional<Problem> take(const Chunk& chunk) {
    const std::string_view data = chunk.data;
    if (chunk.type == "IHDR") return take_header(data);
    if (chunk.type == "PLTE") {
      if (data.empty() || data.size() % 3 != 0) return broken_image("has a broken palette");
      chunks_.palette = data;
    } else if (chunk.type == "IDAT") {
      chunks_.data += data;
    } else if (chunk.type == "tRNS") {
      chunks_.transparency = data;
    } else if (chunk.type == "iCCP") {
      // A name, a zero, the method 0.
      const std::size_t end = data.find('\0');
      if (end != std::string_view::npos && end + 2 <= data.size()) {
        chunks_.profile = data.substr(end + 2);
      }
    } else if (chunk.type == "eXIf") {
      chunks_.orientation = read_orientation(data);
    } else if (chunk.type == "pHYs" && data.size() == 9) {
      chunks_.density = sane_density(read_big_endian(data, 0, 4), read_big_endian(data, 4, 4));
    } else if (chunk.type != "IEND" && chunk.type[0] < 'a') {
      return broken_image(fmt::format("needs the part {}, which no PNG has", chunk.type));
    }
    return std::nullopt;
  }

  std::optional<Problem> take_header(std::string_view data) {
    if (data.size() != 13) return broken_image("has a header of a wrong length");
    const std::int64_t width = read_big_endian(data, 0, 4);
    const std::int64_t height = read_big_endian(data, 4, 4);
    if (auto problem = judge_image_size(width, height)) return problem;
    PngHeader& header = chunks_.header;
    header.width = static_cast<int>(width);
    header.height = static_cast<int>(height);
    header.bits = data[8];
    header.colour = static_cast<PngColour>(data[9]);
    header.interlaced = data[12] == 1;
    if (!fits(header.colour, header.bits) || data[10] != 0 || data[11] != 0 ||
        (data[12] != 0 && data[12] != 1)) {
      return broken_image("is of a kind that no PNG can be");
    }
    return std::nullopt;
  }

  std::string_view bytes_;
  std::size_t at_ = kSignature;
  PngChunks chunks_;
};

}  // namespace

Result<PngChunks> read_png_chunks(std::string_view bytes) { return PngReader(bytes).run(); }

}  // namespace banxin
