#include "text/shape_text.h"

#include <hb.h>

#include <array>

#include "base/check.h"
#include "fonts/harfbuzz.h"
#include "text/itemize.h"
#include "text/space_scripts.h"

namespace banxin {
namespace {

// Ligatures would tie letters together that even spacing parts.
constexpr std::array<hb_feature_t, 4> kFeatures = {{
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'h', 'w', 's'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
}};

void shape_run(const std::u32string& text, const FaceRun& run, const FontFile& font,
               hb_buffer_t* buffer) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  fill_buffer(buffer, text, run.begin, run.end, HB_DIRECTION_LTR,
              run.western ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN);
  std::array<hb_feature_t, kFeatures.size() + 1> features{};
  std::copy(kFeatures.begin(), kFeatures.end(), features.begin());
  features.back() = kFullWidthForms;
  const unsigned count = static_cast<unsigned>(run.western ? kFeatures.size() : features.size());
  hb_shape(font.font(), buffer, features.data(), count);
}

// The glyphs that HarfBuzz left in the buffer, as clusters.
void collect_clusters(const FaceRun& run, const FontFile& font, hb_buffer_t* buffer,
                      const std::vector<CharClass>& classes, std::vector<Cluster>& clusters) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const std::size_t first = clusters.size();
  std::int32_t pen = 0;
  for (unsigned i = 0; i < count; ++i) {
    const TextOffset at = infos[i].cluster;
    if (clusters.size() > first && clusters.back().begin == at) {
      Cluster& cluster = clusters.back();
      cluster.extras.push_back({{infos[i].codepoint}, {pen + positions[i].x_offset}});
      cluster.advance.value += positions[i].x_advance;
      pen += positions[i].x_advance;
      continue;
    }
    Cluster cluster;
    cluster.begin = at;
    cluster.cls = classes[at];
    cluster.face = run.face;
    cluster.glyph = {infos[i].codepoint};
    cluster.units_per_em = font.units_per_em();
    cluster.advance = {positions[i].x_advance};
    cluster.ink_right = cluster.advance;
    if (is_full_width_mark(cluster.cls) || cluster.cls == CharClass::middle_dot) {
      const InkExtent ink = font.ink_of(cluster.glyph);
      cluster.ink_left = ink.left;
      cluster.ink_right = ink.right;
    }
    pen = positions[i].x_advance;
    clusters.push_back(std::move(cluster));
  }
  for (std::size_t i = first; i < clusters.size(); ++i) {
    const TextOffset end = i + 1 < clusters.size() ? clusters[i + 1].begin : run.end;
    clusters[i].length = end - clusters[i].begin;
  }
}

struct TextRules {
  std::vector<CharClass> classes;
  std::vector<BreakKind> breaks;
};

// LB-17: raised marks change nothing between the characters around them; a line ends behind a mark
// where it might end behind what the mark sticks to.
TextRules find_rules(const StyledText& text, const LineRules& rules) {
  std::vector<bool> raised(text.text.size(), false);
  std::u32string plain;
  for (const Reference& reference : text.references) {
    if (!is_raised(reference)) continue;
    for (TextOffset i = reference.begin; i < reference.end; ++i) raised[i] = true;
  }
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    if (!raised[i]) plain.push_back(text.text[i]);
  }
  TextRules found;
  found.classes = classify(plain);
  found.breaks = find_breaks(plain, found.classes, rules);
  if (plain.size() == text.text.size()) return found;
  TextRules all;
  std::size_t next = 0;  // of `plain`
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    all.classes.push_back(raised[i] ? CharClass::reference : found.classes[next]);
    if (!raised[i]) ++next;
    const bool mark_follows = i + 1 < text.text.size() && raised[i + 1];
    all.breaks.push_back(mark_follows ? BreakKind::prohibited
                         : next == 0  ? BreakKind::allowed
                                      : found.breaks[next - 1]);
  }
  return all;
}

}  // namespace

ShapedText shape_text(const StyledText& text, const FontSet& fonts, const LineRules& rules) {
  CHECK(!text.runs.empty() && text.runs.front().begin == 0, "styled text says how it begins");
  ShapedText shaped;
  shaped.text = text.text;
  const TextRules found = find_rules(text, rules);
  const std::vector<CharClass>& classes = found.classes;
  Itemized items = itemize(text, classes, fonts, rules.missing_glyphs);
  shaped.missing = std::move(items.missing);
  shaped.fallbacks = std::move(items.fallbacks);
  shaped.whole_names = std::move(items.whole_names);
  shaped.clusters.reserve(text.text.size());
  const HarfbuzzBuffer buffer(hb_buffer_create());
  for (const FaceRun& run : items.runs) {
    const FontFile& font = fonts.face(run.face).file;
    shape_run(items.text, run, font, buffer.get());
    collect_clusters(run, font, buffer.get(), classes, shaped.clusters);
  }
  for (Cluster& cluster : shaped.clusters) {
    cluster.after = found.breaks[cluster.begin + cluster.length - 1];
  }
  for (const Reference& reference : text.references) {
    for (Cluster& cluster : shaped.clusters) {
      const bool inside = cluster.begin >= reference.begin && cluster.begin < reference.end;
      if (inside) cluster.raised = reference.size;
    }
  }
  for (const WideGap& gap : text.gaps) {
    for (Cluster& cluster : shaped.clusters) {
      if (cluster.begin == gap.offset) cluster.gap_after = gap.width;
    }
  }
  if (text.spaces == TypedSpaces::keep) widen_typed_spaces(shaped.clusters);
  space_scripts(text.text, shaped.clusters);
  return shaped;
}

}  // namespace banxin
