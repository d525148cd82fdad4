#include "pdf/write_images.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "base/check.h"
#include "base/deflate.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

int components_of(ImageColour colour) {
  if (colour == ImageColour::gray || colour == ImageColour::indexed) return 1;
  return colour == ImageColour::rgb ? 3 : 4;
}

const char* device_space(ImageColour colour) {
  if (colour == ImageColour::gray) return "/DeviceGray";
  return colour == ImageColour::cmyk ? "/DeviceCMYK" : "/DeviceRGB";
}

std::string hex_string(std::string_view bytes) {
  std::string out = "<";
  for (const char c : bytes) out += fmt::format("{:02X}", static_cast<unsigned char>(c));
  return out + ">";
}

std::string filter_of(const EncodedImage& image) {
  if (image.encoding == ImageEncoding::jpeg) return "/Filter /DCTDecode\n";
  std::string out = "/Filter /FlateDecode\n";
  if (image.encoding == ImageEncoding::png) {
    out +=
        fmt::format("/DecodeParms <</Predictor 15 /Colors {} /BitsPerComponent {} /Columns {}>>\n",
                    components_of(image.colour), image.bits, image.width);
  }
  return out;
}

class ImageWriter {
 public:
  explicit ImageWriter(HaruDocument& document) : document_(document) {}

  ObjectId write(const EncodedImage& image) {
    std::string entries = fmt::format(
        "/Type /XObject\n/Subtype /Image\n/Width {}\n/Height {}\n/BitsPerComponent {}\n",
        image.width, image.height, image.bits);
    entries += "/ColorSpace " + space_of(image) + "\n" + filter_of(image);
    if (image.inverted) {
      entries += "/Decode [";
      for (int i = 0; i < components_of(image.colour); ++i) entries += "1 0 ";
      entries.back() = ']';
      entries += "\n";
    }
    if (image.mask) {
      CHECK(image.mask->colour == ImageColour::gray && !image.mask->mask &&
                image.mask->profile.empty(),
            "a mask is plain gray");
      entries += "/SMask " + reference(write(*image.mask)) + "\n";
    }
    const ObjectId id = document_.reserve();
    document_.fill_stream(id, std::move(entries), image.bytes);
    return id;
  }

  std::deque<std::string> take_profiles() { return std::move(streams_); }

 private:
  std::string space_of(const EncodedImage& image) {
    std::string base = device_space(image.colour);
    if (!image.profile.empty()) base = "[/ICCBased " + reference(profile_of(image)) + "]";
    if (image.colour != ImageColour::indexed) return base;
    CHECK(!image.palette.empty() && image.palette.size() % 3 == 0, "a palette holds RGB colours");
    return fmt::format("[/Indexed {} {} {}]", base, image.palette.size() / 3 - 1,
                       hex_string(image.palette));
  }

  ObjectId profile_of(const EncodedImage& image) {
    const auto known = profiles_.find(image.profile);
    if (known != profiles_.end()) return known->second;
    const ObjectId id = document_.reserve();
    streams_.push_back(deflate(image.profile));
    const int components = image.colour == ImageColour::indexed ? 3 : components_of(image.colour);
    document_.fill_stream(id, fmt::format("/N {}\n/Filter /FlateDecode\n", components),
                          streams_.back());
    profiles_.emplace(image.profile, id);
    return id;
  }

  HaruDocument& document_;
  std::map<std::string_view, ObjectId> profiles_;
  std::deque<std::string> streams_;
};

}  // namespace

std::string image_resource(std::uint32_t image) { return "I" + std::to_string(image); }

WrittenImages write_images(HaruDocument& document, const std::vector<SharedImage>& images,
                           const std::vector<PageStream>& streams) {
  ImageWriter writer(document);
  WrittenImages written;
  written.ids.resize(images.size());
  for (const PageStream& stream : streams) {
    for (const std::uint32_t image : stream.images) {
      CHECK(image < images.size() && images[image], "a page draws images of the document");
      ObjectId& id = written.ids[image];
      if (id.number == 0) id = writer.write(*images[image]);
    }
  }
  written.profiles = writer.take_profiles();
  return written;
}

}  // namespace banxin
