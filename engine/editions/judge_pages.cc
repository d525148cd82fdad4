#include "editions/judge_pages.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin {

PageFates judge_pages(const PageGoals& goals, const std::vector<FurnishedPages::CutOfPart>& cut) {
  PageFates fates;
  for (std::size_t p = 0; p < cut.size(); ++p) {
    if (p >= goals.parts.size() || goals.parts[p].wanted.empty()) continue;
    const std::vector<WantedPage>& wanted = goals.parts[p].wanted;
    for (const WantedPage& page : cut[p].pages) {
      const std::size_t number = cut[p].first_page + page.page + 1;
      if (std::find(wanted.begin(), wanted.end(), page) != wanted.end()) {
        fates.kept.push_back(number);
        continue;
      }
      const bool could = std::any_of(wanted.begin(), wanted.end(), [&](const WantedPage& other) {
        return other.page == page.page;
      });
      (could ? fates.moved : fates.edited).push_back(number);
    }
  }
  return fates;
}

std::string page_list(const std::vector<std::size_t>& pages) {
  std::string list;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    list += fmt::format("{}{}", list.empty() ? "" : ", ", pages[i]);
    if (last > i) list += fmt::format("-{}", pages[last]);
    i = last + 1;
  }
  return list;
}

}  // namespace banxin
