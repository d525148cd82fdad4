#pragma once
// Owners of HarfBuzz's objects, for the files of fonts/ and text/ that call it.
#include <hb.h>

#include <memory>
#include <string_view>

namespace banxin {

template <auto destroy>
struct HarfbuzzDeleter {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};
template <typename T, auto destroy>
using HarfbuzzOwner = std::unique_ptr<T, HarfbuzzDeleter<destroy>>;

using HarfbuzzBuffer = HarfbuzzOwner<hb_buffer_t, hb_buffer_destroy>;
using HarfbuzzBlob = HarfbuzzOwner<hb_blob_t, hb_blob_destroy>;
using HarfbuzzFace = HarfbuzzOwner<hb_face_t, hb_face_destroy>;
using HarfbuzzSet = HarfbuzzOwner<hb_set_t, hb_set_destroy>;

// Valid while the blob lives.
inline std::string_view bytes_of(const HarfbuzzBlob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

}  // namespace banxin
