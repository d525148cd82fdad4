#include "overview/set_overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "overview/set_sections.h"
#include "overview/set_tiles.h"

namespace banxin {
namespace {

constexpr Length kThickRule = 0.7_mm;
constexpr Length kThinRule = 0.2_mm;

class OverviewPage {
 public:
  OverviewPage(const Highlights& highlights, const OverviewRung& rung, const Layout& layout,
               const FontSet& fonts)
      : setting_{layout, fonts, rung.step},
        gap_(setting_.size(Element::body)),
        title_(
            set_overview_text(highlights.title, Element::title, layout.page.measure(), setting_)),
        tiles_(highlights.figures, rung.figures, setting_),
        sections_(highlights.sections, rung.sections, rung.leads, setting_) {
    for (const RichText& line : highlights.below_title) {
      below_title_.push_back(
          set_overview_text(line, Element::subtitle, layout.page.measure(), setting_));
    }
  }

  bool fits() const {
    const bool across = title_.fits() && tiles_.fits() && sections_.fits() &&
                        std::all_of(below_title_.begin(), below_title_.end(),
                                    [](const OverviewText& text) { return text.fits(); });
    return across && height() <= setting_.layout.page.area_height();
  }

  OverviewCanvas draw() const {
    OverviewCanvas canvas;
    Length spare = setting_.layout.page.area_height() - height();
    const Length row_spare = share(spare, tiles_.rows(), tiles_.height());
    spare -= row_spare * static_cast<std::int64_t>(tiles_.rows());
    const std::int64_t gaps = sections_.gaps();
    const Length heading_spare =
        gaps > 0 ? std::min(spare / gaps, setting_.size(Element::body)) : Length{};
    Length y = draw_title(canvas);
    tiles_.draw(y, row_spare, canvas);
    y += tiles_.height() + row_spare * static_cast<std::int64_t>(tiles_.rows());
    if (sections_.height() > Length{}) {
      if (tiles_.rows() > 0) {
        canvas.add_rule({}, y, setting_.layout.page.measure(), kThinRule, {});
      }
      sections_.draw(y + gap_, heading_spare, canvas);
    }
    return canvas;
  }

 private:
  Length title_height() const {
    Length height = title_.height() + gap_ / 2 + kThickRule;
    for (const OverviewText& text : below_title_) height += text.height();
    return height;
  }
  Length height() const {
    const Length sections = sections_.height();
    return title_height() + tiles_.height() + (sections > Length{} ? gap_ + sections : Length{});
  }
  // Rows grow by half, or take all there is where nothing stands below them.
  Length share(Length spare, std::size_t rows, Length height) const {
    if (rows == 0) return {};
    const auto count = static_cast<std::int64_t>(rows);
    const Length most = sections_.height() > Length{} ? height / 2 : height;
    return std::min(spare / 2, most) / count;
  }

  Length draw_title(OverviewCanvas& canvas) const {
    canvas.draw(title_, {}, {}, canvas.add_node(StructureRole::heading1));
    Length y = title_.height();
    for (const OverviewText& text : below_title_) {
      canvas.draw(text, {}, y, canvas.add_node(StructureRole::paragraph));
      y += text.height();
    }
    y += gap_ / 2;
    canvas.add_rule({}, y, setting_.layout.page.measure(), kThickRule,
                    ink_of(setting_.layout.style(Element::overview_value).ink));
    return y + kThickRule;
  }

  OverviewSetting setting_;
  Length gap_;
  OverviewText title_;
  std::vector<OverviewText> below_title_;
  OverviewTiles tiles_;
  OverviewSections sections_;
};

Problem error(const char* code, const char* what, const char* remedy) {
  return {code, Severity::error, {}, what, remedy};
}

std::size_t leads_of(const Highlights& highlights, std::size_t sections, std::size_t most) {
  std::size_t leads = 0;
  for (std::size_t i = 0; i < sections; ++i) {
    leads += std::min(most, highlights.sections[i].leads.size());
  }
  return leads;
}

std::size_t most_leads(const Highlights& highlights, std::size_t sections) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < sections; ++i) {
    most = std::max(most, highlights.sections[i].leads.size());
  }
  return most;
}

void report_left_out(const Highlights& highlights, const OverviewRung& rung, Problems& problems) {
  const std::size_t figures = highlights.figures.size();
  const std::size_t sections = highlights.sections.size();
  const std::size_t all_leads = leads_of(highlights, sections, std::u32string::npos);
  const std::size_t leads = leads_of(highlights, rung.sections, rung.leads);
  if (rung.figures == figures && rung.sections == sections && leads == all_leads) return;
  problems.push_back({"overview.left-out",
                      Severity::notice,
                      {},
                      fmt::format("the overview shows {} of {} indicators, {} of {} headings and "
                                  "{} of {} leads",
                                  rung.figures, figures, rung.sections, sections, leads, all_leads),
                      ""});
}

Part part_of(const Layout& layout, OverviewCanvas canvas) {
  Strip strip;
  strip.height = layout.page.area_height();
  strip.extent = strip.height;
  strip.drawing = std::make_shared<const Drawing>(std::move(canvas.drawing));
  Part part;
  part.page = layout.page;
  part.page.columns = 1;
  part.galley.tags = std::move(canvas.tags);
  part.galley.strips.push_back(std::move(strip));
  return part;
}

}  // namespace

SetOverview set_overview(const Highlights& highlights, const Layout& layout, const FontSet& fonts) {
  SetOverview set;
  if (highlights.figures.empty() && highlights.sections.empty()) {
    set.problems.push_back(error("overview.empty",
                                 "the report has neither indicators nor headings for an overview",
                                 "number its headings, or choose another layout"));
    return set;
  }
  const auto fits = [&](const OverviewRung& rung) {
    return OverviewPage(highlights, rung, layout, fonts).fits();
  };
  for (OverviewRung rung : overview_ladder(highlights, layout.overview)) {
    if (!fits(rung)) continue;
    // What is left of the page goes to leads, as many as all sections have.
    const std::size_t most = most_leads(highlights, rung.sections);
    for (OverviewRung more = rung; ++more.leads <= most && fits(more);) rung = more;
    OverviewCanvas canvas = OverviewPage(highlights, rung, layout, fonts).draw();
    set.rung = rung;
    set.problems = std::move(canvas.problems);
    report_left_out(highlights, rung, set.problems);
    set.part = part_of(layout, std::move(canvas));
    return set;
  }
  set.problems.push_back(error("overview.no-room", "the page is too small for an overview",
                               "give it more room, or make overview.least_size smaller"));
  return set;
}

}  // namespace banxin
