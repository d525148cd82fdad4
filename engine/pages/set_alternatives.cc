#include "pages/set_alternatives.h"

#include <functional>

#include "base/run_parallel.h"
#include "blocks/set_block.h"

namespace banxin {

ChosenAlternatives set_alternatives(const Part& part, const std::vector<FrameCut>& frames,
                                    const StyledReport& report, const FontSet& fonts,
                                    BlockMemo* memo) {
  ChosenAlternatives chosen;
  for (const FrameCut& frame : frames) {
    for (const PlacedStrip& placed : frame.strips) {
      if (placed.alternative >= 0) chosen.try_emplace(placed.alternative);
    }
  }
  std::vector<std::function<void()>> tasks;
  for (auto& [index, strips] : chosen) {
    const Alternative& alternative = part.galley.alternatives[static_cast<std::size_t>(index)];
    tasks.emplace_back([&, target = &strips] {
      const StyledBlock& block = report.blocks.at(alternative.block);
      *target = memo ? memo->set_alternative(block, alternative, report.layout, fonts)
                     : set_alternative(block, alternative, report.layout, fonts);
      for (Strip& strip : *target) strip.tag_base = part.galley.strips[alternative.first].tag_base;
    });
  }
  run_parallel(tasks);
  return chosen;
}

}  // namespace banxin
