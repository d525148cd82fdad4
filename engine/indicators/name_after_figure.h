#pragma once
// Names a figure by the words after it: 学前教育创建|1所|省级示范园 → 创建省级示范园,
// …等|21家|企业入选… → 入选… (S-34).
#include <string>
#include <string_view>

#include "indicators/indicator.h"
#include "indicators/quantity.h"

namespace banxin {

struct NameAfterFigure {
  enum class Kind {
    none,    // no indicator
    before,  // the words before the figure name it; those after only comment
    after,   // verb + noun
  };
  Kind kind = Kind::none;
  std::u32string_view verb;  // of the words before
  TextOffset skipped = 0;    // characters of the words after that do not belong to the name
};

// `lead`: the name read before the figure; `tail`: what follows it.
NameAfterFigure name_after_figure(std::u32string_view lead, std::u32string_view tail,
                                  const Quantity& quantity);

}  // namespace banxin
