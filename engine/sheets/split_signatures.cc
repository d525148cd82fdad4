#include "sheets/split_signatures.h"

#include "base/check.h"

namespace banxin {

std::vector<std::size_t> split_signatures(std::size_t pages, std::size_t signature) {
  CHECK(pages % 4 == 0 && signature % 4 == 0 && signature > 0, "whole sheets");
  std::vector<std::size_t> signatures(pages / signature, signature);
  const std::size_t rest = pages % signature;
  if (rest == 0) return signatures;
  signatures.push_back(rest);
  // A signature of 8 could only give 4 away and be left with 4 itself.
  if (rest == 4 && signatures.size() > 1 && signature >= 12) {
    signatures[signatures.size() - 2] -= 4;
    signatures.back() += 4;
  }
  return signatures;
}

Length spine_width(std::size_t pages, Length caliper, Length cover) {
  return caliper * static_cast<std::int64_t>((pages + 1) / 2) + cover;
}

}  // namespace banxin
