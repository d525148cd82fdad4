#include "fonts/cff_charset.h"

#include <cstddef>
#include <utility>

#include "base/big_endian.h"

namespace banxin {
namespace {

// Big-endian reader that never leaves its bytes: after a read beyond the end it is bad for good.
class Reader {
 public:
  Reader(std::string_view bytes, std::size_t position) : bytes_(bytes), position_(position) {
    if (position > bytes.size()) good_ = false;
  }

  std::uint32_t read(unsigned width) {
    if (!good_ || width > bytes_.size() - position_) {
      good_ = false;
      return 0;
    }
    const std::uint32_t value = read_big_endian(bytes_, position_, width);
    position_ += width;
    return value;
  }
  void skip(std::size_t count) {
    if (!good_ || count > bytes_.size() - position_) {
      good_ = false;
    } else {
      position_ += count;
    }
  }
  bool good() const { return good_; }
  bool at_end() const { return !good_ || position_ == bytes_.size(); }
  std::size_t position() const { return position_; }

 private:
  std::string_view bytes_;
  std::size_t position_;
  bool good_ = true;
};

struct Index {
  std::string_view first;  // its first object
  std::size_t end = 0;     // where the index ends in the table
};

std::optional<Index> read_index(std::string_view table, std::size_t position) {
  Reader reader(table, position);
  const std::uint32_t count = reader.read(2);
  if (!reader.good()) return std::nullopt;
  if (count == 0) return Index{{}, reader.position()};
  const unsigned width = reader.read(1);
  if (width < 1 || width > 4) return std::nullopt;
  // count + 1 offsets; the second ends the first object, the last ends the index.
  const std::uint32_t first = reader.read(width);
  const std::uint32_t second = reader.read(width);
  std::uint32_t last = second;
  if (count > 1) {
    reader.skip(std::size_t{count - 2} * width);
    last = reader.read(width);
  }
  // Offsets count from the byte before the objects.
  const std::size_t base = reader.position() - 1;
  if (!reader.good() || first != 1 || second < first || last < second) return std::nullopt;
  if (last > table.size() - base) return std::nullopt;
  return Index{table.substr(base + first, second - first), base + last};
}

struct TopDict {
  bool cid_keyed = false;
  std::int64_t charset = 0;
};

// Operators of the Top DICT (Technical Note #5176, table 9).
constexpr std::uint32_t kCharset = 15;
constexpr std::uint32_t kEscape = 12;
constexpr std::uint32_t kRegistryOrderingSupplement = 30;  // after kEscape

std::optional<TopDict> read_top_dict(std::string_view dict) {
  TopDict top;
  std::int64_t operand = 0;  // the last one: no operator that matters here needs an earlier one
  Reader reader(dict, 0);
  while (!reader.at_end()) {
    const std::uint32_t lead = reader.read(1);
    if (lead == kEscape) {
      if (reader.read(1) == kRegistryOrderingSupplement && reader.good()) top.cid_keyed = true;
    } else if (lead == kCharset) {
      top.charset = operand;
    } else if (lead <= 21) {
      continue;
    } else if (lead == 28) {
      operand = static_cast<std::int16_t>(reader.read(2));
    } else if (lead == 29) {
      operand = static_cast<std::int32_t>(reader.read(4));
    } else if (lead == 30) {  // a real number: half-bytes up to 0xF
      for (std::uint32_t pair = 0; reader.good() && pair >> 4 != 0xF && (pair & 0xF) != 0xF;) {
        pair = reader.read(1);
      }
      operand = 0;
    } else if (lead >= 32 && lead <= 246) {
      operand = static_cast<std::int64_t>(lead) - 139;
    } else if (lead >= 247 && lead <= 250) {
      operand = (static_cast<std::int64_t>(lead) - 247) * 256 + reader.read(1) + 108;
    } else if (lead >= 251 && lead <= 254) {
      operand = -(static_cast<std::int64_t>(lead) - 251) * 256 - reader.read(1) - 108;
    } else {
      return std::nullopt;
    }
  }
  if (!reader.good()) return std::nullopt;
  return top;
}

std::optional<std::vector<std::uint16_t>> read_cids(std::string_view table, std::size_t position,
                                                    std::uint32_t glyph_count) {
  Reader reader(table, position);
  const std::uint32_t format = reader.read(1);
  if (!reader.good() || format > 2) return std::nullopt;
  std::vector<std::uint16_t> cids;
  cids.reserve(glyph_count);
  cids.push_back(0);
  while (cids.size() < glyph_count) {
    const std::uint32_t first = reader.read(2);
    const std::uint32_t more = format == 0 ? 0 : reader.read(format);
    if (!reader.good() || first + more > 0xFFFF) return std::nullopt;
    for (std::uint32_t i = 0; i <= more && cids.size() < glyph_count; ++i) {
      cids.push_back(static_cast<std::uint16_t>(first + i));
    }
  }
  return cids;
}

bool is_identity(const std::vector<std::uint16_t>& cids) {
  for (std::size_t glyph = 0; glyph < cids.size(); ++glyph) {
    if (cids[glyph] != glyph) return false;
  }
  return true;
}

}  // namespace

std::optional<CffCharset> read_cff_charset(std::string_view table, std::uint32_t glyph_count) {
  Reader header(table, 0);
  const std::uint32_t major = header.read(1);
  header.skip(1);
  const std::uint32_t header_size = header.read(1);
  if (!header.good() || major != 1 || glyph_count == 0 || glyph_count > 0x10000)
    return std::nullopt;

  const std::optional<Index> names = read_index(table, header_size);
  if (!names) return std::nullopt;
  const std::optional<Index> dicts = read_index(table, names->end);
  if (!dicts) return std::nullopt;
  const std::optional<TopDict> top = read_top_dict(dicts->first);
  if (!top) return std::nullopt;

  CffCharset charset;
  charset.cid_keyed = top->cid_keyed;
  // Offsets 0 to 2 name the predefined charsets, which CID-keyed fonts do not have: then CID =
  // glyph.
  if (!top->cid_keyed || (top->charset >= 0 && top->charset <= 2)) return charset;
  if (top->charset < 0) return std::nullopt;
  auto cids = read_cids(table, static_cast<std::size_t>(top->charset), glyph_count);
  if (!cids) return std::nullopt;
  if (!is_identity(*cids)) charset.cids = std::move(*cids);
  return charset;
}

}  // namespace banxin
