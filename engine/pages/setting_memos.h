#pragma once
// SettingMemos: what is remembered between blocks and pages.
#include <vector>

#include "blocks/block_memo.h"
#include "pages/cut_memo.h"

namespace banxin {

struct SettingMemos {
  BlockMemo blocks;
  CutMemo cuts;

  void age() {
    blocks.age();
    cuts.age();
  }
  std::vector<MemoCounts> counts() const {
    std::vector<MemoCounts> all = blocks.counts();
    all.push_back(cuts.counts());
    return all;
  }
};

}  // namespace banxin
