#pragma once
// BlockMemo: blocks that were set before, and the other settings of their paragraphs that a page
// cut chose. A key stands for the styled block, what the layout says of it and what numbers its
// anchor; lines of the source are counted from the block's first, so a block that only moved is
// found. One memo belongs to one FontSet.
#include <cstddef>
#include <memory>
#include <vector>

#include "base/memo.h"
#include "blocks/set_block.h"

namespace banxin {

class BlockMemo {
 public:
  explicit BlockMemo(std::size_t most_bytes)
      : blocks_("block", most_bytes / 4 * 3), alternatives_("alternative", most_bytes / 4) {}

  // A block as it was set, perhaps elsewhere in the file.
  struct Known {
    std::shared_ptr<const BlockGalley> block;
    int lines_down = 0;  // to be added to the places of strips and problems
    bool anew = false;   // was not known
  };
  // As set_block(). `layout_key`: key_of(layout).
  Known set(const StyledBlock& block, std::size_t alike_before, const Layout& layout,
            const Fingerprint& layout_key, const FontSet& fonts);
  // As set_alternative().
  std::vector<Strip> set_alternative(const StyledBlock& block, const Alternative& alternative,
                                     const Layout& layout, const FontSet& fonts);

  static Fingerprint key_of(const Layout& layout);
  // False: such a block is set every time.
  static bool remembers(const StyledBlock& block);

  void age() {
    blocks_.age();
    alternatives_.age();
  }
  std::vector<MemoCounts> counts() const { return {blocks_.counts(), alternatives_.counts()}; }

 private:
  template <typename Value>
  struct Placed {
    Value value;
    int first_line = 0;  // of the source
  };
  Memo<Placed<BlockGalley>> blocks_;
  Memo<Placed<std::vector<Strip>>> alternatives_;
};

}  // namespace banxin
