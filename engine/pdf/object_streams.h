#pragma once
// ObjectWriter: the layout of a file whose dictionaries lie deflated in object streams, with a
// cross-reference stream behind them (ISO 32000-1 §7.5.7–7.5.8). Tags then cost a tenth of what
// they cost one by one. libharu 2.3 knows neither; it serialises the objects, this places them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/memo.h"

namespace banxin {

// Where a file ends that is continued by an update (ISO 32000-1 §7.5.6).
struct FileEnd {
  std::uint64_t size = 0;     // bytes
  std::uint64_t table = 0;    // offset of its cross-reference stream
  std::uint32_t objects = 0;  // highest number in use
  std::uint32_t root = 0;
  std::uint32_t information = 0;
  std::string id;  // of its /ID, in hexadecimal
};

class ObjectWriter {
 public:
  // Appends to `out`, which holds the file's header. `objects`: the highest object number given
  // away; the streams made here take the numbers after it.
  ObjectWriter(std::string& out, std::uint32_t objects);
  // Writes an update to `out`, which is empty: what is to stand behind the file. Objects with the
  // numbers of old ones take their place.
  ObjectWriter(std::string& out, const FileEnd& file);

  // Object streams deflated before; may be null.
  void remember(Memo<std::string>* deflated) { deflated_ = deflated; }

  // A new number.
  std::uint32_t reserve() { return add_entry(); }
  // The values added since the last call go into an object stream; finish() does the same. An
  // object stream is read whole, so that what is read together should lie in one.
  void flush();
  // Takes what is in `out` away, to be written to the file.
  std::string take();

  // An object that is no stream.
  void add_value(std::uint32_t number, std::string_view value);
  // A stream: between the two calls its value is appended to `out`.
  void begin_stream(std::uint32_t number);
  void end_stream();

  // Cross-reference stream and the end. /ID is the hash of all bytes before it: equal contents,
  // equal identifier (D-06). Numbers never added are free entries.
  // Returns where the file ends.
  FileEnd finish(std::uint32_t root, std::uint32_t information);

 private:
  enum class EntryKind : std::uint8_t { free, offset, packed };
  struct Entry {
    EntryKind kind = EntryKind::free;
    std::uint64_t place = 0;  // the offset in the file, or the number of the object stream
    std::uint16_t index = 0;  // in the object stream
  };

  // A stream of deflated bytes; the entries beside /Filter and /Length.
  void add_stream(std::uint32_t number, std::string_view entries, std::string_view bytes);
  std::uint32_t add_entry();
  std::string table() const;
  std::string sections() const;
  std::uint64_t place() const { return taken_ + out_.size(); }

  std::string& out_;
  Memo<std::string>* deflated_ = nullptr;
  std::optional<FileEnd> before_;
  std::uint64_t taken_ = 0;     // bytes before those in `out_`
  std::string taken_hash_;      // of what was taken
  std::vector<Entry> entries_;  // by number
  std::vector<std::uint32_t> packed_;
  std::string offsets_;  // "number offset" of each packed object
  std::string values_;
};

}  // namespace banxin
