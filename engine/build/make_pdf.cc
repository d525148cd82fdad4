#include "build/make_pdf.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "base/run_parallel.h"
#include "build/subset_cache.h"
#include "fonts/slim_face.h"

namespace banxin {
namespace {

constexpr std::size_t kPagesATask = 4;
// Fewer glyphs are cut from the full face sooner than a slim face is found and checked.
constexpr std::size_t kSlimWorthwhile = 200;
// Fewer glyphs are cut in under half a millisecond: no file is worth that.
constexpr std::size_t kKeptWorthwhile = 20;

// Fonts first, the biggest subset before all: they take longest.
std::vector<std::size_t> biggest_first(const GlyphUsage& usage) {
  std::vector<std::size_t> order(usage.faces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return usage.faces[a].texts.size() > usage.faces[b].texts.size();
  });
  return order;
}

Result<EmbeddedFont> cut_face_for(const FaceUsage& usage, const Face& face, const SlimFaces& slim) {
  const auto cut = usage.texts.size() < kSlimWorthwhile
                       ? std::nullopt
                       : open_slim_face(face.file, slim.cache, slim.characters);
  return embed_font(usage, face, cut ? &*cut : nullptr);
}

Result<EmbeddedFont> embed_face(const FaceUsage& usage, const FontSet& fonts,
                                const SlimFaces& slim) {
  const Face& face = fonts.face(usage.face);
  if (!slim.code || usage.texts.size() < kKeptWorthwhile) return cut_face_for(usage, face, slim);
  const SubsetCache subsets(slim.cache, *slim.code);
  if (auto kept = subsets.find(usage, face.file)) return std::move(*kept);
  auto embedded = cut_face_for(usage, face, slim);
  if (embedded) subsets.store(usage, face.file, *embedded);
  return embedded;
}

}  // namespace

EmbedFace embed_from(const FontSet& fonts, const SlimFaces& slim) {
  return [&](const FaceUsage& usage) { return embed_face(usage, fonts, slim); };
}

Result<DrawnFile> draw_file(const GlyphUsage& usage, std::size_t streams, const EmbedFace& embed,
                            const DrawStream& draw) {
  DrawnFile drawn;
  drawn.streams.resize(streams);
  std::vector<std::optional<Result<EmbeddedFont>>> embedded(usage.faces.size());
  std::vector<std::function<void()>> tasks;
  for (const std::size_t i : biggest_first(usage)) {
    tasks.emplace_back([&, i] { embedded[i] = embed(usage.faces[i]); });
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

namespace {

struct KnownFile {
  Result<DrawnFile> file;
  std::vector<std::size_t> pages_drawn;
  std::vector<FaceId> faces_cut;
};

// Pages and faces drawn by the memos, and what these did not know.
KnownFile draw_known(const Pages& pages, const GlyphUsage& usage, const FontSet& fonts,
                     const EmbedFace& embed, Memos& memos) {
  const Fingerprint aliases = PageMemo::aliases_of(usage);
  std::vector<char> drawn(pages.pages.size(), 0);
  std::vector<char> cut(fonts.size(), 0);
  KnownFile known_file;
  known_file.file = draw_file(
      usage, pages.pages.size(),
      [&](const FaceUsage& face) -> Result<EmbeddedFont> {
        auto known = memos.fonts.embed(face, [&] { return embed(face); });
        if (!known) return tl::unexpected(known.error());
        cut[face.face.index] = known->anew ? 1 : 0;
        return std::move(known->font);
      },
      [&](std::size_t i) {
        auto known = memos.pages.draw(pages.pages[i], pages.tags, fonts, usage, aliases);
        drawn[i] = known.anew ? 1 : 0;
        return std::move(known.stream);
      });
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (drawn[i] != 0) known_file.pages_drawn.push_back(i);
  }
  for (std::size_t i = 0; i < cut.size(); ++i) {
    if (cut[i] != 0) known_file.faces_cut.push_back({static_cast<std::uint16_t>(i)});
  }
  return known_file;
}

}  // namespace

Result<MadePdf> make_pdf(const Pages& pages, const FontSet& fonts, const SlimFaces& slim,
                         const DocumentInfo& info, StageTimes& times, Memos* memos) {
  MadePdf made;
  const GlyphUsage usage = times.measure("usage", [&] { return collect_usage(pages); });
  const EmbedFace embed = embed_from(fonts, slim);
  const auto drawn = times.measure("draw and subset", [&]() -> Result<DrawnFile> {
    if (memos) {
      KnownFile known = draw_known(pages, usage, fonts, embed, *memos);
      made.pages_drawn = std::move(known.pages_drawn);
      made.faces_cut = std::move(known.faces_cut);
      return std::move(known.file);
    }
    return draw_file(usage, pages.pages.size(), embed, [&](std::size_t i) {
      return draw_page(pages.pages[i], pages.tags, fonts, usage);
    });
  });
  if (!drawn) return tl::unexpected(drawn.error());
  Conformance conformance =
      times.measure("judge", [&] { return judge_conformance(pages, usage, info); });
  auto bytes = times.measure("pdf", [&] {
    return write_pdf(pages, drawn->streams, drawn->fonts, info, conformance.claims,
                     memos ? &memos->object_streams : nullptr);
  });
  if (!bytes) return tl::unexpected(bytes.error());
  made.bytes = std::move(*bytes);
  made.problems = std::move(conformance.problems);
  return made;
}

}  // namespace banxin
