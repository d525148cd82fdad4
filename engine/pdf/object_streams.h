#pragma once
// ObjectWriter: the layout of a file whose dictionaries lie deflated in object streams, with a
// cross-reference stream behind them (ISO 32000-1 §7.5.7–7.5.8). Tags then cost a tenth of what
// they cost one by one. libharu 2.3 knows neither; it serialises the objects, this places them.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

class ObjectWriter {
 public:
  // Appends to `out`, which holds the file's header. `objects`: the highest object number given
  // away; the streams made here take the numbers after it.
  ObjectWriter(std::string& out, std::uint32_t objects);

  // An object that is no stream.
  void add_value(std::uint32_t number, std::string_view value);
  // A stream: between the two calls its value is appended to `out`.
  void begin_stream(std::uint32_t number);
  void end_stream();

  // Cross-reference stream and the end. /ID is the hash of all bytes before it: equal contents,
  // equal identifier (D-06). Numbers never added are free entries.
  void finish(std::uint32_t root, std::uint32_t information);

 private:
  enum class EntryKind : std::uint8_t { free, offset, packed };
  struct Entry {
    EntryKind kind = EntryKind::free;
    std::uint64_t place = 0;  // the offset in the file, or the number of the object stream
    std::uint16_t index = 0;  // in the object stream
  };

  void flush();
  // A stream of deflated bytes; the entries beside /Filter and /Length.
  void add_stream(std::uint32_t number, std::string_view entries, std::string_view bytes);
  std::uint32_t add_entry();
  std::string table() const;

  std::string& out_;
  std::vector<Entry> entries_;  // by number
  std::vector<std::uint32_t> packed_;
  std::string offsets_;  // "number offset" of each packed object
  std::string values_;
};

}  // namespace banxin
