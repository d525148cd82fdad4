#include "pdf/haru.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_catalog.h>
#include <hpdf_doc.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <hpdf_version.h>

#include <cstring>
#include <new>
#include <utility>

#include "base/check.h"
#include "pdf/object_streams.h"

namespace banxin {
namespace {

constexpr std::size_t kMaxFileSize = 0x7FFFFFFF;  // libharu counts bytes in 32 bits
constexpr std::size_t kKidsPerNode = 100;         // flat page trees are quadratic in libharu
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE7\x89\x88\xE5\xBF\x83\n";

[[noreturn]] void fail(HPDF_STATUS status) {
  throw HaruError(fmt::format("libharu error 0x{:04X}", status));
}

extern "C" void raise_haru_error(HPDF_STATUS status, HPDF_STATUS, void*) { fail(status); }

// The object layer sets a status and does not call the handler.
void check_status(HPDF_STATUS status) {
  if (status != HPDF_OK) fail(status);
}

struct Body {
  std::string entries;
  std::string_view bytes;  // of a sealed stream
  bool filled = false;
  bool sealed = false;
  HPDF_Stream sink = nullptr;  // while the object is written
};

Body& body_of(HPDF_Dict dict) { return *static_cast<Body*>(dict->attr); }

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

extern "C" HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream) {
  Body& body = body_of(dict);
  body.sink = stream;
  if (body.sealed) {
    const std::string length = "/Length " + std::to_string(body.bytes.size()) + "\n";
    if (const HPDF_STATUS status = write_bytes(stream, length); status != HPDF_OK) return status;
  }
  return write_bytes(stream, body.entries);
}

// Called after ">>".
extern "C" HPDF_STATUS write_sealed(HPDF_Dict dict) {
  const Body& body = body_of(dict);
  if (!body.sealed) return HPDF_OK;
  for (const std::string_view part :
       {std::string_view("\nstream\r\n"), body.bytes, std::string_view("\nendstream")}) {
    if (const HPDF_STATUS status = write_bytes(body.sink, part); status != HPDF_OK) return status;
  }
  return HPDF_OK;
}

extern "C" void free_body(HPDF_Dict dict) {
  delete static_cast<Body*>(dict->attr);
  dict->attr = nullptr;
}

extern "C" HPDF_STATUS write_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  auto& out = *static_cast<std::string*>(stream->attr);
  out.append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

void adopt(HPDF_Dict dict) {
  CHECK(dict->attr == nullptr && dict->free_fn == nullptr, "the dictionary is free for our body");
  dict->attr = new Body;
  dict->write_fn = write_entries;
  dict->after_write_fn = write_sealed;
  dict->free_fn = free_body;
}

ObjectId id_of(HPDF_Dict dict) { return {dict->header.obj_id & 0xFFFFFF}; }

bool is_stream(void* object) {
  const auto* header = static_cast<HPDF_Obj_Header*>(object);
  if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return false;
  auto* dict = static_cast<HPDF_Dict>(object);
  return dict->write_fn == write_entries && body_of(dict).sealed;
}

struct DocumentDeleter {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
struct StreamDeleter {
  void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};

FileEnd write_objects(HPDF_Doc_Rec& document, std::string& out, Memo<std::string>* deflated) {
  const HPDF_List objects = document.xref->entries;
  const std::unique_ptr<HPDF_Stream_Rec, StreamDeleter> stream(
      HPDF_CallbackWriter_New(document.mmgr, write_to_string, nullptr));
  if (!stream) fail(HPDF_FAILD_TO_ALLOC_MEM);
  const auto write_value = [&](void* object, std::string& sink) {
    stream->attr = &sink;
    check_status(HPDF_Obj_WriteValue(object, stream.get(), nullptr));
  };
  ObjectWriter writer(out, objects->count - 1);
  writer.remember(deflated);
  std::string value;
  for (HPDF_UINT number = 1; number < objects->count; ++number) {
    void* object = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(objects, number))->obj;
    if (is_stream(object)) {
      writer.begin_stream(number);
      write_value(object, out);
      writer.end_stream();
    } else {
      value.clear();
      write_value(object, value);
      writer.add_value(number, value);
    }
  }
  return writer.finish(id_of(document.catalog).number, id_of(document.info).number);
}

}  // namespace

struct HaruDocument::State {
  std::unique_ptr<HPDF_Doc_Rec, DocumentDeleter> document;
  FileEnd end;
  std::vector<HPDF_Dict> objects;  // by number; null: libharu's own

  HPDF_Dict object(ObjectId id) const {
    CHECK(id.number < objects.size() && objects[id.number], "the object was reserved");
    return objects[id.number];
  }
  void enlist(HPDF_Dict dict) {
    const ObjectId id = id_of(dict);
    if (objects.size() <= id.number) objects.resize(id.number + 1, nullptr);
    objects[id.number] = dict;
  }
  Body& unfilled_body(ObjectId id) const {
    Body& body = body_of(object(id));
    CHECK(!body.filled, "an object is filled once");
    body.filled = true;
    return body;
  }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {
  // Public structs of this very version are read and written here (LIBHARU, Risks).
  if (std::strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0) {
    throw HaruError(
        fmt::format("built for libharu {}, found {}", HPDF_VERSION_TEXT, HPDF_GetVersion()));
  }
  state_->document.reset(HPDF_New(raise_haru_error, nullptr));
  if (!state_->document) fail(HPDF_FAILD_TO_ALLOC_MEM);
  HPDF_Doc document = state_->document.get();
  if (!document->info) fail(HPDF_INVALID_DOCUMENT);
  HPDF_Dict_RemoveElement(document->info, "Producer");
  for (HPDF_Dict dict : {document->catalog, document->info}) {
    adopt(dict);
    state_->enlist(dict);
  }
}

HaruDocument::~HaruDocument() = default;

ObjectId HaruDocument::catalogue() const { return id_of(state_->document->catalog); }
ObjectId HaruDocument::information() const { return id_of(state_->document->info); }

const FileEnd& HaruDocument::end() const { return state_->end; }
ObjectId HaruDocument::page_tree() const { return id_of(state_->document->root_pages); }

ObjectId HaruDocument::reserve() {
  HPDF_Dict dict = HPDF_Dict_New(state_->document->mmgr);
  if (!dict) fail(HPDF_FAILD_TO_ALLOC_MEM);
  check_status(HPDF_Xref_Add(state_->document->xref, dict));  // owns it from here, also if it fails
  adopt(dict);
  state_->enlist(dict);
  return id_of(dict);
}

void HaruDocument::fill(ObjectId id, std::string entries) {
  state_->unfilled_body(id).entries = std::move(entries);
}

void HaruDocument::fill_stream(ObjectId id, std::string entries, std::string_view bytes) {
  Body& body = state_->unfilled_body(id);
  body.entries = std::move(entries);
  body.bytes = bytes;
  body.sealed = true;
}

void HaruDocument::set_pages(const std::vector<ObjectId>& pages) {
  HPDF_Doc document = state_->document.get();
  HPDF_Pages node = document->root_pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages.size() > kKidsPerNode && i % kKidsPerNode == 0) {
      node = HPDF_Pages_New(document->mmgr, document->root_pages, document->xref);
      if (!node) fail(document->error.error_no);
    }
    HPDF_Dict page = state_->object(pages[i]);
    check_status(HPDF_Pages_AddKids(node, page));
    // After adding: AddKids writes into the attributes of what it takes for its own pages.
    page->header.obj_class |= HPDF_OSUBCLASS_PAGE;
  }
}

std::string HaruDocument::write(Memo<std::string>* deflated) {
  HPDF_Doc document = state_->document.get();
  std::size_t size = 4096;
  for (HPDF_Dict dict : state_->objects) {
    if (!dict) continue;
    const Body& body = body_of(dict);
    CHECK(body.filled, "every reserved object is filled");
    size += body.entries.size() + body.bytes.size() + 128;
  }
  if (size > kMaxFileSize) throw HaruError("the file would be larger than 2 GiB");

  std::string out(kHeader);
  out.reserve(size);
  state_->end = write_objects(*document, out, deflated);
  check_status(document->error.error_no);
  return out;
}

std::string reference(ObjectId id) {
  std::string out;
  append_reference(out, id);
  return out;
}

void append_reference(std::string& out, ObjectId id) {
  const fmt::format_int number(id.number);
  out.append(number.data(), number.size());
  out += " 0 R";
}

}  // namespace banxin
