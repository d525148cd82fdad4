#pragma once
// SettingMemos: what is remembered between blocks and pages.
#include <vector>

#include "blocks/block_memo.h"
#include "blocks/make_contents.h"
#include "pages/cut_memo.h"
#include "pages/fill_slots.h"

namespace banxin {

struct SettingMemos {
  BlockMemo blocks;
  CutMemo cuts;
  Memo<MadeContents> contents{"contents", std::size_t{8} << 20};
  Memo<FilledDrawing> footers{"footer", std::size_t{8} << 20};  // page numbers

  void age() {
    blocks.age();
    cuts.age();
    contents.age();
    footers.age();
  }
  std::vector<MemoCounts> counts() const {
    std::vector<MemoCounts> all = blocks.counts();
    for (const MemoCounts& some : {cuts.counts(), contents.counts(), footers.counts()}) {
      all.push_back(some);
    }
    return all;
  }
};

}  // namespace banxin
