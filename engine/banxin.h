#pragma once
// START HERE: banxin's public API. A report goes in as bytes, a PDF comes out as bytes; nothing is
// read but the engine's home (layouts/, fonts/), the font files, the font cache, and the tables,
// photos and data files that the report and the request name; nothing is written but that cache,
// and by booklets() the files that it is asked for.
//
//   auto engine = banxin::Engine::open({.home = "/usr/share/banxin"});
//   if (!engine) …engine.error()…
//   banxin::Built built = engine->build({.name = "report.txt", .bytes = text});
//   if (built.pdf.empty()) …built.problems…
//
// An Engine may be used from several threads at once. Same input, same bytes. It remembers what its
// last builds made, so that the next one after an edit is quick.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"

namespace banxin {

struct EngineOptions {
  std::string home;            // folder that holds layouts/ and fonts/; empty: as installed
  std::string font_catalogue;  // text of a fonts.toml in place of home's; empty: home's
  std::string cache;        // folder of the font cache; empty: $BANXIN_CACHE, else the user's cache
  std::size_t threads = 0;  // that a request may run on at once; 0: one a core
};

struct BuildRequest {
  std::string name;  // of the report, for messages; files it names are looked for beside it
  // Plain text, or Markdown if the name ends in .md: UTF-8, UTF-16 with BOM, or GB 18030.
  std::string bytes;
  std::string layout;  // name in layouts/, or a file; empty: that of the front matter, else handout
  std::vector<std::pair<std::string, std::string>> settings;  // layout keys: {"indicators", "list"}
  bool sheets =
      false;  // on the sheets of the layout's [sheet], for printing; else as they are read
  std::vector<std::string> data =
      {};                            // CSV files beside those of the front matter (data/README.md)
  bool edition = false;              // records what is printed, in Built::edition
  std::string keep_pages_name = {};  // of an earlier edition, for messages
  std::string keep_pages = {};       // its bytes: its pages are held where they can be; empty: none
  std::stop_token stop = {};  // asked to stop, a build ends soon with the error build.stopped
};

enum class IndicatorForm { json, csv };

// How often what was made before was found again, while a build ran (base/memo.h).
struct MemoUse {
  // "figures", "times", "block", "alternative", "cut", "contents", "footer", "page", "subset",
  // "objects"
  std::string name;
  std::uint64_t hits = 0, misses = 0;
  std::size_t bytes = 0;  // held
  friend bool operator==(const MemoUse&, const MemoUse&) = default;
};

struct Built {
  std::string pdf;           // empty if a problem is an error
  std::string edition = {};  // bytes of an edition file, if asked for
  int pages = 0;
  // Files beside the report that a change of which may change the PDF: layouts, data, tables and
  // photos, there or not.
  std::vector<std::string> inputs;
  Problems problems;
  std::vector<std::pair<std::string, double>> stage_milliseconds;
  std::vector<MemoUse> memos;  // other builds that ran meanwhile are counted too
};

// Copies of a report for the delegates of a list, each with its name and number (data/README.md).
struct BookletRequest {
  BuildRequest report;    // its layout says what is on the cover, and [sheet] how it is folded
  std::string list_name;  // for messages
  std::string list;       // the delegates: CSV bytes
  std::string order;  // "delegation" (the default), "delegation-seat", "seat", "strokes", "file"
  std::vector<std::string> delegations;  // their order, if it is not that of the list
  std::vector<std::string> only;         // "187", "187-200", "代表团=第三代表团"
  std::string from;                      // a serial: after a jam
  int spare = 0;                         // numbered copies of nobody
  bool reverse = false;                  // the last first
  bool proof = false;                    // the first copy alone, to look at
  std::string merged;                    // path of one file of all copies; empty = none
  std::string common;    // path of the sheets alike in all copies, once; the others have the rest
  std::string each;      // pattern of paths, a file each; empty = none
  std::string receipts;  // path of the list to sign (签收单); empty = none
  std::string edition;   // path of the record of what is printed; empty = none
  std::string changed_since_name;  // of an earlier edition, for messages
  std::string changed_since;       // its bytes: just the sheets that differ from it; empty: all
};

struct BookletSummary {
  std::size_t copies = 0, made = 0;
  // Of a copy; where copies need different sheets, of one that is as it was printed before.
  std::size_t pages = 0, blanks = 0, sheets = 0;
  std::size_t common_sheets = 0;               // of them, alike in all and in --common's file
  std::size_t covers = 0;                      // of them, around a glued spine
  std::size_t all_sheets = 0, all_covers = 0;  // of all copies together
  double sheet_width = 0, sheet_height = 0;    // mm
  // That differ from `changed_since` and so are made for all copies, from 1; none: not asked.
  std::optional<std::vector<std::size_t>> changed_sheets;
  double cover_width = 0, cover_height = 0;  // of the covers
  bool stopped = false;
  Problems problems;
  std::vector<std::pair<std::string, double>> stage_milliseconds;
};

// Called with all problems before the first copy is written, and now and then; false stops: what is
// whole stays.
using BookletWatcher = std::function<bool(const BookletSummary& so_far)>;

// Two reports, or editions that were recorded of them; each is known by its bytes.
struct CompareRequest {
  BuildRequest before,
      now;  // a report without a layout is set as the other edition was, if it is one
  bool keep_pages = false;  // `now` is set to hold the pages of `before`; it must be a report
  bool pdf = false;         // `now` with change bars; it must be a report
  bool colours = false;     // in the text, for a terminal
};

struct Compared {
  std::string text, json, pdf;  // empty if a problem is an error
  bool same = false;            // in words and in print
  Problems problems;
};

class Engine {
 public:
  // Opens the fonts. Errors: font.none-found, file.unreadable, those of the catalogue.
  static Result<Engine> open(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  Built build(const BuildRequest& request) const;

  // A sheet that shows whether the printer turns paper as the booklets of this report expect; its
  // text is not set.
  Built test_sheet(const BuildRequest& request) const;

  // Writes the files itself, each beside its place and then renamed. A failure leaves the others.
  BookletSummary booklets(const BookletRequest& request, const BookletWatcher& watch) const;

  // What differs: words, figures, pages, sheets. Errors beside those of build():
  // edition.unreadable, edition.version, edition.no-report (bars need a report to draw),
  // edition.cannot-hold (so do kept pages).
  Compared compare(const CompareRequest& request) const;
  // What a build of `request` makes again where `before` was built before it, and why, in words.
  // Errors: the first of either build.
  Result<std::string> explain(const BuildRequest& request, const BuildRequest& before) const;

  // One stage of a build in a short text form; `stage` is one of dump_stages().
  // Errors: stage.unknown; a report with errors gives its first.
  Result<std::string> dump(const std::string& stage, const BuildRequest& request) const;

  // The indicators of a report: one JSON object a line, or the CSV of a data file.
  Result<std::string> indicators(const BuildRequest& request,
                                 IndicatorForm form = IndicatorForm::json) const;

  // Figures of a report that disagree or read badly (S-38), as build() reports them too; none if
  // the layout says lint = false. Errors of the report or layout come first.
  Problems check_indicators(const BuildRequest& request) const;

  // 32 hex digits for all but the request that build() makes a PDF of: fonts, by their bytes, and
  // code, by what the linker calls it. Reads every font file.
  std::string identity() const;

  // 32 hex digits for the request: the report, the files it names, its layout, settings and data as
  // they are now. Equal in both, equal PDF.
  std::string fingerprint(const BuildRequest& request) const;
  // The same for booklets, of which only `merged` is a place for what is made.
  std::string fingerprint(const BookletRequest& request) const;

  // What the fonts' opening found: substituted faces.
  const Problems& font_problems() const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// "draft", "report", "indicators", "tables", "styled", "text", "lines", "galley", "pages"
const std::vector<std::string>& dump_stages();

}  // namespace banxin
