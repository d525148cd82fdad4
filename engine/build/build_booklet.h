#pragma once
// A report that is set → booklets for all delegates.
#include <optional>

#include "build/make_copies.h"
#include "build/typeset.h"
#include "copies/plan_copies.h"
#include "editions/edition.h"

namespace banxin {

// What a run will use, known before the first copy.
struct BookletPlan {
  std::size_t copies = 0;
  std::size_t pages = 0;   // of a copy, blanks counted
  std::size_t blanks = 0;  // before the back cover
  std::size_t sheets = 0;  // of a copy; where copies need different ones, of one that is as before
  std::size_t common = 0;  // of them, alike in all copies and in a file of their own
  std::size_t covers = 0;  // of them, around a glued spine
  std::size_t all_sheets = 0, all_covers = 0;  // of all copies together
  Length sheet_width, sheet_height;
  Length cover_width, cover_height;  // of those; without them as of the others
  // Sheets that differ from an edition, from 1: just these are made, but for copies that the
  // edition has not or has otherwise; none: there is no edition.
  std::optional<std::vector<std::size_t>> changed;
};

struct MadeBooklets {
  BookletPlan plan;
  MadeCopies copies;
};

// What is recorded of the run, and what it is compared with.
struct EditionOrder {
  std::string path;                // written behind the copies; empty = none
  const Edition* since = nullptr;  // just what differs from it is made; null: all
  std::string since_file;          // for messages
  const Edition* keep = nullptr;   // whose pages were to be held; null: none
  std::string keep_file;           // for messages
  std::vector<std::pair<std::string, std::string>> settings;  // that overruled the layout's keys
};

// Paths in UTF-8; empty = none.
struct BookletPaths {
  std::string merged, common;  // see BookletOutputs
  std::string receipts;        // 签收单
  EditionOrder edition;
};

// As BookletProgress.
using BookletWatch =
    std::function<bool(const BookletPlan& plan, std::size_t made, const Problems& found)>;

// 签收单 comes behind the copies, in the order of the list even if they are printed in reverse.
// Problems of `copies`: those of impose_pages, sheets_since, plan_copies, make_copies,
// make_receipts and write_file.
MadeBooklets build_booklets(Typeset set, const CopyRequest& request, const BookletPaths& paths,
                            const FontSet& fonts, const SlimFaces& slim, StageTimes& times,
                            const BookletWatch& watch);

}  // namespace banxin
