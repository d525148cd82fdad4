#include "build/typeset.h"

#include <algorithm>
#include <filesystem>

#include "base/utf8.h"
#include "blocks/make_contents.h"
#include "booklet/add_back_cover.h"
#include "booklet/set_cover.h"
#include "build/read_data_files.h"
#include "editions/hold_pages.h"
#include "images/read_photos.h"
#include "indicators/bind_indicators.h"
#include "indicators/chart_tables.h"
#include "indicators/lint_indicators.h"
#include "indicators/mark_lists.h"
#include "overview/choose_highlights.h"
#include "overview/set_overview.h"
#include "pages/furnish_pages.h"
#include "pages/mark_draft.h"
#include "pages/running_head.h"
#include "report/add_official_matter.h"
#include "report/check_notes.h"
#include "report/mark_official.h"
#include "report/mark_terms.h"
#include "report/number_figures.h"
#include "report/number_tables.h"
#include "report/recognize.h"
#include "sources/decode_text.h"
#include "sources/read_draft.h"
#include "style/resolve_styles.h"
#include "style/style_official.h"

namespace banxin {
ReadReport read_report(const std::string& bytes, const std::string& file, StageTimes& times,
                       const std::vector<std::string>& data) {
  ReadReport read;
  ReadDraft draft = times.measure("read", [&] { return read_draft(bytes, file); });
  read.problems = std::move(draft.problems);
  read.draft = std::move(draft.draft);
  ReadData figures =
      times.measure("data", [&] { return read_data_files(read.draft.front, file, data); });
  append(read.problems, std::move(figures.problems));
  if (has_errors(read.problems)) return read;
  append(read.problems, bind_indicators(read.draft, figures.data));
  if (has_errors(read.problems)) return read;
  read.figures = std::move(figures.data);
  Recognized recognized = times.measure("recognize", [&] { return recognize(read.draft); });
  read.report = std::move(recognized.report);
  append(read.problems, std::move(recognized.problems));
  read.report.front = read.draft.front;
  append(read.problems, add_front_matter(read.report));
  append(read.problems, check_notes(read.report));
  append(read.problems, mark_terms(read.report));
  return read;
}

namespace {

// 年度数据 of data/年度数据.csv: a document has a name even if its text has none.
std::u32string name_of_file(const std::string& file) {
  const std::string stem = std::filesystem::path(file).stem().string();
  const auto decoded = decode_text(stem, file);
  return decoded ? decoded->text : std::u32string();
}

constexpr int kMostWithoutContents = 48;  // pages (P-33)

// With the settings of paragraphs that hold lines of the print among those of `set`.
PageGoals set_goals(Typeset& set, const EditionPages& keep, const FontSet& fonts) {
  const Layout& layout = set.styled.layout;
  HeldPages held = hold_pages(keep, std::move(set.parts), set.styled, fonts);
  set.parts = std::move(held.parts);
  PageGoals goals = std::move(held.goals);
  if (layout.fit_pages > 0) {
    const auto pages = static_cast<std::size_t>(layout.fit_pages);
    goals.limit =
        PageLimit{layout.booklet.back_cover ? pages_before_back_cover(pages) : pages, pages};
  }
  return goals;
}

// Whether there are contents is known after the cut, and so is the room their numbers need: then
// the body, which begins at 1 with and without them, is cut once more behind them, to its goals.
void make_pages(Typeset& set, const FontSet& fonts, const EditionPages& keep, SettingMemos* memos) {
  const Layout& layout = set.styled.layout;
  if (layout.booklet.cover) {
    append(set.problems, add_cover(set.parts, cover_text(set.report), layout, fonts));
  }
  FurnishedPages furnished = furnish_pages(set.parts, set.styled, fonts, {}, memos);
  const auto& pages = furnished.pages.pages;
  const auto numbered = static_cast<int>(
      std::count_if(pages.begin(), pages.end(), [](const Page& page) { return page.number > 0; }));
  const bool contents =
      layout.contents == ContentsMode::on ||
      (layout.contents == ContentsMode::automatic && numbered > kMostWithoutContents);
  if (contents) {
    append(set.problems,
           add_contents(set.parts, numbered, layout, fonts, memos ? &memos->contents : nullptr));
  }
  if (contents || layout.fit_pages > 0 || !keep.parts.empty()) {
    const PageGoals goals = set_goals(set, keep, fonts);
    furnished = furnish_pages(set.parts, set.styled, fonts, goals, memos);
  }
  set.cut = std::move(furnished.cut);
  append(set.problems, std::move(furnished.problems));
  set.pages = std::move(furnished.pages);
  if (layout.booklet.back_cover) {
    append(set.problems, add_back_cover(set.pages, layout, fonts));
  }
  append(set.problems, mark_draft(set.pages, layout, fonts));
  if (!layout.running_head) return;
  const RunningHeads heads{from_utf8(set.report.front.meeting), set.styled.title};
  append(set.problems, add_running_heads(set.pages, heads, layout, fonts));
}

// One page of the report's figures and headings.
void make_overview(Typeset& set, const Layout& layout, const FontSet& fonts, StageTimes& times) {
  set.styled = times.measure("style", [&] { return resolve_styles(set.report, layout, {}); });
  if (set.styled.title.empty()) set.styled.title = name_of_file(set.report.file);
  SetOverview overview = times.measure("overview", [&] {
    Highlights highlights = choose_highlights(set.report);
    // Not its first heading, which stands below.
    if (highlights.title.text.empty()) highlights.title.text = name_of_file(set.report.file);
    return set_overview(highlights, layout, fonts);
  });
  for (Problem& problem : overview.problems) {
    if (problem.place.file.empty()) problem.place.file = set.report.file;
  }
  append(set.problems, std::move(overview.problems));
  if (has_errors(set.problems)) return;
  set.parts.push_back(std::move(overview.part));
  times.measure("pages", [&] { make_pages(set, fonts, {}, nullptr); });
}

// Stages 3–10 but for lint_indicators().
void set_report_and_pages(Typeset& set, const Layout& layout, const FontSet& fonts,
                          StageTimes& times, const EditionPages& keep, Memos* memos) {
  SettingMemos* const setting = memos ? &memos->setting : nullptr;
  if (layout.kind == LayoutKind::overview) {
    make_overview(set, layout, fonts, times);
    return;
  }
  if (is_official(set.report, layout)) {
    const bool signed_at_end =
        layout.official.signature || set.report.front.official.seal.value_or(false);
    append(set.problems, mark_official_lines(set.report, signed_at_end ? SignatureLines::take
                                                                       : SignatureLines::leave));
    append(set.problems, add_official_matter(set.report));
  }
  if (layout.indicators != IndicatorMode::list) {
    set.report = times.measure("indicators", [&] {
      return mark_lists(std::move(set.report), layout.goals, memos ? &memos->figures : nullptr);
    });
  }
  if (layout.indicators == IndicatorMode::chart) append(set.problems, chart_tables(set.report));
  if (layout.indicators == IndicatorMode::table_and_chart) {
    append(set.problems, add_growth_bars(set.report));
  }
  number_tables(set.report);
  number_figures(set.report);
  ReadPhotos photos = times.measure("photos", [&] { return read_photos(set.report); });
  append(set.problems, std::move(photos.problems));
  set.styled =
      times.measure("style", [&] { return resolve_styles(set.report, layout, photos.photos); });
  if (set.styled.title.empty()) set.styled.title = name_of_file(set.report.file);
  SetParts blocks = times.measure("blocks", [&] {
    return set_report(set.styled, fonts, setting ? &setting->blocks : nullptr);
  });
  append(set.problems, std::move(blocks.problems));
  set.parts = std::move(blocks.parts);
  set.set_anew = std::move(blocks.set_anew);
  times.measure("pages", [&] { make_pages(set, fonts, keep, setting); });
  set.pages.images = set.styled.images;
}

}  // namespace

Typeset typeset(ReadReport read, const Layout& layout, const FontSet& fonts, StageTimes& times,
                const EditionPages& keep, Memos* memos) {
  Typeset set;
  set.draft = std::move(read.draft);
  set.report = std::move(read.report);
  set.problems = std::move(read.problems);
  set.kept = !keep.parts.empty();
  if (has_errors(set.problems)) return set;

  if (layout.lint) {
    append(set.problems, times.measure("lint", [&] {
      return lint_indicators(set.report, read.figures, memos ? &memos->figures : nullptr);
    }));
  }
  set_report_and_pages(set, layout, fonts, times, keep, memos);
  return set;
}

}  // namespace banxin
