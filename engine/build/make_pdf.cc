#include "build/make_pdf.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/run_parallel.h"
#include "fonts/slim_face.h"

namespace banxin {
namespace {

constexpr std::size_t kPagesATask = 4;
// Fewer glyphs are cut from the full face sooner than a slim face is found and checked.
constexpr std::size_t kSlimWorthwhile = 200;

// Fonts first, the biggest subset before all: they take longest.
std::vector<std::size_t> biggest_first(const GlyphUsage& usage) {
  std::vector<std::size_t> order(usage.faces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return usage.faces[a].texts.size() > usage.faces[b].texts.size();
  });
  return order;
}

Result<EmbeddedFont> embed_face(const FaceUsage& usage, const FontSet& fonts,
                                const SlimFaces& slim) {
  const Face& face = fonts.face(usage.face);
  const auto cut = usage.texts.size() < kSlimWorthwhile
                       ? std::nullopt
                       : open_slim_face(face.file, slim.cache, slim.characters);
  return embed_font(usage, face, cut ? &*cut : nullptr);
}

}  // namespace

Result<DrawnFile> draw_file(const GlyphUsage& usage, std::size_t streams, const FontSet& fonts,
                            const SlimFaces& slim, const DrawStream& draw) {
  DrawnFile drawn;
  drawn.streams.resize(streams);
  std::vector<std::optional<Result<EmbeddedFont>>> embedded(usage.faces.size());
  std::vector<std::function<void()>> tasks;
  for (const std::size_t i : biggest_first(usage)) {
    tasks.emplace_back([&, i] { embedded[i] = embed_face(usage.faces[i], fonts, slim); });
  }
  for (std::size_t first = 0; first < streams; first += kPagesATask) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kPagesATask, streams);
      for (std::size_t i = first; i < end; ++i) drawn.streams[i] = draw(i);
    });
  }
  run_parallel(tasks);
  for (auto& font : embedded) {
    if (!*font) return tl::unexpected(font->error());
    drawn.fonts.push_back(std::move(**font));
  }
  return drawn;
}

Result<MadePdf> make_pdf(const Pages& pages, const FontSet& fonts, const SlimFaces& slim,
                         const DocumentInfo& info, StageTimes& times) {
  const GlyphUsage usage = times.measure("usage", [&] { return collect_usage(pages); });
  const auto drawn = times.measure("draw and subset", [&] {
    return draw_file(usage, pages.pages.size(), fonts, slim, [&](std::size_t i) {
      return draw_page(pages.pages[i], pages.tags, fonts, usage);
    });
  });
  if (!drawn) return tl::unexpected(drawn.error());
  Conformance conformance = judge_conformance(pages, usage, info);
  auto bytes = times.measure("pdf", [&] {
    return write_pdf(pages, drawn->streams, drawn->fonts, info, conformance.claims);
  });
  if (!bytes) return tl::unexpected(bytes.error());
  return MadePdf{std::move(*bytes), std::move(conformance.problems)};
}

}  // namespace banxin
