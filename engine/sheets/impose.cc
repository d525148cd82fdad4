#include "sheets/impose.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/check.h"
#include "sheets/draw_marks.h"
#include "sheets/split_signatures.h"
#include "sheets/turn_side.h"

namespace banxin {
namespace {

constexpr std::size_t kMostPagesInFold = 64;
constexpr Length kMostThickness = 4_mm;

std::optional<Problem> judge_thickness(std::size_t pages, Length caliper) {
  const Length thickness = caliper * static_cast<std::int64_t>(pages / 2);
  if (pages <= kMostPagesInFold && thickness <= kMostThickness) return std::nullopt;
  return Problem{"sheets.thick",
                 Severity::warning,
                 {},
                 fmt::format("{} pages are {:g} mm thick, too much for staples in the fold", pages,
                             thickness.to_millimetres()),
                 "bind them with glue: sheet.impose = \"perfect\""};
}

class Imposer {
 public:
  Imposer(const PageFormat& format, const SheetOptions& options)
      : format_(format), options_(options) {}

  Imposed impose() {
    const Spread spread = spread_of(format_, options_);
    const auto paper = choose_paper(spread, options_.paper);
    if (!paper) return {std::nullopt, {paper.error()}};
    lay_out(*paper, spread);
    DrawnMarks marks = draw_marks(sheet_, options_);
    problems_ = std::move(marks.problems);
    common_ = std::move(marks.drawing);
    if (!common_.rules.empty()) marks_ = std::make_shared<const Drawing>(common_);
    std::size_t first = format_.first;
    for (std::size_t i = 0; i < sheets_.signatures.size(); ++i) {
      add_signature(i, first);
      first += sheets_.signatures[i];
    }
    if (is_saddle()) {
      if (auto thick = judge_thickness(format_.pages, options_.caliper)) {
        problems_.push_back(std::move(*thick));
      }
    }
    return {std::move(sheets_), std::move(problems_)};
  }

 private:
  bool is_saddle() const { return options_.impose == Imposition::saddle; }

  void lay_out(const PaperSize& paper, const Spread& spread) {
    sheet_ = centre_spread(spread, paper, options_.bleed);
    sheet_.folds = {paper.width / 2};
    sheets_.page_width = format_.width;
    sheets_.page_height = format_.height;
    sheets_.flip = options_.flip;
    sheets_.signatures =
        is_saddle() ? std::vector<std::size_t>{format_.pages}
                    : split_signatures(format_.pages, static_cast<std::size_t>(options_.signature));
  }

  void add_signature(std::size_t signature, std::size_t first) {
    const std::size_t pages = sheets_.signatures[signature];
    const std::size_t last = first + pages - 1;
    for (std::size_t sheet = 0; sheet < pages / 4; ++sheet) {
      // Of a 帖 of 16 it would be 0.3 mm, less than folding and milling are exact to.
      const Length creep =
          is_saddle() ? options_.caliper * static_cast<std::int64_t>(sheet) : Length{};
      const std::size_t from = first + sheet * 2;
      const std::size_t to = last - sheet * 2;
      SheetSide front = side_of(to, from, creep);
      if (sheet == 0) front.marks = outer_marks(signature);
      sheets_.sides.push_back(std::move(front));
      SheetSide back = side_of(from + 1, to - 1, creep);
      if (options_.flip == FlipEdge::long_edge) {
        back = turn_side(std::move(back), format_.width, format_.height);
      }
      sheets_.sides.push_back(std::move(back));
    }
  }

  SheetSide side_of(std::size_t left, std::size_t right, Length creep) const {
    const Length from_fold = spread_of(format_, options_).between / 2 - creep;
    const Length fold = sheet_.folds.front();
    const Length y = sheet_.trim.y;
    return {sheet_,
            {{left, fold - from_fold - format_.width, y}, {right, fold + from_fold, y}},
            marks_};
  }

  // Of the side that is the outside of a folded signature.
  SharedDrawing outer_marks(std::size_t signature) const {
    if (is_saddle() && !options_.staple_marks) return marks_;
    Drawing marks = common_;
    if (is_saddle()) {
      draw_staple_marks(sheet_, marks);
    } else {
      draw_collation_step(sheet_, signature, marks);
    }
    return std::make_shared<const Drawing>(std::move(marks));
  }

  const PageFormat& format_;
  const SheetOptions& options_;
  Sheets sheets_;
  SheetFormat sheet_;  // of each
  Drawing common_;
  SharedDrawing marks_;
  Problems problems_;
};

}  // namespace

Result<PageFormat> format_of(const Pages& pages) {
  CHECK(!pages.pages.empty(), "there is a page");
  const Page& first = pages.pages.front();
  for (std::size_t i = 1; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    if (page.width == first.width && page.height == first.height) continue;
    return tl::unexpected(
        Problem{"sheets.page-sizes",
                Severity::error,
                {},
                fmt::format("page {} is {:g} × {:g} mm, page 1 is {:g} × {:g} mm", i + 1,
                            page.width.to_millimetres(), page.height.to_millimetres(),
                            first.width.to_millimetres(), first.height.to_millimetres()),
                "pages of a booklet have one size"});
  }
  return PageFormat{pages.pages.size(), first.width, first.height, 0};
}

Spread spread_of(const PageFormat& format, const SheetOptions& options) {
  CHECK(options.impose != Imposition::none, "pages that are imposed");
  const bool glued = options.impose == Imposition::perfect;
  return {format.width, format.height, glued ? options.milling * 2 : Length{}};
}

Imposed impose(const PageFormat& format, const SheetOptions& options) {
  CHECK(options.impose != Imposition::none, "pages that are imposed");
  CHECK(format.pages % 4 == 0, "whole sheets");
  return Imposer(format, options).impose();
}

}  // namespace banxin
