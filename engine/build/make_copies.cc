#include "build/make_copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "base/run_parallel.h"
#include "build/make_print_file.h"
#include "build/output_file.h"
#include "build/write_file.h"
#include "copies/check_delegates.h"
#include "copies/tell_few.h"
#include "fonts/subset_font.h"

namespace banxin {
namespace {

constexpr std::size_t kCopiesAtATime = 128;
constexpr std::size_t kCopiesATask = 8;
constexpr std::size_t kMostFailuresTold = 5;
// Fonts of one copy, beside those of the file, in the numbers of faces.
constexpr std::uint16_t kOwnFaces = 1000;

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

// What is told of rows.
struct RowNote {
  const char* code;
  Severity severity;
  const char* what;
  const char* remedy;
  bool SetPersonal::*of;
};

constexpr RowNote kRowNotes[] = {
    {"copies.too-wide", Severity::error,
     "what is printed of the delegate is too wide, even at 0.8 of its size and a name in two lines",
     "give booklet.personal_width more, set elements.cover_personal smaller, or shorten it in the "
     "list",
     &SetPersonal::too_wide},
    {"copies.too-tall", Severity::error,
     "the delegate's block is taller than the cover has room for",
     "give booklet.personal_width more or booklet.personal fewer lines, or shorten what is long",
     &SetPersonal::too_tall},
    {"copies.other-face", Severity::notice,
     "the name is set in another face, as its own lacks a character", "", &SetPersonal::other_face},
    {"copies.narrow", Severity::notice, "a line is set smaller, or on two lines", "",
     &SetPersonal::narrow},
};

class CopyMaker {
 public:
  CopyMaker(const BookletParts& parts, const FontSet& fonts, const SlimFaces& slim)
      : parts_(parts), fonts_(fonts), slim_(slim) {}

  bool prepare();
  void make_files(const std::vector<std::string>& files, const BookletProgress& progress);
  void make_merged(const std::string& path, const BookletProgress& progress);
  // False: stop before anything is written.
  bool go_on(const BookletProgress& progress, const BookletOutputs& outputs);
  bool make_common(const std::string& path);
  MadeCopies take() { return std::move(result_); }

 private:
  using RunFaces = std::map<FaceId, FontFile>;

  const Delegate& copy(std::size_t index) const { return parts_.copies.rows[index]; }
  std::size_t count() const { return parts_.copies.rows.size(); }
  void report(Problem problem) { result_.problems.push_back(std::move(problem)); }
  void report_rows(const RowNote& note, std::vector<int> rows);
  std::optional<PrintFile> print_file(const GlyphUsage& usage, const Sheets& sheets,
                                      const std::vector<CopySpot>& spots);
  GlyphUsage common_usage() const;
  std::vector<std::optional<PrintFile>> files_of_choices(const GlyphUsage& usage);
  // Of the copies' own sheets, those that this one needs.
  const std::vector<std::size_t>& sides_of(std::size_t index) const {
    return parts_.sheets.choices[parts_.sheets.of_copies[index]];
  }
  void cut_run_faces(const GlyphUsage& file);
  Result<CopyContent> content_of(std::size_t index, const GlyphUsage& file) const;
  Result<void> write_one(const std::string& path, const PrintFile& file, std::size_t index,
                         const GlyphUsage& usage) const;

  const BookletParts& parts_;
  const FontSet& fonts_;
  const SlimFaces& slim_;
  GlyphUsage all_;      // of all copies
  RunFaces run_faces_;  // of the glyphs that the file lacks
  MadeCopies result_;
};

// A spare copy has no row, and nothing but its serial.
void CopyMaker::report_rows(const RowNote& note, std::vector<int> rows) {
  if (rows.empty()) return;
  std::sort(rows.begin(), rows.end());
  rows.erase(std::remove(rows.begin(), rows.end(), 0), rows.end());
  report({note.code,
          note.severity,
          {parts_.copies.file, 0, 0},
          fmt::format("{}: {}", rows.empty() ? "spare copies" : name_rows(rows), note.what),
          note.remedy});
}

// Sets all copies once: what is wrong is known before anything is made.
bool CopyMaker::prepare() {
  if (parts_.setter.spots().empty()) {
    report({"copies.alike",
            Severity::warning,
            {},
            "all copies are alike: the layout prints no name",
            "choose a layout such as -l booklet-a4, or give booklet.personal",
            Blame::usage});
    return true;
  }
  std::array<std::vector<int>, std::size(kRowNotes)> rows;
  Problems problems;
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    Pages pages;
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    std::vector<SetCopy> sets(end - first);
    for_copies(first, end, [&](std::size_t i) { sets[i - first] = parts_.setter.set(copy(i)); });
    for (std::size_t i = first; i < end; ++i) {
      SetCopy& set = sets[i - first];
      for (std::size_t note = 0; note < rows.size(); ++note) {
        if (set.block.*kRowNotes[note].of) rows[note].push_back(copy(i).row);
      }
      place_in_row(set.block.problems, parts_.copies.file, copy(i).row);
      append(problems, std::move(set.block.problems));
      std::move(set.spots.begin(), set.spots.end(), std::back_inserter(pages.pages));
    }
    all_ = join_usage(std::move(all_), collect_usage(pages));
  }
  append(result_.problems, tell_few(std::move(problems)));
  for (std::size_t note = 0; note < rows.size(); ++note) {
    report_rows(kRowNotes[note], std::move(rows[note]));
  }
  return !has_errors(result_.problems);
}

bool CopyMaker::go_on(const BookletProgress& progress, const BookletOutputs& outputs) {
  result_.stopped = !progress(0, result_.problems);
  if (result_.stopped) return false;
  for (const std::string& path : {outputs.merged, outputs.common, outputs.receipts}) {
    if (path.empty()) continue;
    if (auto writable = check_writable(path); !writable) report(writable.error());
  }
  return !has_errors(result_.problems);
}

// What every copy prints: the words of the block, and digits.
GlyphUsage CopyMaker::common_usage() const {
  Delegate anyone;
  anyone.serial = U"0123456789";
  anyone.values.assign(parts_.copies.columns.size(), anyone.serial);
  Pages pages;
  pages.pages = parts_.setter.set(anyone).spots;
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

bool CopyMaker::make_common(const std::string& path) {
  if (parts_.sheets.common.sides.empty()) {
    report({"copies.no-common",
            Severity::warning,
            {path, 0, 0},
            "every sheet differs from copy to copy, so there is no file of common sheets",
            "leave --common out",
            Blame::usage});
    return true;
  }
  const Sheets& common = parts_.sheets.common;
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
  Pages pages;
  pages.pages = parts_.setter.set(copy(index)).spots;
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
  for (const Page& spot : pages.pages) {
    content.spots.push_back(draw_untagged(spot, fonts_, slot_of));
  }
  return content;
}

Result<void> CopyMaker::write_one(const std::string& path, const PrintFile& file, std::size_t index,
                                  const GlyphUsage& usage) const {
  const auto content = content_of(index, usage);
  if (!content) return tl::unexpected(content.error());
  if (auto made = make_folder_of(path); !made) return made;
  auto output = OutputFile::create(path);
  if (!output) return tl::unexpected(output.error());
  if (auto written = output->write(file.bytes); !written) return written;
  if (auto written = output->write(write_copy(file, *content)); !written) return written;
  return output->commit();
}

// None for those without a sheet of their own; no files at all with an error.
std::vector<std::optional<PrintFile>> CopyMaker::files_of_choices(const GlyphUsage& usage) {
  std::vector<std::optional<PrintFile>> files;
  for (const std::vector<std::size_t>& sides : parts_.sheets.choices) {
    files.emplace_back();
    if (sides.empty()) continue;
    Sheets sheets = parts_.sheets.own;
    sheets.sides.clear();
    for (const std::size_t side : sides) sheets.sides.push_back(parts_.sheets.own.sides[side]);
    files.back() = print_file(usage, sheets, parts_.setter.spots());
    if (!files.back()) return {};
  }
  return files;
}

void CopyMaker::make_files(const std::vector<std::string>& files, const BookletProgress& progress) {
  const GlyphUsage usage = join_usage(print_usage(parts_.pages, parts_.sheets.own), common_usage());
  const std::vector<std::optional<PrintFile>> prints = files_of_choices(usage);
  if (prints.empty()) return;
  cut_run_faces(usage);
  std::vector<std::optional<Problem>> failures(count());
  std::size_t failed = 0;
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    for_copies(first, end, [&](std::size_t i) {
      const std::optional<PrintFile>& print = prints[parts_.sheets.of_copies[i]];
      if (!print) return;
      const auto written = write_one(files[i], *print, i, usage);
      if (!written) failures[i] = written.error();
    });
    for (std::size_t i = first; i < end; ++i) {
      if (sides_of(i).empty()) continue;
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
  const Sheets& own = parts_.sheets.own;
  const GlyphUsage usage = join_usage(print_usage(parts_.pages, own), all_);
  const auto file = print_file(usage, own, parts_.setter.spots());
  if (!file) return;
  auto output = OutputFile::create(path);
  if (!output) return report(output.error());
  if (auto written = output->write(file->bytes); !written) return report(written.error());
  MergedCopies merged(*file);
  std::size_t made = 0;
  for (std::size_t first = 0; first < count(); first += kCopiesAtATime) {
    std::string bytes;
    const std::size_t end = std::min(first + kCopiesAtATime, count());
    std::vector<Result<CopyContent>> contents(end - first);
    for_copies(first, end, [&](std::size_t i) { contents[i - first] = content_of(i, usage); });
    for (std::size_t i = first; i < end; ++i) {
      if (sides_of(i).empty()) continue;
      const Result<CopyContent>& content = contents[i - first];
      if (!content) return report(content.error());
      const Delegate& delegate = copy(i);
      const std::u32string title =
          delegate.name.empty() ? delegate.serial : delegate.serial + U" " + delegate.name;
      bytes += merged.add(*content, title, sides_of(i));
      ++made;
    }
    if (auto written = output->write(bytes); !written) return report(written.error());
    result_.stopped = !progress(end, result_.problems);
    if (result_.stopped) return;
  }
  if (auto written = output->write(merged.finish()); !written) return report(written.error());
  if (auto written = output->commit(); !written) return report(written.error());
  result_.made = made;
}

}  // namespace

MadeCopies make_copies(const BookletParts& parts, const BookletOutputs& outputs,
                       const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                       const BookletProgress& progress) {
  CopyMaker maker(parts, fonts, slim);
  if (!times.measure("names", [&] { return maker.prepare(); })) return maker.take();
  if (!maker.go_on(progress, outputs)) return maker.take();
  if (!outputs.common.empty() && !maker.make_common(outputs.common)) return maker.take();
  if (!outputs.files.empty()) {
    times.measure("files", [&] { maker.make_files(outputs.files, progress); });
  }
  if (!outputs.merged.empty()) {
    times.measure("merged", [&] { maker.make_merged(outputs.merged, progress); });
  }
  return maker.take();
}

}  // namespace banxin
