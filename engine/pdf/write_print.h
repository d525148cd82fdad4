#pragma once
// Files for printing copies: pages on sheets, without tags. A file of one copy is written once,
// with nothing of any delegate; each copy is an update behind it (B-31), and a file of all copies
// is one longer update.
#include <string>
#include <string_view>
#include <vector>

#include "pages/copy_spot.h"
#include "pdf/document_update.h"
#include "pdf/write_fonts.h"
#include "pdf/write_pdf.h"
#include "sheets/sheet.h"

namespace banxin {

// What write_print() puts together.
struct PrintParts {
  const Pages& pages;
  const std::vector<PageStream>& streams;  // of draw_untagged, one a page
  const Sheets& sheets;
  const std::vector<PageStream>& marks;  // of draw_untagged, one a side; empty content = none
  const std::vector<EmbeddedFont>& fonts;
  const std::vector<CopySpot>& spots;
};

// How viewers and queues are to print it.
struct PrintTicket {
  FlipEdge flip = FlipEdge::short_edge;
  bool duplex = true;
};

struct PrintSide {
  std::string entries;    // of its page, but /Parent and /Resources
  std::string resources;  // of its page, but the forms of spots
  std::vector<std::size_t> spots;
  ObjectId shared_resources;  // of a side without spots
};

struct PrintFile {
  std::string bytes;  // a whole file, its spots empty
  FileEnd end;
  FontIds fonts;
  std::vector<ObjectId> spots;  // their forms
  ObjectId page_tree, outlines;
  std::vector<PrintSide> sides;
  std::vector<Page> pages_of_spots;  // sizes, by spot
};

// REQUIRES a stream for each page and side. Errors: pdf.failed.
Result<PrintFile> write_print(const PrintParts& parts, const DocumentInfo& info,
                              const PrintTicket& ticket);

// What a copy has of its own.
struct CopyContent {
  std::vector<PageStream> spots;    // of draw_untagged, by spot
  std::vector<EmbeddedFont> fonts;  // that the file lacks
};

// The update that makes the file this copy's.
std::string write_copy(const PrintFile& file, const CopyContent& copy);

// In the root of the page tree: how many copies a file holds. A name of private use (ISO 32000-1
// annex E).
inline constexpr std::string_view kCopiesKey = "/XXBanxin_Copies";

// The update that makes the file all copies in one, an outline entry each.
class MergedCopies {
 public:
  explicit MergedCopies(const PrintFile& file);
  // `sides`: those of the file that the copy has, rising. Returns bytes to be written behind those
  // given before; so the memory does not grow with the copies. REQUIRES that `copy` has no fonts
  // (those of the file hold all glyphs), and a side at least.
  std::string add(const CopyContent& copy, const std::u32string& title,
                  const std::vector<std::size_t>& sides);
  std::string finish();

 private:
  struct Entry {
    ObjectId page;
    std::u32string title;
  };
  void write_entry(const Entry& entry, ObjectId id, ObjectId next);

  const PrintFile& file_;
  DocumentUpdate update_;
  std::vector<ObjectId> copies_;  // nodes of the page tree
  std::size_t pages_ = 0;
  ObjectId first_entry_, entry_, before_;
  std::optional<Entry> pending_;  // written when the next one's number is known
};

}  // namespace banxin
