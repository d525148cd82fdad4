#pragma once
// FontMemo: faces embedded before, by their glyphs and what each stands for. One memo belongs to
// one FontSet.
#include <cstddef>
#include <functional>
#include <vector>

#include "base/memo.h"
#include "pdf/glyph_usage.h"

namespace banxin {

class FontMemo {
 public:
  explicit FontMemo(std::size_t most_bytes) : fonts_("subset", most_bytes) {}

  struct Known {
    EmbeddedFont font;
    bool anew = false;  // was not known
  };
  // `embed`: makes it if need be; its errors are returned and not kept.
  Result<Known> embed(const FaceUsage& usage, const std::function<Result<EmbeddedFont>()>& embed);

  void age() { fonts_.age(); }
  std::vector<MemoCounts> counts() const { return {fonts_.counts()}; }

 private:
  Memo<EmbeddedFont> fonts_;
};

}  // namespace banxin
