#include "editions/fingerprint_page.h"

#include <algorithm>
#include <functional>

#include "base/run_parallel.h"
#include "fonts/fingerprint_fonts.h"

namespace banxin {
namespace {

// One mark on paper. The meaning of `what` and `extent` depends on the kind.
struct PaperMark {
  enum class Kind { rule, dot, image, glyph, room };
  Kind kind = Kind::rule;
  int turn = 0;  // quarter turns to the right
  Length y, x, width, height;
  Ink ink;
  Fingerprint face;        // of a glyph
  std::uint64_t what = 0;  // glyph, or half a fingerprint
  auto fields() const { return std::tie(kind, turn, y, x, width, height, ink, face, what); }
};

bool stands_before(const PaperMark& a, const PaperMark& b) {
  const auto key = [](const PaperMark& mark) {
    return std::tie(mark.kind, mark.y, mark.x, mark.turn, mark.what, mark.width, mark.height,
                    mark.face);
  };
  return key(a) < key(b);
}

bool is_blank(char32_t c) { return c == U' ' || c == U'　' || c == 0xA0; }

std::uint64_t fingerprint_image(const EncodedImage& image) {
  FingerprintBuilder builder;
  for (const int part : {image.width, image.height, image.bits, static_cast<int>(image.colour),
                         static_cast<int>(image.encoding), static_cast<int>(image.inverted)}) {
    builder.add(part);
  }
  builder.add(image.bytes);
  builder.add(image.palette);
  builder.add(image.profile);
  builder.add(image.mask ? fingerprint_image(*image.mask) : 0);
  return builder.finish().low;
}

class PaperMarks {
 public:
  explicit PaperMarks(const InkSources& sources) : sources_(sources) {}

  void add(const PlacedDrawing& placed);
  // Marks of one kind in the order of their places: which was drawn first leaves no ink.
  Fingerprint finish(Length width, Length height) {
    std::stable_sort(marks_.begin(), marks_.end(), stands_before);
    FingerprintBuilder builder;
    builder.add(width);
    builder.add(height);
    builder.add(marks_);
    return builder.finish();
  }

 private:
  void add_run(const PlacedDrawing& placed, const GlyphRun& run);
  PaperMark mark_at(const PlacedDrawing& placed, PaperMark::Kind kind, Length x, Length y) const {
    PaperMark mark;
    mark.kind = kind;
    mark.x = placed.turned ? placed.x + y : placed.x + x;
    mark.y = placed.turned ? placed.y - x : placed.y + y;
    mark.turn = placed.turned ? 3 : 0;
    return mark;
  }

  const InkSources& sources_;
  std::vector<PaperMark> marks_;
};

void PaperMarks::add_run(const PlacedDrawing& placed, const GlyphRun& run) {
  const bool upright = run.turn == Turn::none;
  for (const DrawnGlyph& glyph : run.glyphs) {
    if (is_blank(glyph.character)) continue;
    PaperMark mark = mark_at(placed, PaperMark::Kind::glyph, upright ? glyph.x : run.baseline,
                             upright ? run.baseline : glyph.x);
    mark.turn = (mark.turn + (upright ? 0 : run.turn == Turn::clockwise ? 1 : 3)) % 4;
    mark.height = run.size;
    mark.ink = run.ink;
    mark.face = sources_.faces[run.face.index];
    mark.what = glyph.glyph.index;
    marks_.push_back(std::move(mark));
  }
}

void PaperMarks::add(const PlacedDrawing& placed) {
  const Drawing& drawing = *placed.drawing;
  for (const GlyphRun& run : drawing.runs) add_run(placed, run);
  for (const Rule& rule : drawing.rules) {
    PaperMark mark = mark_at(placed, PaperMark::Kind::rule, rule.x, rule.y);
    mark.width = rule.width;
    mark.height = rule.height;
    mark.ink = rule.ink;
    marks_.push_back(std::move(mark));
  }
  for (const Dot& dot : drawing.dots) {
    PaperMark mark = mark_at(placed, PaperMark::Kind::dot, dot.x, dot.y);
    mark.width = mark.height = dot.diameter;
    mark.ink = dot.ink;
    marks_.push_back(std::move(mark));
  }
  for (const Image& image : drawing.images) {
    PaperMark mark = mark_at(placed, PaperMark::Kind::image, image.x, image.y);
    mark.width = image.width;
    mark.height = image.height;
    mark.what = sources_.images[image.index] ^ static_cast<std::uint64_t>(image.orientation);
    marks_.push_back(std::move(mark));
  }
  for (const Slot& slot : drawing.slots) {
    if (slot.kind != SlotKind::personal) continue;
    PaperMark mark = mark_at(placed, PaperMark::Kind::room, slot.x, slot.baseline);
    mark.width = slot.width;
    mark.what = static_cast<std::uint64_t>(slot.align);
    marks_.push_back(std::move(mark));
  }
}

}  // namespace

InkSources ink_sources(const Pages& pages, const FontSet& fonts) {
  InkSources sources{{}, fingerprint_faces(fonts)};
  for (const SharedImage& image : pages.images) sources.images.push_back(fingerprint_image(*image));
  return sources;
}

std::vector<Fingerprint> fingerprint_pages(const Pages& pages, const InkSources& sources) {
  constexpr std::size_t kAtATime = 16;
  std::vector<Fingerprint> fingerprints(pages.pages.size());
  std::vector<std::function<void()>> tasks;
  for (std::size_t first = 0; first < fingerprints.size(); first += kAtATime) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kAtATime, fingerprints.size());
      for (std::size_t i = first; i < end; ++i) {
        const Page& page = pages.pages[i];
        PaperMarks marks(sources);
        for (const PlacedDrawing& placed : page.drawings) {
          if (placed.drawing) marks.add(placed);
        }
        fingerprints[i] = marks.finish(page.width, page.height);
      }
    });
  }
  run_parallel(tasks);
  return fingerprints;
}

Fingerprint fingerprint_drawing(const Drawing& drawing, const InkSources& sources) {
  PaperMarks marks(sources);
  PlacedDrawing placed;
  placed.drawing = std::make_shared<const Drawing>(drawing);
  marks.add(placed);
  return marks.finish({}, {});
}

}  // namespace banxin
