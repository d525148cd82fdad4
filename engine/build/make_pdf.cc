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

struct Parts {
  GlyphUsage usage;
  std::vector<std::optional<Result<EmbeddedFont>>> fonts;  // by face of the usage
  std::vector<PageStream> streams;
};

// Fonts first, the biggest subset before all: they take longest.
std::vector<std::function<void()>> plan_tasks(const Pages& pages, const FontSet& fonts,
                                              const SlimFaces& slim, Parts& parts) {
  std::vector<std::size_t> order(parts.usage.faces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return parts.usage.faces[a].texts.size() > parts.usage.faces[b].texts.size();
  });
  std::vector<std::function<void()>> tasks;
  for (const std::size_t i : order) {
    tasks.emplace_back([&, i] {
      const FaceUsage& usage = parts.usage.faces[i];
      const Face& face = fonts.face(usage.face);
      const auto cut = usage.texts.size() < kSlimWorthwhile
                           ? std::nullopt
                           : open_slim_face(face.file, slim.cache, slim.characters);
      parts.fonts[i] = embed_font(usage, face, cut ? &*cut : nullptr);
    });
  }
  for (std::size_t first = 0; first < pages.pages.size(); first += kPagesATask) {
    tasks.emplace_back([&, first] {
      const std::size_t end = std::min(first + kPagesATask, pages.pages.size());
      for (std::size_t i = first; i < end; ++i) {
        parts.streams[i] = draw_page(pages.pages[i], pages.tags, fonts, parts.usage);
      }
    });
  }
  return tasks;
}

}  // namespace

Result<MadePdf> make_pdf(const Pages& pages, const FontSet& fonts, const SlimFaces& slim,
                         const DocumentInfo& info, StageTimes& times) {
  Parts parts;
  parts.usage = times.measure("usage", [&] { return collect_usage(pages); });
  parts.fonts.resize(parts.usage.faces.size());
  parts.streams.resize(pages.pages.size());
  times.measure("draw and subset", [&] { run_parallel(plan_tasks(pages, fonts, slim, parts)); });
  std::vector<EmbeddedFont> embedded;
  for (auto& font : parts.fonts) {
    if (!*font) return tl::unexpected(font->error());
    embedded.push_back(std::move(**font));
  }
  Conformance conformance = judge_conformance(pages, parts.usage, info);
  auto bytes = times.measure(
      "pdf", [&] { return write_pdf(pages, parts.streams, embedded, info, conformance.claims); });
  if (!bytes) return tl::unexpected(bytes.error());
  return MadePdf{std::move(*bytes), std::move(conformance.problems)};
}

}  // namespace banxin
