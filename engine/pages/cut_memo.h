#pragma once
// CutMemo: page cuts made before, by what break_pages() reads of a part: heights, seams, notes,
// other settings, and no words. A report whose edit changes no line is not cut again.
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/memo.h"
#include "blocks/part.h"
#include "pages/frame_cut.h"

namespace banxin {

class CutMemo {
 public:
  explicit CutMemo(std::size_t most_bytes) : cuts_("cut", most_bytes) {}

  // As break_pages().
  std::vector<FrameCut> cut(const Part& part);

  void age() { cuts_.age(); }
  MemoCounts counts() const { return cuts_.counts(); }

 private:
  // What a frame points to in its galley, by index.
  struct Pointers {
    std::int64_t opening = -1, closing = -1;                 // seams
    std::vector<std::pair<std::size_t, std::size_t>> notes;  // strip, its note
  };
  struct Cut {
    std::vector<FrameCut> frames;  // pointing nowhere
    std::vector<Pointers> pointers;
  };
  static Pointers take_pointers(const Galley& galley, FrameCut& frame);
  static void set_pointers(const Galley& galley, const Pointers& pointers, FrameCut& frame);

  Memo<Cut> cuts_;
};

}  // namespace banxin
