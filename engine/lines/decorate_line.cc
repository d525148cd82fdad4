#include "lines/decorate_line.h"

#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "lines/place_cluster.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

struct Span {
  Length left, right;
};

Length advance_of(const LineGlyph& glyph, Length size, const FontSet& fonts) {
  const FontFile& font = fonts.face(glyph.face).file;
  if (glyph.raised > Length{}) size = glyph.raised;
  return scale(font.advance_of(glyph.glyph), font.units_per_em(), size);
}

// From the first to the last glyph of [begin, end) on this line; nothing if none is on it.
std::optional<Span> span_of(const Line& line, TextOffset begin, TextOffset end, Length size,
                            const FontSet& fonts) {
  std::optional<Span> span;
  for (const LineGlyph& glyph : line.glyphs) {
    if (glyph.begin < begin || glyph.begin >= end) continue;
    const Length right = glyph.x + advance_of(glyph, size, fonts);
    if (!span) span = Span{glyph.x, right};
    span->right = std::max(span->right, right);
  }
  return span;
}

void add_dots(const Line& line, const StyledText& text, const Decoration& decoration, Length size,
              const FontSet& fonts, LineDecoration& out) {
  for (const LineGlyph& glyph : line.glyphs) {
    const bool inside = glyph.begin >= decoration.begin && glyph.begin < decoration.end;
    if (!inside || glyph.length == 0 || !is_han(text.text[glyph.begin])) continue;
    out.dots.push_back(glyph.x + advance_of(glyph, size, fonts) / 2);
  }
}

ShapedText shape_reading(const std::u32string& reading, FontRole role, const FontSet& fonts,
                         const LineRules& rules) {
  StyledText styled;
  styled.text = reading;
  styled.runs = {{0, role}};
  styled.spaces = TypedSpaces::keep;
  return shape_text(styled, fonts, rules);
}

Length width_of(const ShapedText& shaped, Length size) {
  Length width;
  for (const Cluster& cluster : shaped.clusters) {
    width += scale(cluster.advance, cluster.units_per_em, size);
  }
  return width;
}

void add_reading(const Span& span, const StyledText& text, const Decoration& ruby, Length size,
                 const FontSet& fonts, const LineRules& rules, LineDecoration& out) {
  const ShapedText shaped = shape_reading(ruby.argument, role_at(text, ruby.begin), fonts, rules);
  const Length half = size / 2;
  Length x = span.left + (span.right - span.left - width_of(shaped, half)) / 2;
  std::vector<LineGlyph> glyphs;
  for (const Cluster& cluster : shaped.clusters) {
    place_cluster(cluster, x, half, glyphs);
    x += scale(cluster.advance, cluster.units_per_em, half);
  }
  out.readings.push_back(std::move(glyphs));
  out.reading_texts.push_back(ruby.argument);
}

bool reading_fits(const Decoration& ruby, const StyledText& text, const FontSet& fonts,
                  const LineRules& rules) {
  const Length em = Length::points(10);
  const ShapedText shaped = shape_reading(ruby.argument, role_at(text, ruby.begin), fonts, rules);
  return shaped.missing.empty() &&
         width_of(shaped, em / 2) <= em * static_cast<std::int64_t>(ruby.end - ruby.begin) + em / 2;
}

}  // namespace

StyledText inline_long_readings(const StyledText& text, const FontSet& fonts,
                                const LineRules& rules) {
  StyledText printed = text;
  printed.decorations.clear();
  TextOffset shift = 0;
  for (Decoration decoration : text.decorations) {
    const bool long_reading =
        decoration.kind == DecorationKind::ruby && !reading_fits(decoration, text, fonts, rules);
    decoration.begin += shift;
    decoration.end += shift;
    if (!long_reading) {
      printed.decorations.push_back(decoration);
      continue;
    }
    const std::u32string reading = U"（" + decoration.argument + U"）";
    printed.text.insert(decoration.end, reading);
    const auto length = static_cast<TextOffset>(reading.size());
    for (RoleRun& run : printed.runs) run.begin += run.begin >= decoration.end ? length : 0;
    for (SourcePoint& point : printed.source)
      point.offset += point.offset >= decoration.end ? length : 0;
    for (Reference& reference : printed.references) {
      if (reference.begin < decoration.end) continue;
      reference.begin += length;
      reference.end += length;
    }
    shift += length;
  }
  return printed;
}

StructureTree decoration_tags(const StyledText& text) {
  StructureTree tags;
  for (const Decoration& decoration : text.decorations) {
    if (decoration.kind == DecorationKind::link) tags.push_back({StructureRole::link});
    if (decoration.kind != DecorationKind::ruby) continue;
    const auto ruby = static_cast<TagIndex>(tags.size());
    tags.push_back({StructureRole::ruby});
    tags.push_back({StructureRole::ruby_base, ruby});
    tags.push_back({StructureRole::ruby_text, ruby});
  }
  for (const Reference& reference : text.references) {
    if (reference.target.empty()) continue;
    const auto parent = static_cast<TagIndex>(tags.size());
    if (is_raised(reference)) tags.push_back({StructureRole::reference});
    tags.push_back({StructureRole::link, is_raised(reference) ? parent : -1});
  }
  return tags;
}

LineDecoration decorate_line(const Line& line, const StyledText& text, Length size,
                             const FontSet& fonts, const LineRules& rules) {
  LineDecoration out;
  TagIndex next = 0;  // of decoration_tags()
  for (const Decoration& decoration : text.decorations) {
    if (decoration.kind == DecorationKind::dots) {
      add_dots(line, text, decoration, size, fonts, out);
      continue;
    }
    const bool link = decoration.kind == DecorationKind::link;
    const TagIndex tag = next;
    next += link ? 1 : 3;
    const auto span = span_of(line, decoration.begin, decoration.end, size, fonts);
    if (!span) continue;
    out.tagged.push_back({decoration.begin, decoration.end, link ? tag : tag + 1});
    if (link) {
      out.links.push_back({decoration.argument, span->left, span->right, tag});
    } else if (decoration.begin >= line.begin) {
      add_reading(*span, text, decoration, size, fonts, rules, out);
      out.reading_tags.push_back(tag + 2);
    }
  }
  for (std::size_t i = 0; i < text.references.size(); ++i) {
    const Reference& reference = text.references[i];
    const bool links = !reference.target.empty();
    if (links) next += is_raised(reference) ? 2 : 1;
    const auto span = span_of(line, reference.begin, reference.end, size, fonts);
    if (!span) continue;
    const TagIndex tag = links ? next - 1 : kArtifact;
    if (links) out.tagged.push_back({reference.begin, reference.end, tag});
    out.jumps.push_back({i, span->left, span->right, tag});
  }
  return out;
}

}  // namespace banxin
