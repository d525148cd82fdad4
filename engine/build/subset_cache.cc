#include "build/subset_cache.h"

#include <charconv>
#include <string_view>

#include "sources/read_text.h"

namespace banxin {
namespace {

constexpr std::size_t kLargestEntry = 64'000'000;  // bytes: no font is so large

// Each part as its length in decimal, a blank, and its bytes.
void add_part(std::string& record, std::string_view part) {
  record += std::to_string(part.size());
  record += ' ';
  record += part;
}

class PartReader {
 public:
  explicit PartReader(std::string_view record) : rest_(record) {}

  std::optional<std::string> next() {
    const std::optional<std::size_t> size = next_number();
    if (!size || rest_.size() <= *size) return std::nullopt;
    std::string part(rest_.substr(1, *size));  // behind the blank
    rest_.remove_prefix(1 + *size);
    return part;
  }
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::optional<std::size_t> next_number() {
    std::size_t number = 0;
    const char* const end = rest_.data() + rest_.size();
    const auto [after, error] = std::from_chars(rest_.data(), end, number);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(after - rest_.data()));
    return number;
  }

  std::string_view rest_;
};

std::string write_record(const EmbeddedFont& font) {
  std::string record;
  for (const std::string& part :
       {font.base_name, std::string(font.program == FontProgram::cff ? "cff" : "truetype"),
        font.program_stream, std::to_string(font.program_length), font.cid_to_gid_stream,
        font.widths, font.descriptor}) {
    add_part(record, part);
  }
  for (const std::string& stream : font.to_unicode_streams) add_part(record, stream);
  return record;
}

std::optional<EmbeddedFont> read_record(std::string_view record, FaceId face) {
  PartReader reader(record);
  EmbeddedFont font;
  font.face = face;
  std::string program, length;
  for (std::string* part : {&font.base_name, &program, &font.program_stream, &length,
                            &font.cid_to_gid_stream, &font.widths, &font.descriptor}) {
    auto next = reader.next();
    if (!next) return std::nullopt;
    *part = std::move(*next);
  }
  font.program = program == "cff" ? FontProgram::cff : FontProgram::truetype;
  std::from_chars(length.data(), length.data() + length.size(), font.program_length);
  while (!reader.is_at_end()) {
    auto stream = reader.next();
    if (!stream) return std::nullopt;
    font.to_unicode_streams.push_back(std::move(*stream));
  }
  return font;
}

}  // namespace

std::string SubsetCache::name_of(const FaceUsage& usage, const FontFile& font) const {
  FingerprintBuilder builder;
  builder.add(code_);
  builder.add(font.stamp());
  builder.add(usage.texts);
  return "subset-" + to_string(builder.finish());
}

std::optional<EmbeddedFont> SubsetCache::find(const FaceUsage& usage, const FontFile& font) const {
  const auto entry = folder_.find(name_of(usage, font));
  if (!entry) return std::nullopt;
  const auto bytes = read_file(*entry, kLargestEntry);
  if (!bytes) return std::nullopt;
  const auto record = unseal(*bytes);
  if (!record) return std::nullopt;
  return read_record(*record, usage.face);
}

void SubsetCache::store(const FaceUsage& usage, const FontFile& font,
                        const EmbeddedFont& embedded) const {
  folder_.store(name_of(usage, font), seal(write_record(embedded)));
}

}  // namespace banxin
