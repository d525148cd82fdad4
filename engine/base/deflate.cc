#include "base/deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

#include "base/check.h"

namespace banxin {
namespace {

constexpr std::size_t kBestRatio = 1032;  // of deflate: a match of 258 bytes in two bits

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

struct DecompressorDeleter {
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};

}  // namespace

std::string deflate(std::string_view bytes, DeflateEffort effort) {
  const int level = effort == DeflateEffort::least ? 1 : 6;
  const std::unique_ptr<libdeflate_compressor, CompressorDeleter> compressor(
      libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                    out.data(), out.size());
  CHECK(size > 0, "the bound of the compressor is large enough");
  out.resize(size);
  out.shrink_to_fit();  // the bound is larger than the bytes; streams are kept
  return out;
}

std::optional<Inflated> inflate(std::string_view stream, std::size_t most) {
  const std::unique_ptr<libdeflate_decompressor, DecompressorDeleter> decompressor(
      libdeflate_alloc_decompressor());
  if (!decompressor) throw std::bad_alloc();
  Inflated out;
  out.bytes.resize(std::min(most, stream.size() * kBestRatio));
  std::size_t size = 0;
  const libdeflate_result result =
      libdeflate_zlib_decompress_ex(decompressor.get(), stream.data(), stream.size(),
                                    out.bytes.data(), out.bytes.size(), &out.stream_size, &size);
  if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  out.bytes.resize(size);
  return out;
}

}  // namespace banxin
