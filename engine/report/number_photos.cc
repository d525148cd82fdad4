#include "report/number_photos.h"

#include <vector>

namespace banxin {

void number_photos(Report& report) {
  std::vector<PhotoBlock*> photos;
  for (Block& block : report.blocks) {
    if (auto* photo = std::get_if<PhotoBlock>(&block)) photos.push_back(photo);
  }
  if (photos.size() < 2) return;
  int last = 0;
  for (PhotoBlock* photo : photos) {
    if (!photo->label.empty()) continue;
    if (photo->number == 0 && !photo->caption.text.empty()) photo->number = last + 1;
    if (photo->number > 0) last = photo->number;
  }
}

}  // namespace banxin
