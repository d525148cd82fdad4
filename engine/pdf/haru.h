#pragma once
// HaruDocument: libharu's object layer — indirect objects, their serialisation, page tree — and
// nothing else of it; the file around them is ours (pdf/object_streams.h). haru.cc is the only
// place that includes hpdf.h (LIBHARU, "Recommended pdf module").
//
// Every object is a dictionary whose entries are text made by the caller. Numbers are reserved
// early, bodies are filled late; streams are written in the order they were reserved, everything
// else in object streams.
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/object_streams.h"

namespace banxin {

struct ObjectId {
  std::uint32_t number = 0;
  friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
};

// "12 0 R"
std::string reference(ObjectId id);
void append_reference(std::string& out, ObjectId id);

// libharu or the machine's memory failed; what() says how.
class HaruError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Every member function may throw HaruError. One document belongs to one thread.
class HaruDocument {
 public:
  HaruDocument();
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  ObjectId catalogue() const;    // has /Type and /Pages
  ObjectId information() const;  // empty

  ObjectId reserve();
  // `entries`: what stands between << and >>. Each object is filled once.
  void fill(ObjectId id, std::string entries);
  // A sealed stream: `bytes` are written as they are, under a direct /Length; `entries` name their
  // filter. They are not copied and must outlive write().
  void fill_stream(ObjectId id, std::string entries, std::string_view bytes);

  // The pages in order; called once. Adds /Parent to each.
  void set_pages(const std::vector<ObjectId>& pages);

  // The file. REQUIRES every reserved object to be filled (CHECKed).
  // The same objects give the same bytes. `deflated`: see ObjectWriter::remember().
  std::string write(Memo<std::string>* deflated = nullptr);
  // Of what write() gave, for an update.
  const FileEnd& end() const;
  // The root of the page tree; set_pages() fills it.
  ObjectId page_tree() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace banxin
