#pragma once
// DocumentUpdate: what is put behind a file to change it (ISO 32000-1 §7.5.6): the objects of one
// copy, or the pages of all. The file before it stays as it is, byte for byte (B-31).
#include <string>
#include <string_view>

#include "pdf/haru.h"
#include "pdf/object_streams.h"

namespace banxin {

class DocumentUpdate {
 public:
  explicit DocumentUpdate(const FileEnd& file) : file_(file), writer_(out_, file) {}
  DocumentUpdate(const DocumentUpdate&) = delete;
  DocumentUpdate& operator=(const DocumentUpdate&) = delete;

  // As those of HaruDocument; objects of the file can be filled anew. Streams are written at once.
  ObjectId reserve() { return {writer_.reserve()}; }
  void fill(ObjectId id, std::string_view entries);
  void fill_stream(ObjectId id, std::string_view entries, std::string_view bytes);

  // Takes what is written so far away.
  std::string take() { return writer_.take(); }
  // What is left, with the end.
  std::string finish();

 private:
  FileEnd file_;
  std::string out_;
  ObjectWriter writer_;
};

}  // namespace banxin
