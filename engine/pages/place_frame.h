#pragma once
// Puts what the page cut chose for a frame in its places.
#include "pages/fill_frame.h"
#include "pages/frame_cut.h"

namespace banxin {

// The frame that begins at `from` and ends as `filler` found; its page, column and top are left to
// the caller. Pointers go into `galley`.
FrameCut place_frame(const Galley& galley, const FrameFiller& filler, const CutPlace& from,
                     const FrameEnd& end, Length height);

}  // namespace banxin
