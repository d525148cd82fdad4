#pragma once
// Memos: what an Engine remembers between builds. It changes nothing but how long a build takes:
// the same input gives the same bytes with new memos, with old ones and with none.
#include <vector>

#include "build/layout_memo.h"
#include "indicators/figure_memo.h"
#include "pages/setting_memos.h"
#include "pdf/font_memo.h"
#include "pdf/page_memo.h"

namespace banxin {

struct Memos {
  static constexpr std::size_t kMegabyte = std::size_t{1} << 20;
  LayoutMemo layouts;
  FigureMemo figures{16 * kMegabyte};
  SettingMemos setting{.blocks = BlockMemo{128 * kMegabyte}, .cuts = CutMemo{16 * kMegabyte}};
  PageMemo pages{96 * kMegabyte};
  FontMemo fonts{48 * kMegabyte};
  Memo<std::string> object_streams{"objects", 16 * kMegabyte};

  // A build begins.
  void age() {
    figures.age();
    setting.age();
    pages.age();
    fonts.age();
    object_streams.age();
  }
  std::vector<MemoCounts> counts() const {
    std::vector<MemoCounts> all;
    for (const auto& some : {figures.counts(), setting.counts(), pages.counts(), fonts.counts()}) {
      all.insert(all.end(), some.begin(), some.end());
    }
    all.push_back(object_streams.counts());
    return all;
  }
};

}  // namespace banxin
