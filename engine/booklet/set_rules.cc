#include "booklet/set_rules.h"

#include <utility>

#include "base/check.h"
#include "base/utf8.h"

namespace banxin {

SetFrontPage set_rules(const Layout& layout, const FontSet& fonts) {
  const std::vector<std::string>& lines = layout.booklet.rules;
  CHECK(!lines.empty(), "there are rules");
  FrontPage page(layout, fonts);
  const FrontText heading = page.set_text(made_text(from_utf8(lines.front())),
                                          Element::contents_title, {}, page.measure());
  page.place(heading, {});
  const Length pitch = layout.page.pitch();
  Length y = heading.height() + pitch;
  Length bottom = y;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    FrontText rule =
        page.set_text(made_text(from_utf8(lines[i])), Element::body, {}, page.measure());
    rule.pitch = pitch;
    page.place(rule, y);
    bottom = y + rule.height();
    y += pitch * static_cast<std::int64_t>(rule.set.lines.size());
  }
  if (bottom > page.height()) {
    page.add_problem({"cover.no-room",
                      Severity::error,
                      {},
                      "the rules of the meeting do not fit one page",
                      "shorten booklet.rules",
                      Blame::usage});
  }
  return std::move(page).finish(PartStart::next_page);
}

}  // namespace banxin
