#include "pdf/write_print.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>

#include "base/check.h"
#include "base/deflate.h"
#include "pdf/ink_colour.h"
#include "pdf/metadata.h"
#include "pdf/output_intent.h"
#include "pdf/syntax.h"
#include "pdf/write_images.h"

namespace banxin {
namespace {

std::string box(std::string_view name, Length left, Length bottom, Length right, Length top) {
  std::string out = "/" + std::string(name) + " [";
  for (const Length at : {left, bottom, right, top}) {
    append_length(out, at);
    out.push_back(' ');
  }
  out.back() = ']';
  return out + "\n";
}

std::string form_name(std::size_t page) { return fmt::format("/P{}", page); }
std::string spot_name(std::size_t spot) { return fmt::format("/C{}", spot); }

std::string form_entries(const Page& page, const std::string& resources) {
  return "/Type /XObject\n/Subtype /Form\n" + box("BBox", {}, {}, page.width, page.height) +
         "/Resources <<" + resources + ">>\n" + std::string(kDeflatedEntry);
}

class PrintWriter {
 public:
  PrintWriter(const PrintParts& parts, const PrintTicket& ticket) : parts_(parts), ticket_(ticket) {
    CHECK(parts.streams.size() == parts.pages.pages.size(), "one stream for each page");
    CHECK(parts.marks.size() == parts.sheets.sides.size(), "one stream for each side");
  }

  PrintFile run(const DocumentInfo& info) {
    write_output_intent();
    write_fonts(document_, parts_.fonts, file_.fonts);
    const WrittenImages images = write_images(document_, parts_.pages.images, parts_.streams);
    images_ = &images.ids;
    write_forms();
    write_spots();
    for (std::size_t i = 0; i < parts_.sheets.sides.size(); ++i) add_side(i);
    std::vector<ObjectId> pages;
    for (const PrintSide& side : file_.sides) pages.push_back(write_page(side));
    document_.set_pages(pages);
    file_.outlines = document_.reserve();
    document_.fill(file_.outlines, "/Type /Outlines\n");
    write_catalogue(info);
    file_.page_tree = document_.page_tree();
    file_.bytes = document_.write();
    file_.end = document_.end();
    return std::move(file_);
  }

 private:
  void write_output_intent() {
    profile_ = document_.reserve();
    profile_bytes_ = deflated_srgb_profile();
    document_.fill_stream(profile_, std::string(kProfileEntries), profile_bytes_);
  }

  std::string resources_of(const PageStream& stream) const {
    std::vector<std::string> spaces, images;
    for (const Ink& ink : stream.spot_inks) {
      spaces.push_back(name_object(spot_resource(ink)) + " " + separation_space(ink, profile_));
    }
    for (const std::uint32_t image : stream.images) {
      images.push_back(name_object(image_resource(image)) + " " + reference((*images_)[image]));
    }
    return font_resources(stream.fonts, file_.fonts) + resource_group("ColorSpace", spaces) +
           resource_group("XObject", images);
  }

  // Of the pages that stand on a side.
  void write_forms() {
    std::vector<bool> placed(parts_.streams.size());
    for (const SheetSide& side : parts_.sheets.sides) {
      for (const PlacedPage& page : side.pages) placed[page.page] = true;
    }
    for (std::size_t i = 0; i < parts_.streams.size(); ++i) {
      forms_.emplace_back();
      if (!placed[i]) continue;
      forms_[i] = document_.reserve();
      document_.fill_stream(forms_[i],
                            form_entries(parts_.pages.pages[i], resources_of(parts_.streams[i])),
                            parts_.streams[i].content);
    }
  }

  void write_spots() {
    empty_ = deflate("");
    for (const CopySpot& spot : parts_.spots) {
      const Page& page = parts_.pages.pages[spot.pages.front()];
      file_.pages_of_spots.push_back({page.width, page.height, 0, {}});
      file_.spots.push_back(document_.reserve());
      document_.fill_stream(file_.spots.back(), form_entries(page, ""), empty_);
    }
  }

  // B-10, B-12: where the page's lower left corner goes; a turned page's corner is its upper right.
  std::string matrix(const PlacedPage& placed, const SheetFormat& sheet) const {
    const Page& page = parts_.pages.pages[placed.page];
    std::string out = placed.rotated ? "-1 0 0 -1 " : "1 0 0 1 ";
    append_length(out, placed.rotated ? placed.x + page.width : placed.x);
    out.push_back(' ');
    const Length bottom = sheet.height - placed.y;
    append_length(out, placed.rotated ? bottom : bottom - page.height);
    return out + " cm";
  }

  void add_side(std::size_t index) {
    const SheetSide& printed = parts_.sheets.sides[index];
    PrintSide side;
    std::string content;
    std::vector<std::string> forms;
    for (const PlacedPage& placed : printed.pages) {
      content += "q " + matrix(placed, printed.format) + " " + form_name(placed.page) + " Do";
      forms.push_back(form_name(placed.page) + " " + reference(forms_[placed.page]));
      for (std::size_t i = 0; i < parts_.spots.size(); ++i) {
        const std::vector<std::size_t>& on = parts_.spots[i].pages;
        if (std::find(on.begin(), on.end(), placed.page) == on.end()) continue;
        content += " " + spot_name(i) + " Do";
        if (std::find(side.spots.begin(), side.spots.end(), i) == side.spots.end()) {
          side.spots.push_back(i);
        }
      }
      content += " Q\n";
    }
    const PageStream& marks = parts_.marks[index];
    side.resources = resources_of(marks) + "/XObject <<" + fmt::format("{}", fmt::join(forms, " "));
    std::string contents = write_content(deflate(content));
    if (!marks.content.empty()) contents += " " + write_content(marks.content);
    side.entries = boxes(printed.format) + "/Contents [" + contents + "]\n";
    if (side.spots.empty()) {
      side.shared_resources = document_.reserve();
      document_.fill(side.shared_resources, side.resources + ">>\n");
    }
    file_.sides.push_back(std::move(side));
  }

  std::string write_content(std::string bytes) {
    const ObjectId id = document_.reserve();
    contents_.push_back(std::move(bytes));
    document_.fill_stream(id, std::string(kDeflatedEntry), contents_.back());
    return reference(id);
  }

  // B-15.
  static std::string boxes(const SheetFormat& sheet) {
    const auto area = [&](std::string_view name, const SheetArea& at) {
      return box(name, at.x, sheet.height - at.bottom(), at.right(), sheet.height - at.y);
    };
    return box("MediaBox", {}, {}, sheet.width, sheet.height) + area("BleedBox", sheet.bleed) +
           area("TrimBox", sheet.trim);
  }

  ObjectId write_page(const PrintSide& side) {
    const ObjectId id = document_.reserve();
    document_.fill(id, page_entries(side, file_.spots));
    return id;
  }

  void write_catalogue(const DocumentInfo& info) {
    metadata_ = make_metadata(info, {});
    const ObjectId metadata = document_.reserve();
    document_.fill_stream(metadata, "/Type /Metadata\n/Subtype /XML\n", metadata_);
    const char* duplex = !ticket_.duplex                        ? "Simplex"
                         : ticket_.flip == FlipEdge::short_edge ? "DuplexFlipShortEdge"
                                                                : "DuplexFlipLongEdge";
    document_.fill(document_.catalogue(),
                   fmt::format("/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None "
                               "/Duplex /{} /NumCopies 1>>\n/Metadata {}\n/Outlines {}\n{}",
                               duplex, reference(metadata), reference(file_.outlines),
                               output_intents(profile_)));
    document_.fill(document_.information(), information_entries(info));
  }

 public:
  static std::string page_entries(const PrintSide& side, const std::vector<ObjectId>& spots) {
    std::string out = "/Type /Page\n" + side.entries + "/Resources ";
    if (side.spots.empty()) return out + reference(side.shared_resources) + "\n";
    out += "<<" + side.resources;
    for (const std::size_t spot : side.spots) {
      out += " " + spot_name(spot) + " " + reference(spots[spot]);
    }
    return out + ">>>>\n";
  }

 private:
  const PrintParts& parts_;
  PrintTicket ticket_;
  HaruDocument document_;
  PrintFile file_;
  ObjectId profile_;
  std::string profile_bytes_, empty_, metadata_;
  std::deque<std::string> contents_;
  const std::vector<ObjectId>* images_ = nullptr;
  std::vector<ObjectId> forms_;
};

// The forms of a copy's spots, in `ids`.
void write_spots(DocumentUpdate& update, const PrintFile& file, const CopyContent& copy,
                 const std::vector<ObjectId>& ids) {
  CHECK(copy.spots.size() == ids.size(), "a copy fills every spot");
  FontIds fonts;
  write_fonts(update, copy.fonts, fonts);
  for (const auto& [slot, id] : file.fonts) fonts.emplace(slot, id);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string resources = font_resources(copy.spots[i].fonts, fonts);
    update.fill_stream(ids[i], form_entries(file.pages_of_spots[i], resources),
                       copy.spots[i].content);
  }
}

}  // namespace

Result<PrintFile> write_print(const PrintParts& parts, const DocumentInfo& info,
                              const PrintTicket& ticket) {
  try {
    return PrintWriter(parts, ticket).run(info);
  } catch (const HaruError& error) {
    return tl::unexpected(pdf_failed(error));
  }
}

std::string write_copy(const PrintFile& file, const CopyContent& copy) {
  DocumentUpdate update(file.end);
  write_spots(update, file, copy, file.spots);
  return update.finish();
}

MergedCopies::MergedCopies(const PrintFile& file) : file_(file), update_(file.end) {}

std::string MergedCopies::add(const CopyContent& copy, const std::u32string& title,
                              const std::vector<std::size_t>& sides) {
  CHECK(copy.fonts.empty(), "the fonts of the file hold all glyphs");
  CHECK(!sides.empty(), "a copy has a side");
  std::vector<ObjectId> spots;
  for (std::size_t i = 0; i < file_.spots.size(); ++i) spots.push_back(update_.reserve());
  write_spots(update_, file_, copy, spots);
  const ObjectId node = update_.reserve();
  std::string kids;
  std::optional<ObjectId> first;
  for (const std::size_t side : sides) {
    const ObjectId page = update_.reserve();
    if (!first) first = page;
    update_.fill(page, PrintWriter::page_entries(file_.sides[side], spots) + "/Parent " +
                           reference(node) + "\n");
    kids += reference(page) + " ";
  }
  update_.fill(node, fmt::format("/Type /Pages\n/Parent {}\n/Count {}\n/Kids [{}]\n",
                                 reference(file_.page_tree), sides.size(), kids));
  pages_ += sides.size();
  copies_.push_back(node);
  const ObjectId entry = update_.reserve();
  if (pending_) write_entry(*pending_, entry_, entry);
  if (!pending_) first_entry_ = entry;
  entry_ = entry;
  pending_ = Entry{*first, title};
  return update_.take();
}

void MergedCopies::write_entry(const Entry& entry, ObjectId id, ObjectId next) {
  std::string entries = "/Title " + text_string(legal_characters(entry.title)) + "\n/Parent " +
                        reference(file_.outlines) + "\n/Dest [" + reference(entry.page) +
                        " /XYZ null null null]\n";
  if (before_.number > 0) entries += "/Prev " + reference(before_) + "\n";
  if (next.number > 0) entries += "/Next " + reference(next) + "\n";
  update_.fill(id, entries);
  before_ = id;
}

std::string MergedCopies::finish() {
  CHECK(pending_, "a file has copies");
  write_entry(*pending_, entry_, {});
  update_.fill(file_.outlines,
               fmt::format("/Type /Outlines\n/First {}\n/Last {}\n/Count {}\n",
                           reference(first_entry_), reference(entry_), copies_.size()));
  std::string kids;
  for (const ObjectId copy : copies_) kids += reference(copy) + " ";
  update_.fill(file_.page_tree, fmt::format("/Type /Pages\n/Count {}\n/Kids [{}]\n{} {}\n", pages_,
                                            kids, kCopiesKey, copies_.size()));
  return update_.finish();
}

}  // namespace banxin
