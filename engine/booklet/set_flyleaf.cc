#include "booklet/set_flyleaf.h"

#include <algorithm>
#include <utility>

namespace banxin {

SetFrontPage set_flyleaf(const CoverText& text, const Layout& layout, const FontSet& fonts) {
  FrontPage page(layout, fonts);
  const FrontText title = page.set_text(text.title, Element::cover_title, {}, page.measure());
  const FrontText speaker = page.set_text(text.speaker, Element::speaker, {}, page.measure());
  const FrontText date = page.set_text(text.day, Element::cover_date, {}, page.measure());
  const Length middle =
      layout.page.height.scale(layout.booklet.title_height, 1000) - layout.page.head;
  const Length top = std::max(middle - title.height() / 2, Length{});
  const Length below = top + title.height() + layout.page.pitch();
  const Length foot = page.height() - date.height();
  if (below + speaker.height() > foot) {
    page.add_problem({"cover.no-room",
                      Severity::error,
                      {},
                      "the flyleaf's texts do not fit one page",
                      "shorten the title, or set elements.cover_title smaller"});
  }
  page.place(title, top);
  page.place(speaker, below);
  page.place(date, foot);
  return std::move(page).finish(PartStart::recto);
}

}  // namespace banxin
