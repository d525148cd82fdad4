#pragma once
// Which paragraph of one edition is which of another: equal ones in order, then moved ones, then
// those whose wording is alike.
#include <cstddef>
#include <optional>
#include <vector>

#include "editions/edition.h"

namespace banxin {

struct ParagraphPair {
  std::optional<std::size_t> before, now;  // none: it is new, or gone
  bool equal = false;                      // in words; blanks do not count
  bool moved = false;                      // past others that stayed
};

// Every paragraph of both once: in the order of `now`, those that are gone where they stood.
std::vector<ParagraphPair> pair_paragraphs(const std::vector<EditionParagraph>& before,
                                           const std::vector<EditionParagraph>& now);

// How alike two texts are, 0 to 100: the pairs of neighbouring characters that they share (Dice).
int likeness(std::u32string_view a, std::u32string_view b);

}  // namespace banxin
