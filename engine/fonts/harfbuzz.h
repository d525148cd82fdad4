#pragma once
// Owners of HarfBuzz's objects, for the files of fonts/ and text/ that call it.
#include <hb.h>

#include <cstdint>
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

// Puts the characters [begin, end) of a Chinese text into an empty buffer, with what stands around
// them.
inline void fill_buffer(hb_buffer_t* buffer, std::u32string_view text, std::uint32_t begin,
                        std::uint32_t end, hb_direction_t direction, hb_script_t script) {
  static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
  hb_buffer_add_utf32(buffer, reinterpret_cast<const std::uint32_t*>(text.data()),
                      static_cast<int>(text.size()), begin, static_cast<int>(end - begin));
  hb_buffer_set_direction(buffer, direction);
  hb_buffer_set_script(buffer, script);
  hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1));
}

// Forms that fill a cell: makes Noto's — do so, and nothing in faces without them (FONTS A2).
constexpr hb_feature_t kFullWidthForms = {HB_TAG('f', 'w', 'i', 'd'), 1, HB_FEATURE_GLOBAL_START,
                                          HB_FEATURE_GLOBAL_END};

// Valid while the blob lives.
inline std::string_view bytes_of(const HarfbuzzBlob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

}  // namespace banxin
