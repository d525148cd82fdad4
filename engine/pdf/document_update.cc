#include "pdf/document_update.h"

#include "pdf/syntax.h"

namespace banxin {

void DocumentUpdate::fill(ObjectId id, std::string_view entries) {
  std::string value = "<<\n";
  value += entries;
  value += ">>";
  writer_.add_value(id.number, value);
}

void DocumentUpdate::fill_stream(ObjectId id, std::string_view entries, std::string_view bytes) {
  writer_.begin_stream(id.number);
  out_ += "<<\n";
  out_ += entries;
  out_ += "/Length ";
  append_integer(out_, static_cast<std::int64_t>(bytes.size()));
  out_ += "\n>>\nstream\r\n";
  out_ += bytes;
  out_ += "\nendstream";
  writer_.end_stream();
}

std::string DocumentUpdate::finish() {
  writer_.finish(file_.root, file_.information);
  return writer_.take();
}

}  // namespace banxin
