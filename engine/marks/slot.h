#pragma once
// Slot: late text of a reserved size, filled after the page cut, so that there is no layout loop.
#include <string>
#include <tuple>

#include "base/length.h"
#include "marks/structure.h"
#include "style/element.h"

namespace banxin {

// What will stand there.
enum class SlotKind {
  page_number,  // of the page it is on: — 1 —
  anchor_page,  // printed number of the page of the anchor `target`: an entry of the contents
  personal,     // the delegate's block on a cover (B-30); `baseline` is the top of its first line
  note_mark,    // ① … of a footnote, counted from 1 on each page (P-35)
};

enum class SlotAlign { left, centre, right };

struct Slot {
  SlotKind kind = SlotKind::page_number;
  Element element = Element::page_number;  // whose style its text is set in
  SlotAlign align = SlotAlign::left;
  Length x, baseline, width;
  std::string target = {};  // of an anchor_page
  int note = 0;             // of a note_mark: which of its strip's notes
  TagIndex tag = kArtifact;
  auto fields() const {
    return std::tie(kind, element, align, x, baseline, width, target, note, tag);
  }
  friend bool operator==(const Slot&, const Slot&) = default;
};

}  // namespace banxin
