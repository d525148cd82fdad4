#include "pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

#include "base/check.h"

namespace banxin {
namespace {

constexpr int kLevel = 6;

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

std::string deflate(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, CompressorDeleter> compressor(
      libdeflate_alloc_compressor(kLevel));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                    out.data(), out.size());
  CHECK(size > 0, "the bound of the compressor is large enough");
  out.resize(size);
  out.shrink_to_fit();  // the bound is larger than the bytes; streams are kept
  return out;
}

}  // namespace banxin
