#include "lines/set_vertical_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "lines/draw_line.h"
#include "lines/line_items.h"
#include "lines/place_cluster.h"
#include "text/face_problems.h"
#include "text/shape_text.h"
#include "text/shape_vertical.h"
#include "text/vertical_orientation.h"

namespace banxin {
namespace {

constexpr std::size_t kDigitsOfOneCell = 3;

// The text as it is drawn: quotation marks of Han text are corner brackets.
std::u32string with_corner_brackets(const std::u32string& text) {
  constexpr std::u32string_view kQuotes = U"“”‘’";
  constexpr std::u32string_view kBrackets = U"『』「」";
  const std::vector<CharClass> classes = classify(text);
  std::u32string drawn = text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t quote = kQuotes.find(text[i]);
    if (quote != kQuotes.npos && !is_western(classes[i])) drawn[i] = kBrackets[quote];
  }
  return drawn;
}

enum class Stance {
  upright,
  together,  // a number in one cell
  turned,
};

struct SetCluster {
  Stance stance = Stance::upright;
  VerticalCluster vertical;  // if upright
};

bool is_latin(CharClass c) {
  return is_western(c) || c == CharClass::solidus || c == CharClass::space;
}

// The stance of a cluster by itself.
SetCluster set_cluster(const std::u32string& text, const Cluster& cluster, const FontFile& font) {
  const VerticalOrientation orientation = vertical_orientation(text[cluster.begin]);
  if (is_latin(cluster.cls) && orientation == VerticalOrientation::rotated) {
    return {Stance::turned, {}};
  }
  SetCluster set{Stance::upright, shape_vertical(text, cluster, font)};
  const bool upright = orientation == VerticalOrientation::upright ||
                       orientation == VerticalOrientation::transformed_upright ||
                       cluster.cls == CharClass::pause || set.vertical.own_form;
  if (!upright) set = {Stance::turned, {}};
  return set;
}

// End of the turned Latin that begins at `begin`, blanks inside it included.
std::size_t end_of_latin(const std::vector<Cluster>& clusters, const std::vector<SetCluster>& set,
                         std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < clusters.size(); ++i) {
    if (set[i].stance != Stance::turned || !is_latin(clusters[i].cls)) break;
    if (clusters[i].cls != CharClass::space) end = i + 1;
  }
  return end;
}

void put_numbers_together(const ShapedText& text, std::vector<SetCluster>& set) {
  const std::vector<Cluster>& clusters = text.clusters;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const std::size_t end = end_of_latin(clusters, set, i);
    if (end == i) continue;
    const bool number =
        end - i <= kDigitsOfOneCell &&
        std::all_of(clusters.begin() + static_cast<std::ptrdiff_t>(i),
                    clusters.begin() + static_cast<std::ptrdiff_t>(end),
                    [&](const Cluster& cluster) { return is_digit(text.text[cluster.begin]); });
    for (std::size_t k = i; number && k < end; ++k) set[k].stance = Stance::together;
    i = end - 1;
  }
}

// Places clusters one below the other.
class VerticalSetter {
 public:
  VerticalSetter(const StyledText& source, ShapedText shaped, const VerticalSetting& setting,
                 const LineRules& rules, const FontSet& fonts)
      : source_(source), shaped_(std::move(shaped)), setting_(setting), fonts_(fonts) {
    for (const Cluster& cluster : shaped_.clusters) {
      set_.push_back(set_cluster(shaped_.text, cluster, font_of(cluster)));
    }
    put_numbers_together(shaped_, set_);
    for (std::size_t i = 0; i + 1 < set_.size(); ++i) {
      const bool turned = set_[i].stance == Stance::turned || set_[i + 1].stance == Stance::turned;
      shaped_.clusters[i].space_after = shaped_.clusters[i].space_after && turned;
    }
    LineRules whole_marks = rules;
    whole_marks.squeeze_pairs = false;
    items_ = make_line_items(shaped_, setting.type, whole_marks);
  }

  VerticalLine set() {
    for (std::size_t i = 0; i < set_.size();) {
      const std::size_t end = end_of_group(i);
      if (set_[i].stance == Stance::upright) place_upright(i);
      if (set_[i].stance == Stance::together) place_together(i, end);
      if (set_[i].stance == Stance::turned) place_turned(i, end);
      i = end;
    }
    return std::move(line_);
  }

 private:
  const FontFile& font_of(const Cluster& cluster) const { return fonts_.face(cluster.face).file; }
  Length middle() const { return setting_.type.cell / 2; }

  // Clusters that stand on one baseline.
  std::size_t end_of_group(std::size_t begin) const {
    const Cluster& first = shaped_.clusters[begin];
    std::size_t end = begin + 1;
    if (set_[begin].stance == Stance::upright) return end;
    while (end < set_.size() && set_[end].stance == set_[begin].stance &&
           shaped_.clusters[end].face == first.face &&
           is_latin(shaped_.clusters[end].cls) == is_latin(first.cls)) {
      ++end;
    }
    return end;
  }

  void place_upright(std::size_t at) {
    const Cluster& cluster = shaped_.clusters[at];
    const VerticalCluster& vertical = set_[at].vertical;
    const TypeSize& type = setting_.type;
    const Length advance = scale(vertical.advance, cluster.units_per_em, type.cell);
    const Length spare = advance - scale(vertical.advance, cluster.units_per_em, type.size);
    TextOffset length = cluster.length;
    for (const VerticalGlyph& glyph : vertical.glyphs) {
      Line line;
      line.glyphs.push_back({cluster.face, glyph.glyph, cluster.begin, length,
                             scale(glyph.x, cluster.units_per_em, type.size)});
      const Length y = scale(glyph.y, cluster.units_per_em, type.size);
      draw(line, {middle(), line_.height + spare / 2 + y, type.size, setting_.tag});
      length = 0;
    }
    line_.height += advance + items_[at].space;
  }

  void place_together(std::size_t begin, std::size_t end) {
    const TypeSize& type = setting_.type;
    Length width;
    for (std::size_t i = begin; i < end; ++i) width += width_of(i, type.size);
    const Length size =
        width > type.cell ? type.size.scale(type.cell.ticks, width.ticks) : type.size;
    Line line;
    Length x = (type.cell - std::min(width, type.cell)) / 2;
    for (std::size_t i = begin; i < end; ++i) {
      add(line, i, x, size);
      x += width_of(i, size);
    }
    const Cluster& first = shaped_.clusters[begin];
    const Length rise = scale(middle_of_digits(font_of(first)), first.units_per_em, size);
    draw(line, {{}, line_.height + middle() + rise, size, setting_.tag});
    line_.height += type.cell + items_[end - 1].space;
  }

  void place_turned(std::size_t begin, std::size_t end) {
    const Length size = setting_.type.size;
    Line line;
    Length below;
    for (std::size_t i = begin; i < end; ++i) {
      add(line, i, below + items_[i].glyph_x, size);
      below += items_[i].advance + items_[i].space;
    }
    const Cluster& first = shaped_.clusters[begin];
    const FontFile& font = font_of(first);
    const FontUnits rise = is_latin(first.cls) ? middle_of_digits(font) : middle_of_han(font);
    const std::size_t before = line_.drawing.runs.size();
    draw(line,
         {line_.height, middle() - scale(rise, first.units_per_em, size), size, setting_.tag});
    for (std::size_t i = before; i < line_.drawing.runs.size(); ++i) {
      line_.drawing.runs[i].turn = Turn::clockwise;
    }
    line_.height += below;
  }

  Length width_of(std::size_t at, Length size) const {
    const Cluster& cluster = shaped_.clusters[at];
    return scale(cluster.advance, cluster.units_per_em, size);
  }

  // A cluster as in horizontal text.
  void add(Line& line, std::size_t at, Length x, Length size) const {
    place_cluster(shaped_.clusters[at], x, size, line.glyphs);
  }

  void draw(const Line& line, const LinePlacement& placement) {
    draw_line(line, source_.text, placement, line_.drawing);
  }

  const StyledText& source_;
  ShapedText shaped_;
  const VerticalSetting& setting_;
  const FontSet& fonts_;
  std::vector<SetCluster> set_;
  std::vector<LineItem> items_;
  VerticalLine line_;
};

}  // namespace

VerticalLine set_vertical_line(const StyledText& text, const VerticalSetting& setting,
                               const LineRules& rules, const FontSet& fonts) {
  if (text.text.empty()) return {};
  StyledText drawn = text;
  drawn.text = with_corner_brackets(text.text);
  ShapedText shaped = shape_text(drawn, fonts, rules);
  Problems problems = face_problems(shaped, drawn, rules, fonts);
  VerticalLine line = VerticalSetter(text, std::move(shaped), setting, rules, fonts).set();
  line.overfull = line.height > setting.measure;
  line.problems = std::move(problems);
  if (line.overfull) {
    line.problems.push_back(
        {"line.overfull", Severity::warning, place_of(text.source, 0, ""),
         fmt::format("the vertical line \"{}\" is {:.1f} mm high, but there are {:.1f} mm",
                     to_utf8(text.text), line.height.to_millimetres(),
                     setting.measure.to_millimetres()),
         "shorten it, or set it in smaller type"});
  }
  return line;
}

}  // namespace banxin
