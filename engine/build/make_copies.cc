#include "build/make_copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/run_parallel.h"
#include "base/utf8.h"
#include "booklet/set_personal.h"
#include "build/make_print_file.h"
#include "build/output_file.h"
#include "build/write_file.h"
#include "copies/check_delegates.h"
#include "fonts/subset_font.h"

namespace banxin {
namespace {

constexpr std::size_t kCopiesAtATime = 128;
constexpr std::size_t kCopiesATask = 8;
constexpr std::size_t kMostFailuresTold = 5;
// Fonts of one copy, beside those of the file, in the numbers of faces.
constexpr std::uint16_t kOwnFaces = 1000;

// What a copy's page holds of its own.
Page page_of(const Page& paper, Drawing drawing) {
  Page page{paper.width, paper.height, 0, {}};
  page.drawings.push_back({{}, {}, 0, false, std::make_shared<const Drawing>(std::move(drawing))});
  return page;
}

// Names no delegate: the row says who it is.
void place_in_row(Problems& problems, const std::string& file, int row) {
  for (Problem& problem : problems) problem.place = {file, row, 0};
}

// On all cores.
void for_copies(std::size_t first, std::size_t end, const std::function<void(std::size_t)>& work) {
  std::vector<std::function<void()>> tasks;
  for (std::size_t begin = first; begin < end; begin += kCopiesATask) {
    tasks.emplace_back([=, &work] {
      for (std::size_t i = begin; i < std::min(begin + kCopiesATask, end); ++i) work(i);
    });
  }
  run_parallel(tasks);
}

class CopyMaker {
 public:
  CopyMaker(const BookletParts& parts, const FontSet& fonts, const SlimFaces& slim)
      : parts_(parts), fonts_(fonts), slim_(slim), sheets_(parts.sheets) {}

  bool prepare();
  void make_files(const std::vector<std::string>& files, const BookletProgress& progress);
  void make_merged(const std::string& path, const BookletProgress& progress);
  // False: stop before anything is written.
  bool go_on(const BookletProgress& progress) {
    result_.stopped = !progress(0, result_.problems);
    return !result_.stopped;
  }
  // With `path` the other outputs have the sheets that differ, and `path` has the rest once.
  bool part_common_sheets(const std::string& path);
  MadeCopies take() { return std::move(result_); }

 private:
  using RunFaces = std::map<FaceId, FontFile>;

  const Delegate& copy(std::size_t index) const { return parts_.copies.rows[index]; }
  std::size_t count() const { return parts_.copies.rows.size(); }
  Drawing draw_copy(std::size_t index) const;
  std::vector<CopySpot> spots() const;
  void report(Problem problem) { result_.problems.push_back(std::move(problem)); }
  void report_rows(const char* code, std::vector<int> rows, const char* what);
  std::optional<PrintFile> print_file(const GlyphUsage& usage, const Sheets& sheets,
                                      const std::vector<CopySpot>& spots);
  GlyphUsage common_usage() const;
  void cut_run_faces(const GlyphUsage& file);
  Result<CopyContent> content_of(std::size_t index, const GlyphUsage& file) const;
  Result<void> write_one(const std::string& path, const PrintFile& file, std::size_t index,
                         const GlyphUsage& usage) const;

  const BookletParts& parts_;
  const FontSet& fonts_;
  const SlimFaces& slim_;
  Sheets sheets_;
  std::optional<PersonalBox> box_;
  PersonalTemplate personal_;
  GlyphUsage all_;      // of all copies
  RunFaces run_faces_;  // of the glyphs that the file lacks
  MadeCopies result_;
};

Drawing CopyMaker::draw_copy(std::size_t index) const {
  return set_personal(personal_, copy(index), parts_.copies, *box_, parts_.layout, fonts_).drawing;
}

std::vector<CopySpot> CopyMaker::spots() const {
  if (!box_) return {};
  return {{box_->page}};
}

void CopyMaker::report_rows(const char* code, std::vector<int> rows, const char* what) {
  if (rows.empty()) return;
  std::sort(rows.begin(), rows.end());
  report({code,
          Severity::notice,
          {parts_.copies.file, 0, 0},
          fmt::format("{}: {}", name_rows(rows), what),
          ""});
}

// Sets all copies once: what is wrong is known before anything is made.
bool CopyMaker::prepare() {
  auto personal = parse_personal(parts_.layout, parts_.copies);
  if (!personal) {
    report(personal.error());
    return false;
  }
  personal_ = std::move(*personal);
  if (personal_.empty()) {
    report({"copies.alike",
            Severity::warning,
            {},
            "all copies are alike: the layout prints no name",
            "choose a layout such as -l booklet-a4, or give booklet.personal",
            Blame::usage});
  }
  if (!personal_.empty()) box_ = find_personal_box(parts_.pages);
  if (!personal_.empty() && !box_) {
    report({"copies.no-room",
            Severity::error,
            {},
            "the layout has no cover to print a delegate's name on",
            "choose a layout with a cover, such as -l booklet-a4",
            Blame::usage});
    return false;
  }
  if (!box_) return true;
  std::vector<int> other_face, narrow;
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    Pages pages;
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    std::vector<SetPersonal> sets(end - first);
    for_copies(first, end, [&](std::size_t i) {
      sets[i - first] =
          set_personal(personal_, copy(i), parts_.copies, *box_, parts_.layout, fonts_);
    });
    for (std::size_t i = first; i < end; ++i) {
      SetPersonal& set = sets[i - first];
      if (set.other_face) other_face.push_back(copy(i).row);
      if (set.narrow) narrow.push_back(copy(i).row);
      std::erase_if(set.problems,
                    [](const Problem& problem) { return problem.code == "font.fallback"; });
      for (Problem& problem : set.problems) {
        if (problem.code == "line.overfull")
          problem.what = "a line of the cover's block is too wide";
      }
      place_in_row(set.problems, parts_.copies.file, copy(i).row);
      append(result_.problems, std::move(set.problems));
      pages.pages.push_back(page_of(parts_.pages.pages[box_->page], std::move(set.drawing)));
    }
    all_ = join_usage(std::move(all_), collect_usage(pages));
  }
  report_rows("copies.other-face", other_face,
              "the name is set in another face, as its own lacks a character");
  report_rows("copies.narrow", narrow, "the name is set smaller, or on two lines");
  return !has_errors(result_.problems);
}

// What every copy prints: the words of the block, and digits.
GlyphUsage CopyMaker::common_usage() const {
  if (!box_) return {};
  Delegate anyone;
  anyone.values.assign(parts_.copies.columns.size(), U"0123456789");
  Pages pages;
  pages.pages.push_back(page_of(
      parts_.pages.pages[box_->page],
      set_personal(personal_, anyone, parts_.copies, *box_, parts_.layout, fonts_).drawing));
  return collect_usage(pages);
}

std::optional<PrintFile> CopyMaker::print_file(const GlyphUsage& usage, const Sheets& sheets,
                                               const std::vector<CopySpot>& spots) {
  auto file = make_print_file({parts_.pages, sheets, spots, parts_.layout.page.duplex, parts_.info},
                              usage, fonts_, slim_);
  if (file) return std::move(*file);
  report(file.error());
  return std::nullopt;
}

bool CopyMaker::part_common_sheets(const std::string& path) {
  if (!box_) {
    report({"copies.no-room",
            Severity::error,
            {},
            "no sheet differs from copy to copy: the layout prints nothing of the delegate",
            "leave --common out, or give booklet.personal",
            Blame::usage});
    return false;
  }
  const auto has_spot = [&](const SheetSide& side) {
    return std::any_of(side.pages.begin(), side.pages.end(),
                       [&](const PlacedPage& placed) { return placed.page == box_->page; });
  };
  Sheets common = parts_.sheets;
  common.sides.clear();
  sheets_.sides.clear();
  const std::vector<SheetSide>& sides = parts_.sheets.sides;
  for (std::size_t front = 0; front < sides.size(); front += 2) {
    const std::size_t end = std::min(front + 2, sides.size());
    const bool own = std::any_of(sides.begin() + static_cast<std::ptrdiff_t>(front),
                                 sides.begin() + static_cast<std::ptrdiff_t>(end), has_spot);
    std::vector<SheetSide>& to = own ? sheets_.sides : common.sides;
    to.insert(to.end(), sides.begin() + static_cast<std::ptrdiff_t>(front),
              sides.begin() + static_cast<std::ptrdiff_t>(end));
  }
  if (common.sides.empty()) return true;
  const auto file = print_file(print_usage(parts_.pages, common), common, {});
  if (!file) return false;
  const auto written = write_file(path, file->bytes);
  if (!written) report(written.error());
  return written.has_value();
}

// One face of all glyphs that the file lacks: cutting a copy's few from it takes no time.
void CopyMaker::cut_run_faces(const GlyphUsage& file) {
  for (const FaceUsage& face : without_usage(all_, file).faces) {
    std::vector<GlyphId> glyphs;
    for (const auto& [glyph, texts] : face.texts) glyphs.push_back(glyph);
    const FontFile& whole = fonts_.face(face.face).file;
    if (!whole.is_cid_keyed()) continue;  // as slim faces: others are cut from the whole
    const auto bytes = cut_face(whole, glyphs);
    if (!bytes) continue;
    if (auto cut = FontFile::from_bytes(*bytes, "run")) {
      run_faces_.emplace(face.face, std::move(*cut));
    }
  }
}

Result<CopyContent> CopyMaker::content_of(std::size_t index, const GlyphUsage& file) const {
  CopyContent content;
  if (!box_) return content;
  Pages pages;
  pages.pages.push_back(page_of(parts_.pages.pages[box_->page], draw_copy(index)));
  GlyphUsage own = without_usage(collect_usage(pages), file);
  for (const FaceUsage& face : own.faces) {
    const auto cut = run_faces_.find(face.face);
    auto font =
        embed_font(face, fonts_.face(face.face), cut == run_faces_.end() ? nullptr : &cut->second);
    if (!font) return tl::unexpected(font.error());
    font->face.index = static_cast<std::uint16_t>(font->face.index + kOwnFaces);
    content.fonts.push_back(std::move(*font));
  }
  const SlotOfGlyph slot_of = [&](FaceId face, GlyphId glyph, const std::u32string& text) {
    if (const auto slot = file.find(face, glyph, text)) return *slot;
    FontSlot slot = own.slot_of(face, glyph, text);
    slot.face.index = static_cast<std::uint16_t>(slot.face.index + kOwnFaces);
    return slot;
  };
  content.spots.push_back(draw_untagged(pages.pages[0], fonts_, slot_of));
  return content;
}

Result<void> CopyMaker::write_one(const std::string& path, const PrintFile& file, std::size_t index,
                                  const GlyphUsage& usage) const {
  const auto content = content_of(index, usage);
  if (!content) return tl::unexpected(content.error());
  std::error_code ignored;
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  auto output = OutputFile::create(path);
  if (!output) return tl::unexpected(output.error());
  if (auto written = output->write(file.bytes); !written) return written;
  if (auto written = output->write(write_copy(file, *content)); !written) return written;
  return output->commit();
}

void CopyMaker::make_files(const std::vector<std::string>& files, const BookletProgress& progress) {
  const GlyphUsage usage = join_usage(print_usage(parts_.pages, sheets_), common_usage());
  const auto file = print_file(usage, sheets_, spots());
  if (!file) return;
  cut_run_faces(usage);
  std::vector<std::optional<Problem>> failures(count());
  std::size_t failed = 0;
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    for_copies(first, end, [&](std::size_t i) {
      const auto written = write_one(files[i], *file, i, usage);
      if (!written) failures[i] = written.error();
    });
    for (std::size_t i = first; i < end; ++i) {
      if (!failures[i]) {
        ++result_.made;
      } else if (++failed <= kMostFailuresTold) {
        report(std::move(*failures[i]));
      }
    }
    result_.stopped = !progress(end, result_.problems);
    if (result_.stopped) break;
  }
  if (failed > kMostFailuresTold) {
    report({"copies.unwritten",
            Severity::error,
            {},
            fmt::format("{} other files could not be written", failed - kMostFailuresTold),
            "mend the cause, and make all again or the missing ones with --only",
            Blame::environment});
  }
}

void CopyMaker::make_merged(const std::string& path, const BookletProgress& progress) {
  const GlyphUsage usage = join_usage(print_usage(parts_.pages, sheets_), all_);
  const auto file = print_file(usage, sheets_, spots());
  if (!file) return;
  auto output = OutputFile::create(path);
  if (!output) return report(output.error());
  if (auto written = output->write(file->bytes); !written) return report(written.error());
  MergedCopies merged(*file);
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    std::string bytes;
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    std::vector<Result<CopyContent>> contents(end - first);
    for_copies(first, end, [&](std::size_t i) { contents[i - first] = content_of(i, usage); });
    for (std::size_t i = first; i < end; ++i) {
      const Result<CopyContent>& content = contents[i - first];
      if (!content) return report(content.error());
      const Delegate& delegate = copy(i);
      bytes += merged.add(*content, delegate.name.empty() ? delegate.serial
                                                          : delegate.serial + U" " + delegate.name);
    }
    if (auto written = output->write(bytes); !written) return report(written.error());
    result_.stopped = !progress(end, result_.problems);
    if (result_.stopped) return;
  }
  if (auto written = output->write(merged.finish()); !written) return report(written.error());
  if (auto written = output->commit(); !written) return report(written.error());
  result_.made = count();
}

}  // namespace

MadeCopies make_copies(const BookletParts& parts, const BookletOutputs& outputs,
                       const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                       const BookletProgress& progress) {
  CopyMaker maker(parts, fonts, slim);
  if (!times.measure("names", [&] { return maker.prepare(); })) return maker.take();
  if (!maker.go_on(progress)) return maker.take();
  if (!outputs.common.empty() && !maker.part_common_sheets(outputs.common)) return maker.take();
  if (!outputs.files.empty()) {
    times.measure("files", [&] { maker.make_files(outputs.files, progress); });
  }
  if (!outputs.merged.empty()) {
    times.measure("merged", [&] { maker.make_merged(outputs.merged, progress); });
  }
  return maker.take();
}

}  // namespace banxin
