#include "base/fingerprint.h"

#include <fmt/format.h>

namespace banxin {

std::string to_string(const Fingerprint& fingerprint) {
  return fmt::format("{:016x}{:016x}", fingerprint.high, fingerprint.low);
}

Fingerprint FingerprintBuilder::finish() const { return hash_bytes(buffer_); }

Fingerprint hash_bytes(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

}  // namespace banxin
