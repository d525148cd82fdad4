#include "pdf/font_memo.h"

#include <utility>

namespace banxin {
namespace {

Fingerprint key_of(const FaceUsage& usage) {
  FingerprintBuilder builder;
  builder.add(usage.face.index);
  for (const auto& [glyph, texts] : usage.texts) {
    builder.add(glyph.index);
    builder.add(texts);
  }
  return builder.finish();
}

std::size_t bytes_of(const EmbeddedFont& font) {
  std::size_t bytes = sizeof(EmbeddedFont) + font.program_stream.size() +
                      font.cid_to_gid_stream.size() + font.widths.size() + font.descriptor.size();
  for (const std::string& stream : font.to_unicode_streams) bytes += stream.size();
  return bytes;
}

}  // namespace

Result<FontMemo::Known> FontMemo::embed(const FaceUsage& usage,
                                        const std::function<Result<EmbeddedFont>()>& embed) {
  const Fingerprint key = key_of(usage);
  if (const auto known = fonts_.find(key)) return Known{*known, false};
  Result<EmbeddedFont> font = embed();
  if (!font) return tl::unexpected(font.error());
  const std::size_t bytes = bytes_of(*font);
  return Known{*fonts_.keep(key, std::move(*font), bytes), true};
}

}  // namespace banxin
