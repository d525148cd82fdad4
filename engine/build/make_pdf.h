#pragma once
// Stages 12–14: pages drawn and fonts subset on all cores, then the file written.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "base/problem.h"
#include "build/memos.h"
#include "build/stage_times.h"
#include "fonts/cache_dir.h"
#include "fonts/font_set.h"
#include "pages/page.h"
#include "pdf/write_pdf.h"

namespace banxin {

// Where slim faces and subsets are kept, and the characters that slim faces hold.
struct SlimFaces {
  CacheDir cache;
  std::u32string characters;             // of slim_characters()
  std::optional<Fingerprint> code = {};  // loaded_code(); none: no subset is kept
};

struct MadePdf {
  std::string bytes;
  Problems problems;  // of judge_conformance
  // What the memos did not know.
  std::vector<std::size_t> pages_drawn;
  std::vector<FaceId> faces_cut;
};

// A file's streams and fonts, made on all cores.
struct DrawnFile {
  std::vector<PageStream> streams;
  std::vector<EmbeddedFont> fonts;
};
using DrawStream = std::function<PageStream(std::size_t)>;

// Makes the font program of a face, or finds it in the cache.
using EmbedFace = std::function<Result<EmbeddedFont>(const FaceUsage&)>;
EmbedFace embed_from(const FontSet& fonts, const SlimFaces& slim);

// `usage`: of all that the streams draw. Errors: those of `embed`: font.subset-failed.
Result<DrawnFile> draw_file(const GlyphUsage& usage, std::size_t streams, const EmbedFace& embed,
                            const DrawStream& draw);

// Makes the slim faces that it lacks, once a machine. Errors: font.subset-failed, pdf.failed.
// `memos` may be null.
Result<MadePdf> make_pdf(const Pages& pages, const FontSet& fonts, const SlimFaces& slim,
                         const DocumentInfo& info, StageTimes& times, Memos* memos = nullptr);

}  // namespace banxin
