#include "pages/break_pages.h"

#include <algorithm>
#include <utility>

#include "pages/cut_run.h"
#include "pages/describe_cut.h"
#include "pages/fill_frame.h"

namespace banxin {
namespace {

// Runs of strips that are cut alike: in columns, or over all of them.
std::vector<StripRange> runs_of(const Galley& galley, int columns) {
  const std::size_t count = galley.strips.size();
  if (columns == 1) return {{0, count}};
  std::vector<StripRange> runs;
  std::size_t at = 0;
  for (const StripRange& span : galley.spans) {
    if (span.first > at) runs.push_back({at, span.first});
    runs.push_back(span);
    at = span.end;
  }
  if (at < count) runs.push_back({at, count});
  return runs;
}

// Cuts runs one below the other.
class RunStacker {
 public:
  RunStacker(const Part& part, RunGoals goals)
      : part_(part), galley_(part.galley), pitch_(part.page.pitch()), goals_(std::move(goals)) {}

  std::vector<FrameCut> stack();

 private:
  // Where the next run begins.
  struct Place {
    std::size_t page = 0;
    Length top;   // below what is above it
    Length foot;  // notes of runs above it
    std::size_t frames = 0;
  };
  int columns_of(const StripRange& run) const;
  std::vector<FrameCut> cut(const StripRange& run, const Place& at) const;
  Place add(std::vector<FrameCut> frames, const Place& at);

  const Part& part_;
  const Galley& galley_;
  Length pitch_;
  RunGoals goals_;
  std::vector<FrameCut> frames_;
};

int RunStacker::columns_of(const StripRange& run) const {
  const bool spans = std::any_of(
      galley_.spans.begin(), galley_.spans.end(),
      [&](const StripRange& span) { return span.first < run.end && run.first < span.end; });
  return spans ? 1 : part_.page.columns;
}

std::vector<FrameCut> RunStacker::cut(const StripRange& run, const Place& at) const {
  const Length height = part_.page.area_height();
  Length top = at.top;
  if (run.first > 0 && top > Length{}) top += galley_.seams[run.first - 1].gap;
  std::vector<FrameCut> frames =
      cut_run(galley_, run, pitch_, {columns_of(run), height - top - at.foot, height}, goals_);
  for (FrameCut& frame : frames) {
    if (frame.page == 0) frame.top = top;
  }
  return frames;
}

RunStacker::Place RunStacker::add(std::vector<FrameCut> frames, const Place& at) {
  Place next;
  const std::size_t last = frames.back().page;
  next.page = at.page + last;
  Length bottom;
  for (FrameCut& frame : frames) {
    if (frame.page == last) {
      bottom = std::max(bottom, frame.top + frame.bottom);
      next.foot = std::max(next.foot, frame.foot);
    }
    frame.page += at.page;
    frames_.push_back(std::move(frame));
  }
  if (last == 0) next.foot += at.foot;
  next.top = on_grid(bottom, pitch_);
  next.frames = frames_.size();
  return next;
}

// The first strip of the run's end that is kept with what is behind the run.
std::size_t kept_from(const Galley& galley, const StripRange& run) {
  std::size_t first = run.end;
  while (first > run.first && galley.seams[first - 1].cost >= kForbidden) --first;
  return first;
}

std::vector<FrameCut> RunStacker::stack() {
  const std::vector<StripRange> runs = runs_of(galley_, part_.page.columns);
  std::vector<Place> places = {{}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    StripRange run = runs[i];
    std::vector<FrameCut> frames = cut(run, places[i]);
    // P-31: what is kept with the run goes with it to the next page.
    const std::size_t kept = i > 0 ? kept_from(galley_, runs[i - 1]) : run.first;
    if (frames.front().page > 0 && i > 0 && kept < run.first && kept > runs[i - 1].first) {
      frames_.resize(places[i - 1].frames);
      places[i] = add(cut({runs[i - 1].first, kept}, places[i - 1]), places[i - 1]);
      run.first = kept;
      frames = cut(run, places[i]);
    }
    places.push_back(add(std::move(frames), places[i]));
  }
  return std::move(frames_);
}

}  // namespace

std::vector<FrameCut> break_pages(const Part& part, const PartGoals& goals) {
  if (part.galley.strips.empty()) return {};
  RunGoals run_goals;
  if (part.page.columns == 1 && !goals.empty()) {
    run_goals.part = goals;
    for (const PartInsert& insert : part.inserts) {
      const std::vector<FrameCut> frames = break_pages(insert.part);
      if (!frames.empty()) run_goals.inserts.push_back({insert.strip, frames.back().page + 1});
    }
  }
  std::vector<FrameCut> frames = RunStacker(part, std::move(run_goals)).stack();
  if (part.page.columns > 1 || goals.wanted.empty()) return frames;
  // An emptier page than it may leave for the sake of a wanted one comes out of the ordinary cut.
  PartGoals ordinary;
  ordinary.pages = goals.pages;
  std::vector<FrameCut> fresh = break_pages(part, ordinary);
  const bool less =
      count_changes(part, fresh, goals).cost() < count_changes(part, frames, goals).cost();
  return less ? fresh : frames;
}

LinesLeft lines_left(const Part& part, std::size_t pages) {
  if (part.galley.strips.empty() || part.page.columns > 1) return {};
  const Length height = part.page.area_height();
  return lines_left(part.galley, {0, part.galley.strips.size()}, part.page.pitch(),
                    {1, height, height}, pages);
}

}  // namespace banxin
