#include "pdf/object_streams.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/deflate.h"
#include "base/fingerprint.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr std::size_t kObjectsPerStream = 200;
constexpr int kPlaceBytes = 5;  // of an offset: a terabyte
constexpr int kIndexBytes = 1;
constexpr std::size_t kRowBytes = 1 + kPlaceBytes + kIndexBytes;

// The Up filter of PNG, for /Predictor 12: each byte less the one above it.
std::string predict_up(const std::string& rows) {
  std::string out;
  out.reserve(rows.size() + rows.size() / kRowBytes);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at % kRowBytes == 0) out.push_back(2);
    const int above = at < kRowBytes ? 0 : static_cast<unsigned char>(rows[at - kRowBytes]);
    out.push_back(static_cast<char>(static_cast<unsigned char>(rows[at]) - above));
  }
  return out;
}

}  // namespace

ObjectWriter::ObjectWriter(std::string& out, std::uint32_t objects)
    : out_(out), entries_(std::size_t{objects} + 1) {}

ObjectWriter::ObjectWriter(std::string& out, const FileEnd& file)
    : out_(out),
      before_(file),
      taken_(file.size),
      taken_hash_(file.id),
      entries_(std::size_t{file.objects} + 1) {
  CHECK(out.empty(), "an update begins by itself");
}

std::string ObjectWriter::take() {
  std::string bytes = std::move(out_);
  out_.clear();
  taken_ += bytes.size();
  taken_hash_ = to_string(hash_bytes(taken_hash_ + to_string(hash_bytes(bytes))));
  return bytes;
}

void ObjectWriter::add_value(std::uint32_t number, std::string_view value) {
  CHECK(number > 0 && number < entries_.size(), "the number is known");
  if (packed_.size() == kObjectsPerStream) flush();
  append_integer(offsets_, number);
  offsets_.push_back(' ');
  append_integer(offsets_, static_cast<std::int64_t>(values_.size()));
  offsets_.push_back(' ');
  values_ += value;
  values_.push_back('\n');
  packed_.push_back(number);
}

void ObjectWriter::begin_stream(std::uint32_t number) {
  CHECK(number > 0 && number < entries_.size(), "the number is known");
  entries_[number] = {EntryKind::offset, place(), 0};
  append_integer(out_, number);
  out_ += " 0 obj\n";
}

void ObjectWriter::end_stream() { out_ += "\nendobj\n"; }

void ObjectWriter::add_stream(std::uint32_t number, std::string_view entries,
                              std::string_view bytes) {
  begin_stream(number);
  out_ += fmt::format("<<\n{}\n/Filter /FlateDecode\n/Length {}\n>>\nstream\r\n", entries,
                      bytes.size());
  out_ += bytes;
  out_ += "\nendstream";
  end_stream();
}

std::uint32_t ObjectWriter::add_entry() {
  entries_.emplace_back();
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void ObjectWriter::flush() {
  if (packed_.empty()) return;
  const std::uint32_t number = add_entry();
  for (std::size_t i = 0; i < packed_.size(); ++i) {
    entries_[packed_[i]] = {EntryKind::packed, number, static_cast<std::uint16_t>(i)};
  }
  const std::string entries =
      fmt::format("/Type /ObjStm\n/N {}\n/First {}", packed_.size(), offsets_.size());
  const std::string values = offsets_ + values_;
  if (deflated_ == nullptr) {
    add_stream(number, entries, deflate(values));
  } else {
    add_stream(number, entries,
               *deflated_->get(
                   hash_bytes(values), [&] { return deflate(values); },
                   [](const std::string& bytes) { return bytes.size(); }));
  }
  packed_.clear();
  offsets_.clear();
  values_.clear();
}

// Of an update only what it has.
std::string ObjectWriter::table() const {
  std::string rows;
  for (const Entry& entry : entries_) {
    if (before_ && entry.kind == EntryKind::free) continue;
    rows.push_back(static_cast<char>(entry.kind));
    append_big_endian(rows, entry.place, kPlaceBytes);
    append_big_endian(rows, entry.index, kIndexBytes);
  }
  return rows;
}

// "/Index [12 1 40 3]\n/Prev 9000\n" of an update: which numbers the rows of the table are.
std::string ObjectWriter::sections() const {
  if (!before_) return "";
  std::string out = "/Index [";
  for (std::size_t first = 0; first < entries_.size();) {
    std::size_t end = first;
    while (end < entries_.size() && entries_[end].kind != EntryKind::free) ++end;
    if (end > first) out += fmt::format("{} {} ", first, end - first);
    first = end + 1;
  }
  out.back() = ']';
  return out + fmt::format("\n/Prev {}\n", before_->table);
}

FileEnd ObjectWriter::finish(std::uint32_t root, std::uint32_t information) {
  flush();
  std::string id = to_string(hash_bytes(out_));
  if (before_) id = to_string(hash_bytes(taken_hash_ + id));
  const std::uint64_t start = place();
  const std::uint32_t number = add_entry();
  entries_[number] = {EntryKind::offset, start, 0};  // the table holds its own entry
  const std::string entries = fmt::format(
      "/Type /XRef\n/Size {0}\n{7}/W [1 {1} {2}]\n/Root {3} 0 R\n/Info {4} 0 R\n"
      "/ID [<{8}><{5}>]\n/DecodeParms <</Predictor 12 /Columns {6}>>",
      entries_.size(), kPlaceBytes, kIndexBytes, root, information, id, kRowBytes, sections(),
      before_ ? before_->id : id);
  add_stream(number, entries, deflate(predict_up(table())));
  out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  return {place(), start, number, root, information, std::move(id)};
}

}  // namespace banxin
