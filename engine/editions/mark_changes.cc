#include "editions/mark_changes.h"

#include <algorithm>
#include <memory>

#include "editions/printed_paragraphs.h"
#include "paragraphs/draw_lines.h"
#include "paragraphs/set_lines.h"

namespace banxin {
namespace {

constexpr Length kBarGap = 3_mm;  // from the type area
constexpr Length kBarThickness = 0.7_mm;
constexpr Length kStroke = 4_mm;  // where something is gone
constexpr Length kStrokeThickness = 0.35_mm;
constexpr Length kNear = 6_mm;  // bars of lines no farther apart are one
constexpr Length kEdge = 4_mm;  // of the paper, kept free
constexpr Length kNoteSize = 8_pt;
constexpr Length kNotePitch = 10_pt;

struct Span {
  Length top, bottom;
};

struct OldValue {
  Length y;
  std::u32string text;
};

// What goes beside a page.
struct Margin {
  std::vector<Span> bars;
  std::vector<Length> strokes;
  std::vector<OldValue> values;
  bool empty() const { return bars.empty() && strokes.empty() && values.empty(); }
};

class ChangeMarker {
 public:
  ChangeMarker(const Pages& pages, const Layout& layout, const FontSet& fonts)
      : layout_(layout),
        fonts_(fonts),
        paragraphs_(printed_paragraphs(pages)),
        margins_(pages.pages.size()),
        pages_(pages) {}

  void mark(const ParagraphChange& change);
  // Below the last paragraph that stands before it, where one is gone.
  void mark_gone(std::optional<std::size_t> above);
  Pages finish();

 private:
  Margin& margin_of(const PrintedLine& line) {
    return margins_[static_cast<std::size_t>(line.page) - 1];
  }
  void draw(Page& page, const Margin& margin, bool odd);
  void draw_value(const OldValue& value, bool at_right, Length x, Length& free, Drawing& drawing);
  bool bars_at_right(bool odd) const { return odd || !layout_.page.duplex; }

  const Layout& layout_;
  const FontSet& fonts_;
  std::vector<PrintedParagraph> paragraphs_;
  std::vector<Margin> margins_;
  Pages pages_;
};

void ChangeMarker::mark(const ParagraphChange& change) {
  const PrintedParagraph& printed = paragraphs_[*change.now];
  const std::vector<PrintedLine>& lines = printed.paragraph.lines;
  const Length head = layout_.page.head;
  for (const std::size_t line : changed_lines(change, printed.paragraph)) {
    const LinePlace& place = printed.places[line];
    // A turned page is marked as a whole.
    margin_of(lines[line])
        .bars.push_back(place.turned ? Span{head, head + layout_.page.area_height()}
                                     : Span{place.top, place.bottom});
  }
  for (const FigureChange& figure : change.figures) {
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].offset <= figure.at) ++line;
    if (printed.places[line].turned || figure.before.empty()) continue;
    margin_of(lines[line]).values.push_back({printed.places[line].bottom, figure.before});
  }
}

void ChangeMarker::mark_gone(std::optional<std::size_t> above) {
  if (paragraphs_.empty()) return;
  const PrintedParagraph& printed = paragraphs_[above.value_or(0)];
  const std::size_t line = above ? printed.places.size() - 1 : 0;
  const LinePlace& place = printed.places[line];
  if (place.turned) return;
  margin_of(printed.paragraph.lines[line]).strokes.push_back(above ? place.bottom : place.top);
}

// `free`: where the margin is free from; one value below another.
void ChangeMarker::draw_value(const OldValue& value, bool at_right, Length x, Length& free,
                              Drawing& drawing) {
  StyledText text;
  text.text = value.text;
  text.spaces = TypedSpaces::keep;
  text.runs = {{0, layout_.style(Element::body).role}};
  const Length room = (at_right ? pages_.pages.front().width - x : x) - kEdge;
  if (room < kNoteSize) return;
  SetLines set =
      set_lines(text, {{kNoteSize, kNoteSize}, room, {}, at_right ? Align::start : Align::end},
                layout_.lines, fonts_);
  const bool fits = set.lines.size() == 1 &&
                    std::none_of(set.problems.begin(), set.problems.end(), [](const Problem& it) {
                      return it.severity == Severity::error || it.code == "line.overfull";
                    });
  if (!fits) return;
  const Length baseline = std::max(value.y, free + kNotePitch);
  free = baseline;
  draw_lines(set, {at_right ? x : x - room, baseline, kNoteSize, kArtifact, kArtifact}, kNotePitch,
             drawing);
}

void ChangeMarker::draw(Page& page, const Margin& margin, bool odd) {
  const bool at_right = bars_at_right(odd);
  const Length left = layout_.page.left_margin(odd);
  const Length bar =
      at_right ? left + layout_.page.measure() + kBarGap : left - kBarGap - kBarThickness;
  Drawing drawing;
  std::vector<Span> bars = margin.bars;
  std::sort(bars.begin(), bars.end(), [](const Span& a, const Span& b) { return a.top < b.top; });
  std::vector<Span> joined;
  for (const Span& span : bars) {
    if (!joined.empty() && span.top <= joined.back().bottom + kNear) {
      joined.back().bottom = std::max(joined.back().bottom, span.bottom);
    } else {
      joined.push_back(span);
    }
  }
  for (const Span& span : joined) {
    drawing.rules.push_back({bar, span.top, kBarThickness, span.bottom - span.top, {}});
  }
  const Length behind = at_right ? bar + kBarThickness : bar;
  for (const Length y : margin.strokes) {
    drawing.rules.push_back(
        {at_right ? bar : behind + kBarThickness - kStroke, y, kStroke, kStrokeThickness, {}});
  }
  std::vector<OldValue> values = margin.values;
  std::stable_sort(values.begin(), values.end(),
                   [](const OldValue& a, const OldValue& b) { return a.y < b.y; });
  Length free;
  for (const OldValue& value : values) {
    draw_value(value, at_right, at_right ? behind + 1_mm : behind - 1_mm, free, drawing);
  }
  PlacedDrawing placed;
  placed.artifact = true;
  placed.drawing = std::make_shared<const Drawing>(std::move(drawing));
  page.drawings.push_back(std::move(placed));
}

Pages ChangeMarker::finish() {
  std::vector<Page>& pages = pages_.pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!margins_[i].empty()) draw(pages[i], margins_[i], i % 2 == 0);
  }
  return std::move(pages_);
}

}  // namespace

Pages mark_changes(const Pages& pages, const Comparison& comparison, const Layout& layout,
                   const FontSet& fonts) {
  ChangeMarker marker(pages, layout, fonts);
  for (const ParagraphChange& change : comparison.changes) {
    if (change.now) {
      marker.mark(change);
    } else {
      marker.mark_gone(change.above);
    }
  }
  return marker.finish();
}

}  // namespace banxin
