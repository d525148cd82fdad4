#include "pages/cut_memo.h"

#include <algorithm>

#include "base/check.h"
#include "pages/break_pages.h"

namespace banxin {
namespace {

void add(FingerprintBuilder& builder, const SeamMatter& matter) {
  builder.add(matter.drawing != nullptr);
  builder.add(matter.height);
}

Fingerprint key_of(const Part& part) {
  const Galley& galley = part.galley;
  FingerprintBuilder builder;
  builder.add(part.page);
  builder.add(galley.strips.size());
  for (const Strip& strip : galley.strips) {
    builder.add(strip.height);
    builder.add(strip.extent);
    builder.add(strip.notes.size());
    for (const StripNote& note : strip.notes) builder.add(note.height);
  }
  for (const Seam& seam : galley.seams) {
    builder.add(seam.gap);
    builder.add(seam.to_grid);
    builder.add(seam.cost);
    add(builder, seam.closing);
    add(builder, seam.opening);
  }
  builder.add(galley.alternatives.size());
  for (const Alternative& alternative : galley.alternatives) {
    builder.add(alternative.first);
    builder.add(alternative.end);
    builder.add(alternative.looseness);
    builder.add(alternative.cost);
  }
  for (const auto* ranges : {&galley.deferrable, &galley.spans}) {
    builder.add(ranges->size());
    for (const StripRange& range : *ranges) {
      builder.add(range.first);
      builder.add(range.end);
    }
  }
  return builder.finish();
}

// The seam whose `side` this is; −1: none.
std::int64_t seam_of(const Galley& galley, const SeamMatter* matter, SeamMatter Seam::*side) {
  if (matter == nullptr) return -1;
  const auto seam = std::find_if(galley.seams.begin(), galley.seams.end(),
                                 [&](const Seam& one) { return &(one.*side) == matter; });
  CHECK(seam != galley.seams.end(), "what a frame begins or ends with is of its galley");
  return seam - galley.seams.begin();
}

}  // namespace

CutMemo::Pointers CutMemo::take_pointers(const Galley& galley, FrameCut& frame) {
  Pointers pointers{seam_of(galley, frame.opening, &Seam::opening),
                    seam_of(galley, frame.closing, &Seam::closing),
                    {}};
  for (const PlacedStrip& placed : frame.strips) {
    if (placed.alternative >= 0) continue;
    const std::size_t notes = galley.strips[placed.strip].notes.size();
    for (std::size_t note = 0; note < notes; ++note) pointers.notes.push_back({placed.strip, note});
  }
  CHECK(pointers.notes.size() == frame.notes.size(), "a frame has the notes of its strips");
  frame.opening = frame.closing = nullptr;
  frame.notes.clear();
  return pointers;
}

void CutMemo::set_pointers(const Galley& galley, const Pointers& pointers, FrameCut& frame) {
  if (pointers.opening >= 0) {
    frame.opening = &galley.seams[static_cast<std::size_t>(pointers.opening)].opening;
  }
  if (pointers.closing >= 0) {
    frame.closing = &galley.seams[static_cast<std::size_t>(pointers.closing)].closing;
  }
  for (const auto& [strip, note] : pointers.notes) {
    frame.notes.push_back(&galley.strips[strip].notes[note]);
  }
}

std::vector<FrameCut> CutMemo::cut(const Part& part) {
  const Fingerprint key = key_of(part);
  const auto make = [&] {
    Cut cut{break_pages(part), {}};
    for (FrameCut& frame : cut.frames) cut.pointers.push_back(take_pointers(part.galley, frame));
    return cut;
  };
  const auto known = cuts_.get(key, make, [](const Cut& cut) {
    std::size_t bytes = 0;
    for (const FrameCut& frame : cut.frames) {
      bytes += sizeof(FrameCut) + sizeof(Pointers) + frame.strips.size() * sizeof(PlacedStrip);
    }
    return bytes;
  });
  std::vector<FrameCut> frames = known->frames;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    set_pointers(part.galley, known->pointers[i], frames[i]);
  }
  return frames;
}

}  // namespace banxin
