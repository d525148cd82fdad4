#pragma once
// Galley: the strips of one block or of a whole part, in reading order, cut into pages later.
#include <vector>

#include "marks/structure.h"
#include "strips/strip.h"

namespace banxin {

// Another setting of the paragraph in strips [first, end), one line shorter or longer, that the
// page cut may choose; its lines are made only then (set_alternative). REQUIRES strips that are a
// grid line high each and have no notes.
struct Alternative {
  std::size_t first = 0;
  std::size_t end = 0;
  int looseness = 0;      // lines more (+1) or fewer (−1) than the galley's own setting
  Cost cost = 0;          // demerits beyond the galley's own setting
  std::size_t block = 0;  // of the styled report
  std::size_t item = 0;   // of a list
  // Where its lines end, in characters of the paragraph; empty: the setting of its looseness.
  std::vector<std::uint32_t> ends = {};

  std::size_t lines() const {
    return static_cast<std::size_t>(static_cast<int>(end - first) + looseness);
  }
};

// A paragraph in strips [first, end), of which there may be other settings.
struct ParagraphStrips {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t block = 0;
  std::size_t item = 0;
};

// Strips [first, end).
struct StripRange {
  std::size_t first = 0;
  std::size_t end = 0;
  auto fields() const { return std::tie(first, end); }
  friend bool operator==(const StripRange&, const StripRange&) = default;
};

struct Galley {
  std::vector<Strip> strips;
  std::vector<Seam>
      seams;           // seams[i] is between strips[i] and strips[i + 1]; one fewer than strips
  StructureTree tags;  // the drawings' tags + their tag_base index this tree
  std::vector<Alternative> alternatives;    // by `first`
  std::vector<ParagraphStrips> paragraphs;  // in order
  // Groups that need not stand where they are: a photo or a short table may wait for the next page
  // top while the text behind it flows on (P-38, T-14). In order, apart from one another.
  std::vector<StripRange> deferrable;
  std::vector<StripRange> spans;  // that go over all columns of a part that has several (P-42)
};

}  // namespace banxin
