#include "fonts/fingerprint_fonts.h"

#include <hb.h>

#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace banxin {
namespace {

Fingerprint hash_file(const FontFile& file) {
  const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(
      hb_face_reference_blob(file.face()), hb_blob_destroy);
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  return hash_bytes({bytes, length});
}

}  // namespace

std::vector<Fingerprint> fingerprint_faces(const FontSet& fonts) {
  std::map<std::string, Fingerprint> files;  // a collection has many faces
  std::vector<Fingerprint> faces;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    const Face& face = fonts.face(FaceId{static_cast<decltype(FaceId::index)>(i)});
    const auto [file, is_new] = files.try_emplace(face.file.path());
    if (is_new) file->second = hash_file(face.file);
    faces.push_back(fingerprint(std::pair(face.file.index(), file->second)));
  }
  return faces;
}

Fingerprint fingerprint_fonts(const FontSet& fonts) {
  const std::vector<Fingerprint> faces = fingerprint_faces(fonts);
  FingerprintBuilder builder;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    builder.add(fonts.face(FaceId{static_cast<decltype(FaceId::index)>(i)}).name);
    builder.add(faces[i]);
  }
  return builder.finish();
}

}  // namespace banxin
