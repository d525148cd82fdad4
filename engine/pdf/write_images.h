#pragma once
// Pictures as image XObjects (ISO 32000-1 §8.9.5), each once however often it is drawn.
#include <deque>
#include <string>
#include <vector>

#include "images/encoded_image.h"
#include "pdf/haru.h"
#include "pdf/write_pdf.h"

namespace banxin {

// "I0": the resource that draws the image of this index.
std::string image_resource(std::uint32_t image);

struct WrittenImages {
  std::vector<ObjectId> ids;         // by index in Pages::images; 0: on no page
  std::deque<std::string> profiles;  // streams that must outlive the document's write()
};

// Writes the images that pages use, with their masks and profiles. Colours without a profile are
// device colours: gray and RGB are what the output intent says, CMYK costs the PDF/A claim
// (judge_conformance). REQUIRES that the pages use images of the list (CHECKed).
WrittenImages write_images(HaruDocument& document, const std::vector<SharedImage>& images,
                           const std::vector<PageStream>& streams);

}  // namespace banxin
