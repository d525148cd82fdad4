#pragma once
// The lines of the paragraphs' other settings that a page cut chose (LB-46).
#include <map>
#include <vector>

#include "blocks/block_memo.h"
#include "blocks/part.h"
#include "fonts/font_set.h"
#include "pages/frame_cut.h"
#include "style/styled_report.h"

namespace banxin {

// By index in the galley's alternatives; tags as the part's galley has them.
using ChosenAlternatives = std::map<std::int32_t, std::vector<Strip>>;

// `report`: what the part was set from. `memo` may be null.
ChosenAlternatives set_alternatives(const Part& part, const std::vector<FrameCut>& frames,
                                    const StyledReport& report, const FontSet& fonts,
                                    BlockMemo* memo = nullptr);

}  // namespace banxin
